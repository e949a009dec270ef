import { HandOverScreen } from '@/features/registration/HandOverScreen'
import { flushRegistrations, registrationsSettled } from '@/features/registration/flushRegistrations'
import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { useOfficerStore } from '@/features/session/officerStore'
import { useProfileStore } from '@/features/session/profileStore'
import { leavePage } from '@/platform/navigation'
import { call } from '@/shared/api/call'
import { keptToken } from '@/shared/api/session'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { newPhone } from './support/appState'
import { goOffline, goOnline, loseReply, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, doSteps, openGuide, plain, steps } from './support/guideSteps'
import { enrolOfficer } from './support/otherPhone'
import { heading, leave, mount, offers, pageClasses, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const outboxName = 'registration-outbox'
const outbox = () => useRegistrationOutboxStore.getState().items
const kept = () => Object.fromEntries(Object.entries<string>({ ...localStorage }).filter(([name]) => name !== outboxName))
const open = () => mount(HandOverScreen, { guideId: antifraudApp.id })

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  // What the test before left on its way must not land in this one.
  await registrationsSettled()
  newPhone()
  await resetCloud()
  await call('profile.save', {})
  await enrolOfficer(keptToken()!)
})

/** From the hand-over to the first step, on a phone of Huawei. */
async function handOver(): Promise<void> {
  await open()
  await press('递给居民，开始')
  await goToFirstStep()
}

async function goToFirstStep(): Promise<void> {
  await press('开始')
  await press('华为、荣耀')
  await press('下一步')
}

/** An officer whose own phone is in the middle of things. */
async function livedIn(): Promise<void> {
  useProfileStore.getState().choose('student')
  useTextSizeStore.getState().choose('standard')
  await begin()
  await doSteps(3)
  leave()
}

test('a whole guide for somebody else leaves the phone byte for byte as it was, but for one record', async () => {
  await livedIn()
  const before = kept()
  await handOver()
  expect(heading()).toBe(plain(steps[0]!.words.title))
  goOffline()
  await doSteps()
  expect(heading()).toBe('请把手机交还给民警')
  expect(words()).toContain('这部手机上没有留下您的信息')
  leave()
  expect(kept()).toEqual(before)
  expect(outbox()).toMatchObject([
    { record: { guideId: antifraudApp.id, outcome: 'finished', helper: 'officer', handOver: true, steps: steps.map(({ id }) => ({ stepId: id, done: true })) } }
  ])
  expect(Object.keys(outbox()[0]!.record).sort()).toEqual(['guideId', 'handOver', 'helper', 'outcome', 'recordId', 'steps'])
})

test('a record waits while a colleague is signed in on the phone, and goes once its own officer is', async () => {
  useOfficerStore.getState().hear({ name: '李四', station: '城东派出所', role: 'officer', expiresAt: null })
  useOfficerStore.getState().workIn({ communityId: 'east-1', name: '城东社区' })
  await handOver()
  await doSteps()
  await until(() => outbox()[0]?.state === 'failed')
  expect(outbox()[0]?.message).toContain('另一位同事')
  expect(await rows('registrations')).toEqual([])
  await enrolOfficer(keptToken()!, '李四')
  await flushRegistrations()
  expect(outbox()).toEqual([])
  expect(await rows('registrations')).toMatchObject([{ officer_name: '李四', community_id: 'east-1' }])
})

test('the largest text is for this page only, and nothing of the officer shows', async () => {
  await livedIn()
  await handOver()
  expect(pageClasses()).toContain('text-160')
  expect(words()).not.toContain('上次做到这里')
  expect(words()).toContain(`第1步，共${steps.length}步`)
  await openGuide()
  expect(pageClasses()).not.toContain('text-160')
  expect(words()).toContain(`第4步，共${steps.length}步`)
})

test('it counts apart, once, also when the answer is lost', async () => {
  await handOver()
  goOffline()
  await doSteps()
  goOnline()
  loseReply()
  await flushRegistrations()
  await flushRegistrations()
  await until(() => outbox().length === 0)
  expect(await rows('registrations')).toMatchObject([{ outcome: 'finished', hand_over: true }])
  expect(await rows('registration_counted')).toHaveLength(0)
  expect(sent('registration.record').length).toBeGreaterThan(1)
})

test('each person is one record of their own', async () => {
  await handOver()
  await doSteps()
  await press('下一位')
  expect(heading()).toContain('教他')
  await press('递给居民，开始')
  await goToFirstStep()
  expect(words()).toContain(`第1步，共${steps.length}步`)
  await doSteps()
  await until(() => outbox().length === 0)
  expect(await rows('registrations')).toHaveLength(2)
})

test('leaving in the middle asks once, and leaves nothing behind', async () => {
  const before = kept()
  await handOver()
  await doSteps(2)
  await press('返回')
  expect(words()).toContain('不做了吗？这一次做的不会留下。')
  await press('接着做')
  expect(words()).toContain(`第3步，共${steps.length}步`)
  await press('返回')
  await press('不做了')
  expect(heading()).toContain('教他')
  expect(kept()).toEqual(before)
  expect(outbox()).toEqual([])
  expect(sent('registration.record')).toEqual([])
})

test('one who has not begun leaves without being asked', async () => {
  await open()
  await press('递给居民，开始')
  await press('返回')
  expect(words()).not.toContain('不做了吗')
  expect(heading()).toContain('教他')
})

test('one who is stuck is recorded where, and gives the phone back all the same', async () => {
  await handOver()
  await doSteps(2)
  await press('请人帮忙')
  await press(/^先停在这里/)
  expect(heading()).toBe('请把手机交还给民警')
  expect(words()).toContain('先做到这里，也很好。')
  await until(() => outbox().length === 0)
  expect(sent('registration.record')).toMatchObject([{ outcome: 'stuck', stuckAtStepId: steps[2]!.id, handOver: true }])
})

test('one who does not want it hears no reproach', async () => {
  await open()
  await press('递给居民，开始')
  await press('我不想装')
  expect(words()).toContain('好的，不装也可以。')
  await until(() => sent('registration.record').length === 1)
  expect(sent('registration.record')).toMatchObject([{ outcome: 'declined', handOver: true }])
})

test('without being signed in as an officer the record waits, and is not lost', async () => {
  newPhone()
  await handOver()
  await doSteps()
  await until(() => outbox()[0]?.state === 'failed')
  await enrolOfficer(keptToken()!, '李四')
  await flushRegistrations()
  await until(() => outbox().length === 0)
  expect(await rows('registrations')).toHaveLength(1)
})

test('what was read aloud on this phone before is not begun for somebody else', async () => {
  await open()
  await press('递给居民，开始')
  expect(offers('每一步都读给我听')).toBe(false)
})

test('an address that is not whole leads to the guides', async () => {
  await mount(HandOverScreen, { guideId: 'guide-nothing' })
  expect(heading()).toBe('没有找到这一项')
})

test('the page can be left from the end', async () => {
  await handOver()
  await doSteps()
  await press('不做了，返回')
  expect(leavePage).toHaveBeenCalledTimes(1)
})
