import { scamKindNames, scamKinds } from '../../contract/vocabulary'
import { useLearningStore } from '@/features/quiz/learningStore'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { QuizHubScreen } from '@/features/quiz/QuizHubScreen'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { newPhone } from './support/appState'
import { answer, eachType, open, scam } from './support/practiceSteps'
import { mount, press, pressable } from './support/screenDriver'

// The hub reads the phone only.
jest.mock('@/platform/cloud')
jest.mock('@/platform/navigation')

beforeEach(() => {
  jest.clearAllMocks()
  newPhone()
})

const openHub = () => mount(QuizHubScreen, { byKind: useLearningStore.getState().byKind, practices: usePracticeStore.getState().practices })
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

test('the checkup and my progress are reached from here', async () => {
  await openHub()
  await press(/^防骗体检/)
  await press(/^我的进步/)
  expect(jest.mocked(openPage).mock.calls).toEqual([[routes.checkup], [routes.progress]])
})
