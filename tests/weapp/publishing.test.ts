import { press } from './guideSteps'
import { type Cloud, startCloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { emptyOfficers, enrol } from './officerSteps'

const [desk, matters] = ['/subpackages/work/publishing/index', '/subpackages/work/loops/index']
const station = '城西派出所'

describe('publishing in the built mini-program', () => {
  let cloud: Cloud
  let apps: MiniProgram[] = []

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyOfficers(cloud)
    await cloud.rows('TRUNCATE loops, publications, publication_clock')
  })

  afterEach(() => {
    for (const app of apps) app.kill()
    apps = []
  })

  async function phoneOf(name: string, role: Parameters<Cloud['invite']>[0]): Promise<MiniProgram> {
    const app = await MiniProgram.start(new Phone(cloud.functionFor(`o-${role}-${name}`)))
    await enrol(app, await cloud.invite(role), { name, station })
    apps.push(app)
    return app
  }

  it('keeps what is typed when the program is killed, and publishes it once a second editor has approved it', async () => {
    let author = await phoneOf('林编辑', 'editor')
    await author.open(desk)
    await press(author, '写一条预警')
    await author.type('标题', '快递里的卡先别扫')
    author = await author.restart()
    apps.push(author)
    await author.open(desk)
    await press(author, '接着写没写完的预警')
    expect(author.shows('快递里的卡先别扫')).toBe(true)
    await press(author, '保存，交给别人审核')
    expect(author.shows('正文还没有填好。')).toBe(true)
    await author.type('正文', '没买过东西，却收到带抽奖卡的快递，先别扫码。')
    await author.type('第1个来源：谁发布的', '公安部刑侦局')
    await author.type('第1个来源：原文标题', '20个防诈关键词')
    await author.type('第1个来源：原文日期', '2025-06-23')
    await press(author, '保存，交给别人审核')
    expect(author.shows('存好了，请另一位编辑来审核。')).toBe(true)

    await author.open(desk)
    await press(author, '快递里的卡先别扫')
    expect(author.shows('您自己写的，请另一位编辑审核')).toBe(true)
    const second = await phoneOf('何编辑', 'editor')
    await second.open(desk)
    await press(second, '快递里的卡先别扫')
    await press(second, '审核通过，发布')
    expect(second.shows('发布了，居民现在就能看到。')).toBe(true)
    expect(await cloud.rows(`SELECT state FROM publications WHERE type = 'alert'`)).toEqual([{ state: 'published' }])
  })

  it('makes an alert draft of a matter, and keeps the matter to its station', async () => {
    const officer = await phoneOf('陈立', 'officer')
    await officer.open(matters)
    await press(officer, '从线索建一件事')
    await officer.type('这件事叫什么', '有人在车站发二维码卡片')
    await officer.type('知道了什么', '两位居民拿来同样的卡片。')
    await press(officer, '建这件事')
    expect(officer.shows('有人在车站发二维码卡片')).toBe(true)
    await press(officer, '写成预警初稿')
    expect(officer.shows('编辑改好、另一位编辑审核后才会发布。')).toBe(true)
    await press(officer, '办完：预警研判')
    await press(officer, '记下办完')
    expect(officer.shows('陈立办完，今天')).toBe(true)
    const [kept] = await cloud.rows('SELECT station, steps, alert_id FROM loops')
    expect(kept).toMatchObject({ station, steps: { judge: { done: { by: '陈立' } } } })
    expect(await cloud.rows(`SELECT id, state FROM publications WHERE type = 'alert'`)).toEqual([{ id: kept?.alert_id, state: 'draft' }])
  })
})
