import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { press } from './reportSteps'

/** Officers in the mini-program: WeChat says who the person is, so no token is kept, and the pages come from a package of their own. */
describe('an officer in the mini-program', () => {
  let cloud: Cloud
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.stop())

  it('enrols with a code, sees the day, lists a place and notes a visit', async () => {
    const code = await cloud.invite('officer', '周红', '城东派出所')
    app = await MiniProgram.start(new Phone(cloud.functionFor('o-officer'), cloud.files))
    await app.open('/subpackages/officer/sign-in/index')
    await press(app, '第一次用？用邀请码')
    await app.type('邀请码', code)
    await press(app, '下一步')
    await press(app, '下一步')
    await app.type('口令', '春天去河边走一走')
    await app.type('再填一遍口令', '春天去河边走一走')
    await press(app, '登录')
    expect(app.shows('城东派出所　周红　民警')).toBe(true)

    await app.open('/subpackages/officer/visits/index')
    await press(app, '加一处')
    await app.type('地方', '春风里3栋')
    await app.type('社区编号', 'east')
    await app.type('共有几户', '48')
    await press(app, '保存')
    await press(app, '记一次：春风里3栋')
    await press(app, '已见面')
    await app.type('见到几户', '12')
    await press(app, '记下')
    expect(app.shows('记下了：春风里3栋，已见面12户')).toBe(true)
    expect(await cloud.rows('SELECT result, met, officer_name AS by FROM visit_marks')).toEqual([{ result: 'met', met: 12, by: '周红' }])
  })
})
