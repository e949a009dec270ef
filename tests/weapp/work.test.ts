import { randomUUID } from 'node:crypto'
import { readBuild } from './harness/builtProgram'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { emptyOfficers, enrol } from './officerSteps'
import { press } from './guideSteps'
import { emptyCloud } from './reportSteps'
import { report } from '../support/reports'

const [queue, places] = ['/subpackages/work/reports/index', '/subpackages/work/places/index']
const areas = [
  { id: 'chengxi', name: '城西社区', station: '城西派出所' },
  { id: 'chengdong', name: '城东社区', station: '城东派出所' }
]

describe('reports and places in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let phone: Phone
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish({ areas: [areas] })
  })
  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyCloud(cloud)
    await emptyOfficers(cloud)
    phone = new Phone(cloud.functionFor('o-officer'))
    app = await MiniProgram.start(phone, { build })
    await enrol(app, await cloud.invite('officer'), { name: '李四', station: '城西派出所' })
  })
  afterEach(() => app.kill())

  /** A report of a resident, as another phone sends it. */
  async function told(openid: string, communityId: string, fields: object): Promise<void> {
    const ask = cloud.functionFor(openid)
    const send = (action: string, input: object) => ask({ name: 'api', data: { action, contract: 1, input } })
    await send('session.open', {})
    await send('profile.save', { communityId })
    await send('report.submit', report({ reportId: randomUUID(), ...fields }))
  }

  it('show a station its own reports, opened with a reason, and decide on them', async () => {
    await told('o-east', 'chengdong', { kind: 'credit' })
    await told('o-west', 'chengxi', { kind: 'police' })
    await app.open(queue)
    expect(app.shows('待看1条')).toBe(true)
    expect(app.shows('贷款、征信')).toBe(false)

    await press(app, '冒充公检法')
    expect(app.shows('自称通信管理局')).toBe(false)
    await press(app, '核实举报')
    await press(app, '打开这一条')
    expect(app.shows('自称通信管理局')).toBe(true)
    expect(app.shows('13*******00')).toBe(true)
    expect(app.shows('请在电脑上打开网页版')).toBe(true)
    await press(app, '显示全部号码')
    expect(app.shows('13800138000')).toBe(true)
    await app.type('给居民的话', '谢谢您，正在核实。')
    await press(app, '开始核实')
    expect(app.shows('已改为“核实中”')).toBe(true)
    expect(await cloud.rows("SELECT status, version FROM reports WHERE community_id = 'chengxi'")).toEqual([{ status: 'checking', version: 2 }])
    expect(await cloud.rows("SELECT reason FROM audit_log WHERE action = 'reports.open'")).toEqual([{ reason: '核实举报' }])

    await press(app, '回到清单')
    expect(app.shows('没有“待看”的举报')).toBe(true)
  })

  it('add a place with a code and say where its poster can be made when no address is set', async () => {
    await app.open(places)
    await press(app, '加一处')
    await app.type('场所名字', '城西早市')
    await press(app, '城西社区')
    await press(app, '市场商店')
    await press(app, '保存')
    expect(app.shows('已加上：城西早市')).toBe(true)
    expect(await cloud.rows("SELECT content->>'name' AS name, state FROM publications WHERE type = 'place'")).toEqual([{ name: '城西早市', state: 'published' }])
  })
})
