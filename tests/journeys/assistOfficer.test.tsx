import type { GuidePlace } from '../../contract/registrationReplies'
import { AssistScreen } from '@/features/registration/AssistScreen'
import { useAssistStore } from '@/features/registration/assistStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { keptToken } from '@/shared/api/session'
import { useOfficerStore } from '@/features/session/officerStore'
import { call } from '@/shared/api/call'
import { newPhone } from './support/appState'
import { failNext, goOffline, goOnline, loseReply, moveServerClock, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, guideOf, plain, stepAt, steps } from './support/guideSteps'
import { enrolOfficer, otherPhone, type OtherPhone } from './support/otherPhone'
import { heading, isChecked, leave, mount, offers, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const assists = () => useAssistStore.getState().assists
const open = (guideId?: string) => mount(AssistScreen, { guideId })
const ticksOf = (place: number) => stepAt(place).words.ticks
const place = (at: number, more: Partial<GuidePlace> = {}): GuidePlace => ({ answers: { phone: 'huawei' }, stepId: stepAt(at).id, done: steps.slice(0, at).map(({ id }) => id), finished: false, ...more })

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  useAssistStore.getState().forget()
  await resetCloud()
})
afterEach(() => {
  leave()
  useAssistStore.getState().forget()
})

/** This phone is an officer's. */
async function signIn(): Promise<void> {
  await call('profile.save', {})
  await enrolOfficer(keptToken()!)
}

async function openCode(): Promise<void> {
  await signIn()
  await open(antifraudApp.id)
  // The button is busy until the code stands.
  await until(() => words().includes('请居民输入这个码') && offers('再出一个码'))
}

let resident: OtherPhone
let seq: number

/** A resident joins by the code in sight. */
async function withResident(): Promise<void> {
  await openCode()
  resident = await otherPhone()
  seq = 0
  await resident.ask('assist.join', { assistCode: assists()[0]!.assistCode })
  lookAt()
  await until(() => words().includes('正在陪一位居民'))
}

/** The officer takes up the phone: what is new is asked for at once, without waiting for the next round. */
const lookAt = () => void document.dispatchEvent(new Event('visibilitychange'))

async function tell(now: GuidePlace): Promise<void> {
  await resident.ask('assist.follow', { assistId: assists()[0]!.assistId, seq: ++seq, place: now })
  lookAt()
}

/** What the resident's phone has heard. */
const heard = async (assistId: string) => (await resident.ask('assist.follow', { assistId, seq: 1, place: place(0) })).ticks

