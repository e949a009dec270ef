import { antifraudApp, doSteps, emptyRegistrations, press, recorded, stepsOn } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'
import { emptyOfficers, enrol, passphrase, signIn } from './officerSteps'

const steps = stepsOn('huawei')
const [desk, entrance, practice] = ['subpackages/officer/desk/index', 'subpackages/officer/sign-in/index', 'subpackages/officer/practice/index']

describe('officers in the built mini-program', () => {
  const build = readBuild()
  let cloud: Cloud
  let phone: Phone
  let app: MiniProgram

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await emptyRegistrations(cloud)
    await emptyOfficers(cloud)
    phone = new Phone(cloud.functionFor('o-officer'))
    phone.brand = 'HUAWEI'
    app = await MiniProgram.start(phone, { build })
  })

  afterEach(() => app.kill())

  async function enrolled(role: Parameters<Cloud['invite']>[0] = 'officer'): Promise<void> {
    await enrol(app, await cloud.invite(role), { name: '李四', station: '城西派出所' })
  }

  /** Answers a dialog with what undoes something. */
  async function undo(label: string): Promise<void> {
    const [button] = app.findAll(element => attributeText(element, 'class').includes('button-quiet'))
    if (!button) throw new Error('the dialog cannot be answered')
    await app.tapElement(button, label)
  }

  it('sign in once by the code of an invitation; WeChat says who they are, after the app was killed too', async () => {
    await enrolled()
    expect(app.route).toBe(desk)
    expect(app.shows('城西派出所　李四　民警')).toBe(true)
    expect([...phone.storage.values()].join()).not.toContain(passphrase)
    expect(JSON.stringify(phone.cloudCalls)).not.toMatch(/token|deviceKey/)

    app = await app.restart()
    await app.open(`/${entrance}`)
    expect(app.route).toBe(desk)
    const other = await MiniProgram.start(new Phone(cloud.functionFor('o-somebody-else')), { build })
    await other.open(`/${desk}`)
    expect(other.shows('李四')).toBe(false)
    expect(other.shows('去登录')).toBe(true)
    other.kill()
  })

  it('are told what is wrong, and sign out on all phones from one', async () => {
    await enrolled()
    await press(app, '退出登录')
    await undo('退出')
    expect(app.route).toBe(entrance)
    await signIn(app, '李四', '枣树下面两只白鹅')
    expect(app.route).toBe(entrance)
    expect(app.shows('不对')).toBe(true)
    await signIn(app, '李四')
    expect(app.route).toBe(desk)

    const second = await MiniProgram.start(new Phone(cloud.functionFor('o-second-phone')), { build })
    await signIn(second, '李四')
    expect(second.route).toBe(desk)
    await press(app, '在所有手机上退出')
    await undo('退出')
    await second.open(`/${desk}`)
    expect(second.shows('去登录')).toBe(true)
    second.kill()
  })

  it('list a place, and note a visit with no network that arrives once there is some', async () => {
    await enrolled()
    await press(app, '走访')
    await press(app, '加一处')
    await app.type('地方', '3栋1单元')
    await app.type('社区编号', 'chengxi')
    await app.type('共有几户', '48')
    await press(app, '保存')

    phone.goOffline()
    await press(app, '记一次：3栋1单元')
    await press(app, '已见面')
    await app.type('见到几户', '12')
    await press(app, '记下')
    expect(app.shows('记下了：3栋1单元，已见面12户')).toBe(true)
    expect(await cloud.rows('SELECT 1 FROM visit_marks')).toEqual([])
    app = await app.restart()
    phone.goOnline()
    await app.open('/subpackages/officer/visits/index')
    expect(await cloud.rows('SELECT result, met, officer_name AS by FROM visit_marks')).toEqual([{ result: 'met', met: 12, by: '李四' }])
  })

  it('hand their own phone over: in the largest text, nothing of the resident stays, and it counts apart', async () => {
    await enrolled()
    const before = new Map(phone.storage)
    await press(app, '居民没有微信')
    await press(app, antifraudApp.title)
    await press(app, '递给居民，开始')
    expect(app.findAll(element => /\btext-160\b/.test(attributeText(element, 'class')))).toHaveLength(1)
    await press(app, '开始')
    expect(phone.questionBeforeLeaving).toContain('不做了吗')
    expect(app.shows('您用的是什么手机')).toBe(true)
    await press(app, '华为、荣耀')
    await press(app, '下一步')
    await doSteps(app, steps.length)
    expect(app.shows('请把手机交还给民警')).toBe(true)
    expect(phone.questionBeforeLeaving).toBeUndefined()

    expect(await recorded(cloud)).toEqual({ outcomes: ['finished'], counted: 0 })
    expect(await cloud.rows('SELECT hand_over, counts_alone, officer_name FROM registrations')).toEqual([{ hand_over: true, counts_alone: true, officer_name: '李四' }])
    const changed = [...phone.storage].filter(([key, text]) => before.get(key) !== text).map(([, text]) => text)
    expect(changed.filter(text => steps.some(({ id }) => text.includes(`"${id}\\`)))).toEqual([])
    await press(app, '下一位')
    expect(app.shows('递给居民，开始')).toBe(true)
  })

  it('review and look at the tally where their role is for it', async () => {
    await enrolled('reviewer')
    await press(app, '登记')
    expect(app.route).toBe('subpackages/officer/tally/index')
    await app.back()
    await press(app, '复核')
    expect(app.route).toBe('subpackages/officer/reviews/index')
    expect(app.shows('去登录')).toBe(false)
  })

  it('practise among themselves: ten questions, one a page, and the reasons after the last', async () => {
    await enrolled('volunteer')
    await app.open(`/${practice}`)
    await app.waitFor('选一个内容')
    await press(app, '都练一点，开始')
    for (let n = 1; n <= 10; n += 1) {
      await app.waitFor(`第${n}题，共10题`)
      const choices = () => app.findAll(element => /(^| )choice( |$)/.test(attributeText(element, 'class')))
      const taps = app.shows('按先后一个一个点') ? choices().length : 1
      for (let i = 0; i < taps; i += 1) await app.tapElement(choices()[i]!, `choice ${i}`)
      await press(app, n < 10 ? '下一题' : '交上去，看讲解')
    }
    await app.waitFor('10题答对')
    expect(await cloud.rows('SELECT count(*)::int AS papers FROM officer_papers WHERE handed_in_at IS NOT NULL')).toEqual([{ papers: 1 }])
    await press(app, '再选一个内容')
    await app.waitFor('各单位练了多少')
    expect(app.shows('不显示')).toBe(true)
  })
})
