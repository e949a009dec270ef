import type { OtherPhone } from './support/otherPhone'
import { JoinScreen } from '@/features/registration/JoinScreen'
import { useProgressStore } from '@/features/registration/progressStore'
import { flushRegistrations } from '@/features/registration/flushRegistrations'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { goToPage } from '@/platform/goToPage'
import { routes } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { failNext, goOffline, goOnline, loseReply, moveServerClock, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, doSteps, openGuide, plain, progressNow, stepAt, steps } from './support/guideSteps'
import { officersPhone, otherPhone } from './support/otherPhone'
import { canPress, heading, mount, offers, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/goToPage', () => ({ goToPage: jest.fn() }))

let officer: OtherPhone
let code: string
let assistId: string

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
  officer = await officersPhone()
  ;({ assistCode: code, assistId } = await officer.ask('assist.open', { guideId: antifraudApp.id }))
})
afterEach(() => newPhone())

const watch = () => officer.ask('assist.watch', { assistId })
const typed = () => document.querySelector<HTMLInputElement>('[aria-label="6位数字"] input')?.value

async function join(digits = code): Promise<void> {
  await mount(JoinScreen, {})
  await type('6位数字', digits)
  await press('连上')
}

/** Joins, says yes, and comes to the first step on a phone of Huawei. */
async function goTogether(): Promise<void> {
  await join()
  await until(() => offers('一起做'))
  await press('一起做')
  await openGuide()
  await press('开始')
  await press('华为、荣耀')
  await press('下一步')
}

/** What the officer's phone would show, once it is so. */
async function untilSeen(seen: (place: Awaited<ReturnType<typeof watch>>['place']) => boolean): Promise<void> {
  const end = Date.now() + 5_000
  for (let { place } = await watch(); !seen(place); { place } = await watch()) {
    if (Date.now() > end) throw new Error(`the officer sees ${JSON.stringify(place)}`)
    await settle(20)
  }
}

describe('joining', () => {
  test('says how many digits are missing, and takes them with blanks or in full width', async () => {
    await mount(JoinScreen, {})
    await type('6位数字', code.slice(0, 4))
    expect(canPress('还差2位数字')).toBe(false)
    await type('6位数字', `${code.slice(0, 3)} ${code.slice(3)}`)
    expect(canPress('连上')).toBe(true)
  })

  test('shows who it is and asks; nothing of mine is told before I say yes', async () => {
    await join()
    await until(() => heading() === '城东派出所　张三')
    expect(words()).toContain('要陪您做：装好国家反诈中心APP。一起做吗？')
    await settle(50)
    expect(sent('assist.follow')).toEqual([])
    expect(useProgressStore.getState().progress).toEqual({})
    await press('一起做')
    expect(goToPage).toHaveBeenCalledWith(routes.guide(antifraudApp.id))
    expect(progressNow()?.beside).toEqual({ assistId, officerName: '张三', station: '城东派出所' })
  })

  test('a no is told to the officer, and nothing is begun', async () => {
    await join()
    await until(() => offers('不用了，我自己来'))
    await press('不用了，我自己来')
    await until(() => sent('assist.leave').length === 1)
    await settle(50)
    expect((await watch()).state).toBe('ended')
    expect(useProgressStore.getState().progress).toEqual({})
  })

  test('a link that was scanned leaves nothing to type', async () => {
    await mount(JoinScreen, { code })
    await until(() => heading() === '城东派出所　张三')
  })

  test('the same resident gets the same again when the answer was lost', async () => {
    loseReply()
    await join()
    await until(() => words().includes('数字还在'))
    expect(typed()).toBe(code)
    await press('连上')
    await until(() => heading() === '城东派出所　张三')
    await press('一起做')
    expect(progressNow()?.beside?.assistId).toBe(assistId)
  })

  test('without network it says so, and the digits stay', async () => {
    goOffline()
    await join()
    await until(() => words().includes('没连上网。数字还在，连上网再点一次“连上”。'))
    expect(typed()).toBe(code)
    goOnline()
    await press('连上')
    await until(() => offers('一起做'))
  })

  test('a code that somebody else has is told apart from one that does not exist, and from one that is too old', async () => {
    const other = await otherPhone()
    await other.ask('assist.join', { assistCode: code })
    await join()
    await until(() => words().includes('这个码已经有人用了，请民警再出一个。'))
    await join(code === '000000' ? '000001' : '000000')
    await until(() => words().includes('没有这个码'))
    const { assistCode } = await officer.ask('assist.open', { guideId: antifraudApp.id })
    moveServerClock(16)
    await join(assistCode)
    await until(() => words().includes('已经过期'))
  })

  test.each(['SERVER_ERROR', 'TOO_MANY'] as const)('%s is told in a sentence, and the digits stay', async refusal => {
    failNext(refusal)
    await join()
    await until(() => /请过一会儿再试|请等一会儿再试/.test(words()))
    expect(typed()).toBe(code)
  })
})

