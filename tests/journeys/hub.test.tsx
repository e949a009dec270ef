import { scamKindNames, scamKinds } from '../../contract/vocabulary'
import { dueCards, practisedToday } from '@/features/quiz/dueNow'
import { useLearningStore } from '@/features/quiz/learningStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { QuizHubScreen } from '@/features/quiz/QuizHubScreen'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { answer, eachType, finish, open, scam } from './support/practiceSteps'
import { mount, offers, press, pressable, until, words } from './support/screenDriver'

// The hub reads the phone only.
jest.mock('@/platform/cloud')
jest.mock('@/platform/navigation')

beforeEach(() => {
  jest.clearAllMocks()
  newPhone()
})

const openHub = (now = new Date()) => {
  const { byKind, cards, sittings } = useLearningStore.getState()
  const { practices } = usePracticeStore.getState()
  return mount(QuizHubScreen, { byKind, practices, due: dueCards(cards, now), doneToday: practisedToday(sittings, now), now })
}
const row = (name: string) => pressable(new RegExp(`^${name}`)).textContent

test('every kind has a row that leads into its practice', async () => {
  await openHub()
  for (const kind of scamKinds) {
    await press(new RegExp(`^${scamKindNames[kind]}还没练过$`))
    expect(openPage).toHaveBeenLastCalledWith(routes.practice({ kind }))
  }
})

test('a kind says what was done in it, and what is under way', async () => {
  await open(eachType.slice(0, 2), 'police')
  await answer(scam)
  await press('下一题')
  await openHub()
  expect(row(scamKindNames.police)).toBe('冒充公检法做到第2题，共2题')
  expect(row(scamKindNames[scam.kind])).toBe(`${scamKindNames[scam.kind]}做过1题，对了1题`)
})

test('the daily practice begins, or goes on', async () => {
  await openHub()
  await press('开始今日一练')
  await open(eachType)
  await openHub()
  await press('接着做')
  expect(jest.mocked(openPage).mock.calls).toEqual([[routes.practice()], [routes.practice()]])
})

test('the daily practice is not asked for again on the day it was done, and one may go on', async () => {
  await finish()
  await openHub()
  expect(words()).toContain('今天练过了')
  expect(words()).not.toContain('开始今日一练')
  await press('再练5题')
  expect(openPage).toHaveBeenLastCalledWith(routes.practice())
  await openHub(new Date(Date.now() + 86_400_000))
  expect(words()).not.toContain('今天练过了')
  expect(offers('开始今日一练')).toBe(true)
})

test('the checkup and my progress are reached from here', async () => {
  await openHub()
  await press(/^防骗体检/)
  await press(/^我的进步/)
  expect(jest.mocked(openPage).mock.calls).toEqual([[routes.checkup], [routes.progress]])
})

test('how many reviews are due is said when some are, and only then', async () => {
  await openHub()
  expect(words()).not.toContain('该复习了')
  await open([scam])
  await answer(scam)
  await openHub()
  expect(words()).not.toContain('该复习了')
  await openHub(new Date(Date.now() + 400 * 86_400_000))
  expect(words()).toContain('有1题该复习了')
})

describe('weeks after a checkup', () => {
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  beforeEach(() => useLearningStore.getState().addSitting({ attemptId: 'whole', mode: 'checkup', finishedAt: new Date().toISOString(), right: 7, total: 10 }))

  test('the short one takes the place of the checkup when it is due', async () => {
    await openHub(days(6))
    expect(words()).not.toContain('小体检')
    await openHub(days(7))
    expect(row('小体检体检')).toBe('小体检体检满1周了，6条，约2分钟')
    expect(words()).not.toContain('10条消息')
    await press(/^小体检体检满1周了/)
    expect(openPage).toHaveBeenLastCalledWith(routes.shortCheckup)
  })

  test('putting it off leaves the focus on its row, for keys and screen readers', async () => {
    await openHub(days(28))
    ;(pressable('小体检，明天再说') as HTMLElement).focus()
    await press('小体检，明天再说')
    await until(() => document.activeElement === pressable(/^防骗体检/))
  })

  test('it can be put off until tomorrow, also over a restart', async () => {
    await openHub(days(28))
    await press('小体检，明天再说')
    expect(row('防骗体检')).toBe('防骗体检10条消息，看看自己能分清哪些')
    expect(offers('小体检，明天再说')).toBe(false)
    await restartApp()
    await openHub(days(28))
    expect(words()).not.toContain('小体检')
    await openHub(days(29))
    expect(row('小体检体检')).toBe('小体检体检满4周了，6条，约2分钟')
  })
})
