import { press } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { type Cloud, startCloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { emptyOfficers, enrol } from './officerSteps'

const page = '/subpackages/officer/activities/index'

describe('activities in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let phone: Phone
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyOfficers(cloud)
    await cloud.rows('TRUNCATE activities, activity_photos, briefs')
    phone = new Phone(cloud.functionFor('o-officer'))
    app = await MiniProgram.start(phone, { build })
    await enrol(app, await cloud.invite('officer'), { name: '李四', station: '城西派出所' })
    await app.open(page)
  })
  afterEach(() => app.kill())

  const held = () => cloud.rows('SELECT place_text, people, leaflet, station FROM activities WHERE removed_at IS NULL')

  async function log(placeText: string): Promise<void> {
    await press(app, '记一次活动')
    await app.type('地点', placeText)
    await press(app, '到场加10')
    await press(app, '宣传单加20')
    await press(app, '保存')
  }

  it('are written down in the street and are on the list at once', async () => {
    await log('东市场')
    expect(app.shows('东市场')).toBe(true)
    expect(await held()).toEqual([{ place_text: '东市场', people: 10, leaflet: 20, station: '城西派出所' }])
  })

  it('written down without network wait through a restart and go out once', async () => {
    phone.goOffline()
    await log('河边广场')
    expect(app.shows('联网后发送')).toBe(true)
    expect(await held()).toEqual([])
    app = await app.restart()
    await app.open(page)
    expect(app.shows('河边广场')).toBe(true)
    phone.goOnline()
    await app.settle()
    expect(await held()).toHaveLength(1)
    app = await app.restart()
    await app.open(page)
    expect(await held()).toHaveLength(1)
  })

  it('make a brief that is read and written here too', async () => {
    await log('东市场')
    await press(app, '简报')
    await app.waitFor('一、宣传活动开展情况')
    expect(app.shows('本周开展宣传活动1次')).toBe(true)
    await press(app, '改文字')
    await app.type('下周安排', '下周去学校。')
    await press(app, '保存')
    await app.waitFor('保存好了')
    const [brief] = await cloud.rows(`SELECT version, texts->>'next' AS next FROM briefs`)
    expect(brief).toEqual({ version: 2, next: '下周去学校。' })
  })
})
