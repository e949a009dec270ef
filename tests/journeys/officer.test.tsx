import type { ActionOutput } from '../../contract/actions'
import { failure, success } from '../../contract/result'
import { DeskScreen } from '@/features/officer/DeskScreen'
import { SignInScreen } from '@/features/officer/SignInScreen'
import { useOfficerStore } from '@/features/session/officerStore'
import { MeScreen } from '@/features/session/MeScreen'
import { openPage, turnTo } from '@/platform/navigation'
import { routes } from '@/routes'
import { keptToken } from '@/shared/api/session'
import { me, newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, resetSeam, sent, serve, tokens } from './support/officerSeam'
import { canPress, heading, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

beforeEach(() => {
  jest.clearAllMocks()
  newOfficerPhone()
  resetSeam()
})

const session = { ...me, token: 'of-the-officer' }
const openDesk = (more: Partial<{ waiting: number; onSend: () => Promise<void> }> = {}) => mount(DeskScreen, { now, waiting: 0, onSend: async () => undefined, ...more })

describe('signing in', () => {
  const fill = async (name = '张三', passphrase = '春天去河边走一走') => {
    await mount(SignInScreen)
    await type('姓名', name)
    await type('口令', passphrase)
  }

  test('leads to the desk and keeps the token for later calls, never the passphrase', async () => {
    serve({ 'officer.signIn': () => success(session) })
    await fill()
    await press('登录')
    await until(() => jest.mocked(turnTo).mock.calls.length > 0)
    expect(turnTo).toHaveBeenLastCalledWith(routes.officerDesk)
    expect(sent('officer.signIn')).toEqual([{ name: '张三', passphrase: '春天去河边走一走' }])
    expect(tokens('officer.signIn')).toEqual(['of-the-phone'])
    expect(keptToken()).toBe('of-the-officer')
    expect(JSON.stringify({ ...localStorage })).not.toContain('春天')
  })

  test.each([
    ['of a wrong passphrase', failure('UNAUTHENTICATED', '名字或口令不对，请核对后再试。'), '名字或口令不对'],
    ['of a lock-out', failure('TOO_MANY', '错得太多了，请等2分钟再试。'), '请等2分钟再试'],
    ['of no network', failure('UNAVAILABLE'), '服务暂时连不上']
  ])('says the sentence %s, and what was typed stays', async (_, refusal, said) => {
    serve({ 'officer.signIn': () => refusal })
    await fill()
    await press('登录')
    await until(() => words().includes(said))
    await press('登录')
    await until(() => sent('officer.signIn').length === 2)
    expect(sent('officer.signIn')[1]).toEqual({ name: '张三', passphrase: '春天去河边走一走' })
    expect(turnTo).not.toHaveBeenCalled()
  })

  test('is asked once while it is under way', async () => {
    let answer: () => void = () => undefined
    serve({ 'officer.signIn': () => new Promise(resolve => (answer = () => resolve(success(session)))) })
    await fill()
    await press('登录')
    await until(() => words().includes('正在登录…'))
    expect(canPress('正在登录…')).toBe(false)
    answer()
    await until(() => jest.mocked(turnTo).mock.calls.length > 0)
    expect(sent('officer.signIn')).toHaveLength(1)
  })

  test('with an empty field asks nobody', async () => {
    await fill('', '')
    await press('登录')
    expect(words()).toContain('请填您登记时用的姓名')
    expect(sent('officer.signIn')).toEqual([])
  })

  test('the passphrase can be seen while it is typed', async () => {
    await fill()
    const kind = () => document.querySelector('[aria-label="口令"] input')?.getAttribute('type')
    expect(kind()).toBe('password')
    await press('显示口令')
    await until(() => kind() === 'text')
    expect(words()).toContain('不显示口令')
  })

  test('who is signed in already comes to the desk at once', async () => {
    localStorage.setItem('session', JSON.stringify({ data: JSON.stringify({ token: 't', residentId: 'r', role: 'officer', expiresAt: '2027-01-01T00:00:00.000Z' }) }))
    serve({ 'officer.me': () => success(me) })
    await mount(SignInScreen)
    await until(() => jest.mocked(turnTo).mock.calls.length > 0)
    expect(turnTo).toHaveBeenLastCalledWith(routes.officerDesk)
  })
})

describe('the first time', () => {
  const fillTo = async (step: 1 | 2 | 3) => {
    await mount(SignInScreen)
    await press('第一次用？用邀请码')
    await type('邀请码', ' K7QM-2RXP ')
    if (step > 1) await press('下一步')
    if (step > 1) await type('姓名', '李四')
    if (step > 2) await press('下一步')
    if (step > 2) await type('口令', '春天去河边走一走')
    if (step > 2) await type('再填一遍口令', '春天去河边走一走')
  }

  test('asks one question a page and leaves out what the invitation names', async () => {
    serve({ 'officer.enrol': () => success(session) })
    await fillTo(3)
    await press('登录')
    await until(() => jest.mocked(turnTo).mock.calls.length > 0)
    expect(sent('officer.enrol')).toEqual([{ code: 'K7QM-2RXP', name: '李四', passphrase: '春天去河边走一走' }])
  })

  test('two passphrases that differ are told before anybody is asked', async () => {
    await fillTo(3)
    await type('再填一遍口令', '秋天')
    await press('登录')
    expect(words()).toContain('两次填的不一样')
    expect(sent('officer.enrol')).toEqual([])
  })

  test('a name that nobody can sign in with is told on its page', async () => {
    await fillTo(2)
    await type('姓名', '李')
    await press('下一步')
    expect(heading()).toBe('您是谁？')
    expect(words()).toContain('2到20个汉字')
  })

  test.each([
    ['a name that is taken', failure('CONFLICT', '这个名字已经有人用了，请换一个。'), '您是谁？'],
    ['a station that is missing', failure('INVALID_INPUT', '请填上您的单位。', ['station']), '您是谁？'],
    ['a weak passphrase', failure('INVALID_INPUT', '这个口令太常见。', ['passphrase']), '给自己定一个口令']
  ])('%s is told beside its field', async (_, refusal, page) => {
    serve({ 'officer.enrol': () => refusal })
    await fillTo(3)
    await press('登录')
    await until(() => words().includes(refusal.message))
    expect(heading()).toBe(page)
  })

  test('a refusal leads to the page of the field it names, with everything still there', async () => {
    serve({ 'officer.enrol': () => failure('NOT_FOUND', '邀请码不对，或者已经用过。') })
    await fillTo(3)
    await press('登录')
    await until(() => heading() === '邀请码是多少？')
    expect(words()).toContain('邀请码不对，或者已经用过。')
    await press('下一步')
    await press('下一步')
    serve({ 'officer.enrol': () => success(session) })
    await press('登录')
    await until(() => sent('officer.enrol').length === 2)
    expect(sent('officer.enrol')[1]).toMatchObject({ name: '李四', passphrase: '春天去河边走一走' })
  })

  test('without a code does not go on', async () => {
    await mount(SignInScreen)
    await press('第一次用？用邀请码')
    await press('下一步')
    expect(heading()).toBe('邀请码是多少？')
    expect(words()).toContain('请找本单位的管理员要')
  })
})

test('the way in is at the end of 我的', async () => {
  await mount(MeScreen, { waiting: 0, onSend: async () => undefined, settled: async () => undefined, onErased: () => undefined })
  await press(/^民警、网格员入口/)
  expect(openPage).toHaveBeenLastCalledWith(routes.officerSignIn)
})

test('who is signed in comes from 我的 to the desk at once', async () => {
  signedIn()
  await mount(MeScreen, { waiting: 0, onSend: async () => undefined, settled: async () => undefined, onErased: () => undefined })
  expect(words()).toContain('已登录：城东派出所　张三')
  await press(/^民警、网格员入口/)
  expect(openPage).toHaveBeenLastCalledWith(routes.officerDesk)
})

describe('the desk', () => {
  const asOf = now.toISOString()
  const waits = { since: null, dueOn: null, kind: null, communities: [] }
  const duties: ActionOutput<'desk.today'>['duties'] = [
    { ...waits, what: 'reports', urgency: 'overdue', count: 2, since: '2026-11-21T00:15:00.000Z', kind: 'customerService' },
    { ...waits, what: 'reviews', urgency: 'week', count: 4, since: '2026-11-21T00:15:00.000Z' }
  ]
  const figures: NonNullable<ActionOutput<'desk.today'>['week']>['figures'] = [
    { id: 'practised', value: 1312, previous: 285 },
    { id: 'checkups', value: null, previous: 8 },
    { id: 'registered', value: 41, previous: 46 },
    { id: 'reports', value: 23, previous: 23 },
    { id: 'casesRead', value: 10, previous: null }
  ]
  const day: ActionOutput<'desk.today'> = { day: '2026-11-22', asOf, duties, week: { from: '2026-11-16', to: '2026-11-22', figures }, suggestion: null, lastPush: null }

  test('says who I am and what is due, the most urgent first', async () => {
    serve({ 'officer.me': () => success(me), 'desk.today': () => success(day) })
    await openDesk()
    await until(() => words().includes('共6件'))
    expect(words()).toContain('城东派出所　张三　民警')
    expect(words()).toMatch(/已逾期.*2条举报超过24小时没有看.*冒充电商物流客服.*本周.*4条注册登记等复核/)
    await press('去看')
    expect(openPage).toHaveBeenLastCalledWith(routes.reportDesk)
    await press('去复核')
    expect(openPage).toHaveBeenLastCalledWith(routes.reviews)
    await press(/^陪居民一起做/)
    expect(openPage).toHaveBeenLastCalledWith(routes.assist())
  })

  test('shows the week beside the one before, in words, and how it is counted', async () => {
    serve({ 'officer.me': () => success(me), 'desk.today': () => success(day) })
    await openDesk()
    await until(() => words().includes('参加练习'))
    expect(words()).toMatch(/参加练习1,312人比上周多1,027人.*做完体检不显示少于5人，不显示.*帮办注册41人比上周少5人.*收到举报23条和上周一样.*案例被读10次上周少于5人，不比/)
    await press('数字怎么算的')
    expect(words()).toContain('一人算一次')
  })

  test('makes one suggestion from the weak spots', async () => {
    const suggestion = { kind: 'customerService', communityId: 'east', what: 'hits', people: 48, answers: 200, share: { value: 0.54, low: 0.47, high: 0.61 }, usual: 0.7 } as const
    serve({ 'officer.me': () => success(me), 'desk.today': () => success({ ...day, duties: [], suggestion }) })
    await openDesk()
    await until(() => words().includes('认得最少'))
    expect(words()).toContain('48人答过，认出54%。')
    expect(words()).toContain('没有等着办的，都办好了。')
    await press('看看要推什么')
    expect(openPage).toHaveBeenLastCalledWith(routes.weakSpots)
  })

  test('when today cannot be read the rest of the desk stands, and it can be asked again', async () => {
    let times = 0
    serve({ 'officer.me': () => success(me), 'desk.today': () => ((times += 1) === 1 ? failure('UNAVAILABLE') : success(day)) })
    await openDesk()
    await until(() => canPress('再试一次'))
    expect(words()).toContain('陪居民一起做')
    await press('再试一次')
    await until(() => words().includes('共6件'))
  })

  test('keeps the community of today, and it can be taken back', async () => {
    const partner = { id: 'bank-east', name: '城东银行', venue: 'bank' as const, address: '城东路1号', communityId: 'east-1', area: '城东社区', offers: ['帮装APP'], latitude: 30, longitude: 120 }
    serve({ 'officer.me': () => success(me), 'partners.list': () => success({ partners: [partner] }) })
    await openDesk()
    await until(() => words().includes('没有选，就不记社区'))
    await press(/^今天在哪个社区/)
    await until(() => canPress('城东社区'))
    await press('城东社区')
    await press('完成')
    expect(words()).not.toContain('没有选，就不记社区')
    expect(useOfficerStore.getState().area).toEqual({ communityId: 'east-1', name: '城东社区' })
    await press(/^今天在哪个社区/)
    await press('城东社区')
    expect(useOfficerStore.getState().area).toBeNull()
  })

  test('leads to the guide that is done on the officer’s own phone; those of the city only where it has them', async () => {
    serve({ 'officer.me': () => success(me), 'guides.current': () => success({ switchedOn: [] }) })
    await openDesk()
    await until(() => words().includes('居民没有微信'))
    await press(/^居民没有微信/)
    expect(words()).not.toContain('金钟罩')
    await press('国家反诈中心APP')
    expect(openPage).toHaveBeenLastCalledWith(routes.handOver('guide-antifraud-app'))
  })

  test('a volunteer is not led to reviews and tallies', async () => {
    serve({ 'officer.me': () => success({ ...me, role: 'volunteer' }) })
    await openDesk()
    await until(() => words().includes('志愿者'))
    expect(words()).not.toMatch(/复核|登记/)
  })

  test('a session that is over is told and leads to signing in', async () => {
    signedIn()
    serve({ 'officer.me': () => failure('FORBIDDEN') })
    await openDesk()
    await until(() => words().includes('登录已过期，或者权限已收回'))
    expect(useOfficerStore.getState().me).toBeNull()
    expect(offers('陪居民一起做')).toBe(false)
    await press('去登录')
    expect(turnTo).toHaveBeenLastCalledWith(routes.officerSignIn)
  })

  test('with no network shows what was last heard, and says so', async () => {
    signedIn()
    goOffline()
    await openDesk()
    await until(() => words().includes('没连上网'))
    expect(words()).toContain('城东派出所　张三')
  })

  test('records that wait are shown and can be sent now', async () => {
    serve({ 'officer.me': () => success(me) })
    const onSend = jest.fn(async () => undefined)
    await openDesk({ waiting: 2, onSend })
    await until(() => words().includes('2条存在这部手机上'))
    await press(/^等着发送/)
    expect(onSend).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['退出登录', {}],
    ['在所有手机上退出', { everywhere: true }]
  ])('%s asks once, and then leads to signing in', async (name, input) => {
    serve({ 'officer.me': () => success(me), 'officer.signOut': () => success({}) })
    await openDesk()
    await until(() => words().includes('退出登录'))
    await press(new RegExp(`^${name}`))
    await press('退出')
    await until(() => jest.mocked(turnTo).mock.calls.length > 0)
    expect(sent('officer.signOut')).toEqual([input])
    expect(useOfficerStore.getState().me).toBeNull()
  })

  test('does not pretend to have signed out with no network', async () => {
    signedIn()
    goOffline()
    await openDesk()
    await press(/^退出登录/)
    await press('退出')
    await until(() => words().includes('还没有退出'))
    expect(useOfficerStore.getState().me).toMatchObject({ name: '张三' })
    expect(turnTo).not.toHaveBeenCalled()
  })
})