describe('going together', () => {
  test('tells each step as it is reached, and the whole guide is counted with the officer who helped', async () => {
    await goTogether()
    expect(words()).toContain('城东派出所张三在陪您')
    await untilSeen(place => place?.stepId === stepAt(0).id && place.answers.phone === 'huawei')
    await doSteps(2)
    await untilSeen(place => place?.stepId === stepAt(2).id && place.done.length === 2)
    await doSteps()
    expect(heading()).toBe('做好了')
    await untilSeen(place => place?.finished === true)
    await until(() => useRegistrationOutboxStore.getState().items.length === 0)
    expect(sent('registration.record')).toMatchObject([{ assistId, helper: 'officer', outcome: 'finished' }])
    expect(await rows('registration_counted')).toHaveLength(1)
  })

  test('tells nothing but the place in the guide', async () => {
    await goTogether()
    await until(() => sent('assist.follow').length > 0)
    const [told] = sent('assist.follow').slice(-1)
    expect(Object.keys(told as object).sort()).toEqual(['assistId', 'place', 'seq'])
    expect(Object.keys((told as { place: object }).place).sort()).toEqual(['answers', 'done', 'finished', 'stepId'])
  })

  test('goes on alone without network, says so, and tells only the latest place when it is back', async () => {
    await goTogether()
    await untilSeen(place => place?.stepId === stepAt(0).id)
    goOffline()
    await doSteps(3)
    await until(() => words().includes('网不好，先自己做，连上后民警会看到'))
    expect(heading()).toBe(plain(stepAt(3).words.title))
    const before = sent('assist.follow').length
    goOnline()
    await press('我做好了')
    await untilSeen(place => place?.stepId === stepAt(4).id && place.done.length === 4)
    await until(() => !words().includes('网不好，先自己做'))
    expect(sent('assist.follow').slice(before)).toHaveLength(1)
  })

  test('the end by the officer is told, and the guide goes on', async () => {
    await goTogether()
    await untilSeen(place => place !== null)
    await officer.ask('assist.end', { assistId })
    await press('我做好了')
    await until(() => words().includes('民警已结束陪同，您可以接着做'))
    await press('知道了')
    expect(words()).not.toContain('民警已结束陪同')
    await doSteps()
    expect(heading()).toBe('做好了')
    await until(() => useRegistrationOutboxStore.getState().items.length === 0)
    expect(await rows('registrations')).toHaveLength(1)
  })

  test('不用陪了 holds at once, and the officer is told nothing more', async () => {
    await goTogether()
    await untilSeen(place => place?.stepId === stepAt(0).id)
    await press('不用陪了')
    expect(words()).not.toContain('在陪您')
    await doSteps(2)
    await settle(50)
    expect(await watch()).toMatchObject({ state: 'ended', place: { stepId: stepAt(0).id } })
  })

  test('one who decides against it leaves', async () => {
    await join()
    await until(() => offers('一起做'))
    await press('一起做')
    await openGuide()
    await press('我不想装')
    await until(() => sent('assist.leave').length === 1)
    await settle(50)
    expect((await watch()).state).toBe('ended')
  })

  test('goes on with the officer after the app was killed', async () => {
    await goTogether()
    await doSteps(1)
    await restartApp()
    await openGuide()
    expect(words()).toContain('城东派出所张三在陪您')
    await doSteps(1)
    await untilSeen(place => place?.stepId === stepAt(2).id)
  })

  test('a record made without network is sent once, with the officer', async () => {
    await goTogether()
    goOffline()
    await doSteps(steps.length)
    expect(heading()).toBe('做好了')
    goOnline()
    loseReply()
    await flushRegistrations()
    await flushRegistrations()
    await until(() => useRegistrationOutboxStore.getState().items.length === 0)
    expect(await rows('registrations')).toHaveLength(1)
    expect(await rows('registration_counted')).toHaveLength(1)
  })
})
