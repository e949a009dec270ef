import type { ReportStatus } from '../../contract/reportReplies'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { emptyCloud, held, keptPictures, photo, press, receiptOn, report } from './reportSteps'

describe('what becomes of a report, in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyCloud(cloud)
    phone = new Phone(cloud.functionFor('o-patient'), cloud.files)
    app = await MiniProgram.start(phone)
    await report(app)
  })

  /** An officer decides the one report there is. */
  async function decide(status: ReportStatus, note: string): Promise<void> {
    const { reports } = await cloud.asOfficer('o-officer', 'reports.queue', {})
    for (const { reportKey, version } of reports) await cloud.asOfficer('o-officer', 'reports.decide', { reportKey, version, status, note })
  }

  /** Opens it from 我的举报, as it stands on the server now. */
  async function openAgain(): Promise<void> {
    await app.open('/subpackages/report/mine/index')
    await press(app, '可疑的电话')
  }

  it('asks for more, and takes words and a picture along once, also when the reply is lost', async () => {
    await decide('moreNeeded', '请把短信截图发来。')
    await openAgain()
    expect(app.shows('请补充材料')).toBe(true)
    expect(app.shows('民警说：请把短信截图发来。')).toBe(true)
    await app.type('补充材料', '截图在这里。')
    phone.photosToChoose.push(photo())
    await press(app, '从相册选')
    phone.loseReply('report.supplement')
    await press(app, '发送补充')
    expect(app.shows('还没有发出去，写的还在')).toBe(true)
    await press(app, '发送补充')

    expect(await cloud.rows(`SELECT 1 FROM report_steps WHERE step = 'told'`)).toHaveLength(1)
    expect(await cloud.rows('SELECT 1 FROM evidence WHERE report_id IS NOT NULL')).toHaveLength(1)
    expect((await held(cloud)).reports).toBe(1)
    expect(app.shows('核实中')).toBe(true)
    expect(app.shows('发送补充')).toBe(false)
    expect(keptPictures(phone)).toBe(0)
  })

  it('says where else to turn with what the police do not take on', async () => {
    const code = receiptOn(app)
    await decide('outOfScope', '这是商业推销。')
    await openAgain()
    for (const words of ['不属于受理范围', '民警说：这是商业推销。', '12321', '12377']) expect(app.shows(words)).toBe(true)

    const other = await MiniProgram.start(new Phone(cloud.functionFor('o-neighbour'), cloud.files))
    await other.open(`/subpackages/report/status/index?code=${code}`)
    await press(other, '查一查')
    for (const words of ['不属于受理范围', '12321', '12377']) expect(other.shows(words)).toBe(true)
  })
})