describe('the code', () => {
  test('needs an officer: others are led to signing in', async () => {
    await open(antifraudApp.id)
    await until(() => words().includes('出码要先登录民警、网格员的账号。'))
    await press('去登录')
    expect(openPage).toHaveBeenCalledWith(routes.officerSignIn)
  })

  test('is shown large with its picture, and how long it holds', async () => {
    await signIn()
    await open()
    expect(heading()).toBe('陪居民做哪一样？')
    await press(new RegExp(`^${antifraudApp.row}`))
    await until(() => words().includes('15分钟内有效'))
    const { assistCode } = assists()[0]!
    expect(words()).toContain(assistCode.slice(0, 3) + assistCode.slice(3))
    expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(`码：${[...assistCode].join(' ')}`)
    expect(document.querySelector('.code-picture')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
  })

  test('without network it says so, and works when it is tried again', async () => {
    await signIn()
    goOffline()
    await open()
    await press(new RegExp(`^${antifraudApp.row}`))
    await until(() => words().includes('没连上网，出不了码。连上网再试一次。'))
    goOnline()
    await press(new RegExp(`^${antifraudApp.row}`))
    await until(() => words().includes('15分钟内有效'))
  })

  test('counts where the officer works today', async () => {
    useOfficerStore.getState().workIn({ communityId: 'east-1', name: '城东社区' })
    await openCode()
    expect(sent('assist.open')).toEqual([{ guideId: antifraudApp.id, communityId: 'east-1' }])
  })

  test('再出一个码 makes the one before void', async () => {
    await openCode()
    const [first] = assists()
    await press('再出一个码')
    await until(() => assists().length === 1 && assists()[0]!.assistId !== first!.assistId)
    const late = await otherPhone()
    await expect(late.ask('assist.join', { assistCode: first!.assistCode })).rejects.toThrow(/NOT_FOUND|CONFLICT/)
  })

  test('one that nobody used in time says so and offers another', async () => {
    await openCode()
    moveServerClock(16)
    leave()
    await open()
    await until(() => heading() === '这个码过期了')
    await press('再出一个码')
    await until(() => heading() === '请居民输入这个码')
  })

  test('leads to the hand-over for somebody without WeChat', async () => {
    await openCode()
    await press(/^居民没有微信/)
    expect(openPage).toHaveBeenCalledWith(routes.handOver(antifraudApp.id))
  })
})

describe('side by side', () => {
  test('shows where the resident is, what to say and what to tick, and the rule all the time', async () => {
    await withResident()
    expect(heading()).toBe('对方还没开始')
    expect(words()).toContain('验证码、密码、刷脸，请居民本人来，我们不看、不代输。')
    await tell(place(5))
    await until(() => heading() === plain(stepAt(5).words.title))
    expect(words()).toContain(`对方手机上：第6步，共${steps.length}步`)
    expect(words()).toContain(`国家反诈中心APP，华为、荣耀`)
    expect(words()).toContain(`“${stepAt(5).words.say}”`)
    for (const { text } of ticksOf(5)) expect(isChecked(text)).toBe(false)
    expect(words()).toContain('验证码、密码、刷脸，请居民本人来，我们不看、不代输。')
  })

  test('下一步 looks ahead on this phone only, until the resident moves on', async () => {
    await withResident()
    await tell(place(2))
    await until(() => heading() === plain(stepAt(2).words.title))
    await press('下一步')
    await press('下一步')
    expect(heading()).toBe(plain(stepAt(4).words.title))
    expect(words()).toContain(`对方手机上：第3步，共${steps.length}步`)
    expect(words()).toContain('您在看第5步')
    await press('回到对方那一步')
    expect(heading()).toBe(plain(stepAt(2).words.title))
    await press('下一步')
    await tell(place(3))
    await until(() => words().includes(`对方手机上：第4步，共${steps.length}步`))
    expect(heading()).toBe(plain(stepAt(3).words.title))
    expect(words()).not.toContain('您在看')
  })

  test('ticks reach the resident, and one that is taken back does, too', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await tell(place(0))
    await until(() => heading() === plain(stepAt(0).words.title))
    const [tick] = ticksOf(0)
    await press(tick!.text)
    expect(isChecked(tick!.text)).toBe(true)
    await until(() => assists()[0]!.toldSeq === 1)
    expect(await heard(assistId)).toEqual([{ stepId: stepAt(0).id, tickId: tick!.id }])
    await press(tick!.text)
    await until(() => assists()[0]!.toldSeq === 2)
    expect(await heard(assistId)).toEqual([])
  })

  test('ticks made without network wait, survive the app being killed, and are told once as they are', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await tell(place(0))
    await until(() => heading() === plain(stepAt(0).words.title))
    goOffline()
    await press(ticksOf(0)[0]!.text)
    await press('下一步')
    await press(ticksOf(1)[0]!.text)
    lookAt()
    await until(() => words().includes('没连上'))
    leave()
    const kept = { ...localStorage }
    useAssistStore.getState().forget()
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value as string)
    await useAssistStore.persist.rehydrate()
    goOnline()
    await open()
    expect(words()).toContain('正在陪一位居民')
    await until(() => assists()[0]!.toldSeq === 2)
    expect(await heard(assistId)).toEqual([0, 1].map(at => ({ stepId: stepAt(at).id, tickId: ticksOf(at)[0]!.id })))
    expect(sent('assist.open')).toHaveLength(1)
  })

  test('why somebody is stuck is noted at the step, and no number can be', async () => {
    await withResident()
    await tell(place(4))
    await until(() => heading() === plain(stepAt(4).words.title))
    await press('他卡住了，记一下原因')
    await type('别的原因', '他的号码是13800138000')
    await press('完成')
    expect(words()).toContain('这里不要写电话、证件号、银行卡号')
    expect(sent('assist.tick')).toEqual([])
    await press('收不到短信')
    await until(() => assists()[0]!.toldSeq === 1)
    expect(words()).toContain('已记下卡住的原因：收不到短信')
    expect(sent('assist.tick')).toMatchObject([{ stuck: { stepId: stepAt(4).id, why: '收不到短信' } }])
  })

  test('ending asks once, tells the server, and leaves nothing of the resident on this phone', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await tell(place(3))
    await until(() => heading() === plain(stepAt(3).words.title))
    await press('结束陪同')
    await press('接着陪')
    expect(heading()).toBe(plain(stepAt(3).words.title))
    await press('结束陪同')
    expect(words()).toContain('结束这次陪同吗？')
    const [undo] = [...document.querySelectorAll('#dialog [role=button]')].slice(-1)
    expect(undo?.textContent).toBe('结束陪同')
    ;(undo as HTMLElement).click()
    await until(() => words().includes('这次陪同结束了'))
    await until(() => assists().length === 0)
    expect(localStorage.getItem('assists')).not.toContain(assistId)
    expect((await resident.ask('assist.follow', { assistId, seq: 99, place: place(4) })).ended).toBe(true)
    await press('再陪一位')
    expect(heading()).toBe('陪居民做哪一样？')
  })

  test('an end without network waits with its ticks, and leaves the phone once they are told', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await tell(place(0, { finished: true, stepId: null }))
    await until(() => heading() === '对方做完了')
    for (const line of antifraudApp.after) expect(words()).toContain(line)
    goOffline()
    useAssistStore.getState().tick(assistId, { stepId: stepAt(0).id, tickId: ticksOf(0)[0]!.id }, true)
    await press('结束陪同')
    await until(() => words().includes('这次陪同结束了'))
    await settle(30)
    expect(assists()).toMatchObject([{ assistId, ending: true }])
    goOnline()
    leave()
    await open()
    await until(() => assists().length === 0)
    expect(await heard(assistId)).toEqual([{ stepId: stepAt(0).id, tickId: ticksOf(0)[0]!.id }])
  })

  test('an answer that is lost does not tick twice', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await tell(place(0))
    await until(() => heading() === plain(stepAt(0).words.title))
    loseReply()
    await press(ticksOf(0)[0]!.text)
    await until(() => sent('assist.tick').length === 1)
    lookAt()
    await until(() => assists()[0]!.toldSeq === 1)
    expect(await heard(assistId)).toHaveLength(1)
  })

  test('the resident leaving is told, and nothing is kept', async () => {
    await withResident()
    const { assistId } = assists()[0]!
    await resident.ask('assist.leave', { assistId })
    lookAt()
    await until(() => heading() === '对方结束了陪同')
    await until(() => assists().length === 0)
  })

  test('a session that is over leads to signing in; the ticks stay', async () => {
    await withResident()
    await tell(place(0))
    await until(() => heading() === plain(stepAt(0).words.title))
    failNext('FORBIDDEN')
    lookAt()
    await until(() => offers('去登录'))
    expect(words()).toContain('登录过期了。勾还在，重新登录后会发出去。')
  })

  test('questions before the first step, and steps that must still be done, are said in words', async () => {
    await withResident()
    await tell(place(1, { stepId: null }))
    await until(() => heading() === '还有必做的没做完')
    const [must] = steps.filter(({ id, required }) => required && id !== stepAt(0).id)
    expect(words()).toContain(plain(must!.words.title))
  })
})

test('a guide of the city is offered only where it is switched on', async () => {
  await signIn()
  await open()
  await settle(30)
  expect(words()).not.toContain(guideOf('guide-golden-bell').row)
})
