import { FamilyScreen } from '@/features/registration/FamilyScreen'
import { familyCardOf } from '@/features/registration/familyCardOf'
import { useFamilyStore } from '@/features/registration/familyStore'
import type { Invite } from '@/features/registration/useInvite'
import { flushRegistrations } from '@/features/registration/flushRegistrations'
import { sendFamilyAnswers } from '@/features/registration/sendFamilyAnswers'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { randomId } from '@/shared/randomId'
import { routes } from '@/routes'
import { newPhone } from './support/appState'
import { failNext, goOffline, goOnline, loseReply, moveServerClock, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, doSteps, openGuide, steps } from './support/guideSteps'
import { otherPhone, type OtherPhone } from './support/otherPhone'
import { canPress, heading, mount, offers, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const now = new Date()
const made = jest.fn<void, [Invite]>()
const openFamily = () => mount(FamilyScreen, { now, onInvite: made })
const guideId = antifraudApp.id

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

/** On the child's phone: everything up to the link. */
async function send(): Promise<Invite> {
  await openFamily()
  await press('发给爸妈')
  await press('妈妈')
  await press('下一步')
  await until(() => made.mock.calls.length === 1)
  return made.mock.calls[0]![0]
}

describe("the child's phone", () => {
  test('sends a guide: to whom is asked and stays on this phone', async () => {
    await openFamily()
    await until(() => words().includes('还没有发过'))
    await press('发给爸妈')
    expect(canPress('先选发给谁')).toBe(false)
    await press('妈妈')
    await press('下一步')
    await until(() => heading() === '准备好了，发给妈妈')
    const [{ inviteId }] = made.mock.calls[0]!
    expect(sent('family.invite')).toEqual([{ inviteId, guideId }])
    expect(familyCardOf(made.mock.calls[0]![0])).toEqual({ title: `${antifraudApp.row}，一步一步照着做`, path: routes.guide(guideId, { inviteId }) })
    await press('完成')
    await until(() => words().includes('妈妈，国家反诈中心APP'))
    expect(words()).toContain('还没打开')
  })

  test('the address can be copied where there are no cards', async () => {
    const clipboard = { writeText: jest.fn(() => Promise.resolve()) }
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    const { inviteId } = await send()
    await press(/^转给家里人/)
    await until(() => words().includes('网址已复制，可以粘贴到微信里发给妈妈。'))
    expect(clipboard.writeText).toHaveBeenCalledWith(`${window.location.origin}${routes.guide(guideId, { inviteId })}`)
    Reflect.deleteProperty(navigator, 'clipboard')
  })

  test('without network the link cannot be made, which is said; the same link comes when the answer was lost', async () => {
    await openFamily()
    await press('发给爸妈')
    await press('爸爸')
    goOffline()
    await press('下一步')
    await until(() => words().includes('没连上网。发给家里人要连一次网，连上再试。'))
    goOnline()
    loseReply()
    await press('下一步')
    await until(() => sent('family.invite').length === 1)
    await until(() => offers('下一步'))
    await press('下一步')
    await until(() => made.mock.calls.length === 1)
    const ids = sent('family.invite').map(input => (input as { inviteId: string }).inviteId)
    expect(new Set(ids).size).toBe(1)
    await press('完成')
    await until(() => words().includes('爸爸，国家反诈中心APP'))
    expect(words().match(/还没打开/g)).toHaveLength(1)
  })

  test('shows how far the parent is, once the parent has agreed, and nothing any more when it is taken back', async () => {
    const { inviteId } = await send()
    const parent = await otherPhone()
    await parent.ask('family.answer', { inviteId, agree: true })
    await parent.ask('family.report', { inviteId, seq: 1, done: 3, total: 9, finished: false })
    await openFamily()
    await until(() => words().includes('做到第3步，共9步'))
    await parent.ask('family.report', { inviteId, seq: 2, done: 9, total: 9, finished: true })
    await press('再看一次')
    await until(() => words().includes('做完了'))
    await parent.ask('family.revoke', { inviteId })
    await press('再看一次')
    await until(() => words().includes('已撤回'))
    expect(words()).not.toContain('做完了')
  })

  test('a no and a link that nobody opened are told kindly', async () => {
    const { inviteId } = await send()
    const parent = await otherPhone()
    await parent.ask('family.answer', { inviteId, agree: false })
    await openFamily()
    await until(() => words().includes('不想让人看，这样也好'))
    await parent.ask('family.report', { inviteId, seq: 1, done: 3, total: 9, finished: false })
    await press('再看一次')
    await settle(50)
    expect(words()).not.toContain('做到第3步')
  })

  test('takes a link back, and takes it off the list', async () => {
    const { inviteId } = await send()
    await press('完成')
    await until(() => offers('收回发给妈妈的链接'))
    await press('收回发给妈妈的链接')
    await until(() => words().includes('已撤回'))
    const late = await otherPhone()
    await expect(late.ask('family.answer', { inviteId, agree: true })).rejects.toThrow(/NOT_FOUND|CONFLICT/)
    await press('从这里去掉发给妈妈的')
    expect(words()).not.toContain('已撤回')
    await openFamily()
    await until(() => words().includes('还没有发过'))
  })

  test('without network the list says so and can be asked again', async () => {
    await send()
    goOffline()
    await openFamily()
    await until(() => words().includes('没连上网，看不到家里人的进度。'))
    goOnline()
    await press('再看一次')
    await until(() => words().includes('还没打开'))
  })

  test('the own link on the own phone says what it is', async () => {
    const { inviteId } = await send()
    await openGuide(guideId, { inviteId })
    expect(heading()).toBe('这是您发给家里人的链接')
    await press('我先看看这份指引')
    expect(words()).toContain(antifraudApp.before[0])
    expect(sent('family.answer')).toEqual([])
  })
})

describe("the parent's phone", () => {
  let child: OtherPhone
  let inviteId: string
  beforeEach(async () => {
    child = await otherPhone()
    inviteId = randomId()
    await child.ask('family.invite', { inviteId, guideId })
  })

  const seen = async () => (await child.ask('family.list', {})).sent[0]!
  const outbox = () => useRegistrationOutboxStore.getState()
  async function begin(): Promise<void> {
    await press('开始')
    await press('华为、荣耀')
    await press('下一步')
  }
  async function untilSeen(done: number): Promise<void> {
    const end = Date.now() + 5_000
    for (let { progress } = await seen(); progress?.done !== done; { progress } = await seen()) {
      if (Date.now() > end) throw new Error(`the child sees ${JSON.stringify(progress)}`)
      await settle(20)
    }
  }

  test('is asked before the first step; with a yes the child sees each step, and the end', async () => {
    await openGuide(guideId, { inviteId })
    expect(heading()).toBe('让他看到您做到第几步吗？')
    await press('可以')
    await until(() => offers('开始'))
    await begin()
    expect(words()).toContain('家里人能看到您做到第几步')
    await doSteps(2)
    await untilSeen(2)
    expect(await seen()).toMatchObject({ state: 'agreed', progress: { done: 2, total: steps.length, finished: false } })
    await doSteps()
    await untilSeen(steps.length)
    expect((await seen()).progress?.finished).toBe(true)
  })

  test('with a no the guide is the same and nothing is told', async () => {
    await openGuide(guideId, { inviteId })
    await press('不用')
    await until(() => offers('开始'))
    await begin()
    await doSteps(3)
    await settle(50)
    expect(await seen()).toMatchObject({ state: 'declined', progress: null })
    expect(sent('family.report')).toEqual([])
    expect(words()).not.toContain('家里人能看到您')
  })

  test('is asked once only', async () => {
    await openGuide(guideId, { inviteId })
    await press('不用')
    await until(() => offers('开始'))
    await openGuide(guideId, { inviteId })
    expect(offers('开始')).toBe(true)
  })

  test('takes it back in the guide: the child sees nothing any more, and nothing more is told', async () => {
    await openGuide(guideId, { inviteId })
    await press('可以')
    await until(() => offers('开始'))
    await begin()
    await doSteps(2)
    await untilSeen(2)
    await press('不再让他看')
    await until(() => sent('family.revoke').length === 1)
    await settle(30)
    const told = sent('family.report').length
    await doSteps(2)
    await settle(30)
    expect(await seen()).toMatchObject({ state: 'revoked', progress: null })
    expect(sent('family.report')).toHaveLength(told)
    expect(words()).not.toContain('家里人能看到您')
  })

  test('takes it back among 家里人', async () => {
    await openGuide(guideId, { inviteId })
    await press('可以')
    await until(() => offers('开始'))
    await openFamily()
    await until(() => offers('不再让他看'))
    await press('不再让他看')
    await until(() => !offers('不再让他看'))
    expect(await seen()).toMatchObject({ state: 'revoked' })
  })

  test('a yes without network lets the guide begin; yes and the latest step are told when it is back', async () => {
    goOffline()
    await openGuide(guideId, { inviteId })
    await press('可以')
    await until(() => offers('开始'))
    await begin()
    await doSteps(3)
    goOnline()
    await sendFamilyAnswers()
    await flushRegistrations()
    await untilSeen(3)
    expect(outbox().tellings).toEqual([])
  })

  test('a yes that was taken back before there was network is never told as a yes', async () => {
    goOffline()
    await openGuide(guideId, { inviteId })
    await press('可以')
    await until(() => offers('开始'))
    await begin()
    await doSteps(1)
    await press('不再让他看')
    const asked = sent('family.answer').length
    goOnline()
    await sendFamilyAnswers()
    await flushRegistrations()
    expect(sent('family.answer')).toHaveLength(asked)
    expect((await seen()).state).not.toBe('agreed')
    expect(useFamilyStore.getState().unsent).toEqual([])
  })

  test('a link that somebody else has, or that is too old, does not keep anybody from the guide', async () => {
    const other = await otherPhone()
    await other.ask('family.answer', { inviteId, agree: true })
    await openGuide(guideId, { inviteId })
    await press('可以')
    await until(() => heading() === '没能让家里人看，不影响您做')
    await press('接着做')
    expect(offers('开始')).toBe(true)
    newPhone()
    const old = randomId()
    await child.ask('family.invite', { inviteId: old, guideId })
    moveServerClock(31 * 24 * 60)
    await openGuide(guideId, { inviteId: old })
    await press('可以')
    await until(() => heading() === '没能让家里人看，不影响您做')
  })

  test('a fault of the server does not keep anybody from the guide', async () => {
    await openGuide(guideId, { inviteId })
    await settle(50)
    failNext('SERVER_ERROR')
    await press('可以')
    await until(() => offers('开始'))
    expect(useFamilyStore.getState().unsent).toEqual([inviteId])
  })
})
