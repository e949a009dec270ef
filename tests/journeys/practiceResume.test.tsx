import { practiceQuestions, questionById } from '@/features/quiz/bank'
import { useLearningStore } from '@/features/quiz/learningStore'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { newPhone, restartApp } from './support/appState'
import { answer, eachType, genuine, open, scam, wrongFor } from './support/practiceSteps'
import { heading, mount, press, words } from './support/screenDriver'

// Nothing here reaches the network: leaving and coming back is the phone's alone.
jest.mock('@/platform/cloud')
jest.mock('@/platform/navigation')

beforeEach(newPhone)

test('goes on with the open question', async () => {
  await open(eachType)
  await answer(scam)
  await press('下一题')
  await restartApp()
  await mount(PracticeScreen, {})
  expect(words()).toContain('第2题，共5题')
  expect(heading()).toBe(genuine.stem)
  await answer(genuine)
  expect(words()).toContain(genuine.explanation)
})

test('goes on with the explanation, and the answer cannot be given again', async () => {
  await open(eachType)
  await answer(scam, wrongFor(scam))
  await restartApp()
  await mount(PracticeScreen, {})
  expect(words()).toContain('第1题，共5题')
  expect(words()).toContain('再看一看')
  expect(words()).toContain(scam.explanation)
  await press('下一题')
  expect(heading()).toBe(genuine.stem)
  expect(useLearningStore.getState().byKind[scam.kind]).toMatchObject({ answered: 1, right: 0 })
})

test('keeps a practice of one kind and the daily one apart', async () => {
  const ofKind = practiceQuestions.filter(({ kind, type }) => kind === 'police' && type === 'judge').slice(0, 2)
  await open(ofKind, 'police')
  await answer(ofKind[0]!)
  await open(eachType)
  expect(heading()).toBe(scam.stem)
  await mount(PracticeScreen, { kind: 'police' })
  expect(words()).toContain('第1题，共2题')
  expect(words()).toContain(ofKind[0]!.explanation)
})

test('begins anew when an update took a question out', async () => {
  await open(eachType)
  const kept = usePracticeStore.getState().practices['daily']!
  usePracticeStore.getState().put('daily', { ...kept, questionIds: [...kept.questionIds.slice(1), 'taken-out-01'] })
  await mount(PracticeScreen, { first: scam.id })
  expect(heading()).toBe(scam.stem)
  expect(words()).toContain('第1题，共5题')
})

test('finds the same question also before the first answer', async () => {
  await mount(PracticeScreen, {})
  const before = usePracticeStore.getState().practices['daily']
  await restartApp()
  await mount(PracticeScreen, {})
  expect(usePracticeStore.getState().practices['daily']).toEqual(before)
  expect(heading()).toBe(questionById(before!.questionIds[0]!)?.stem)
})

test('the question that was asked for takes the place of an untouched practice, not of one under way', async () => {
  await open(eachType)
  await mount(PracticeScreen, { first: genuine.id })
  expect(heading()).toBe(genuine.stem)
  await open(eachType)
  await answer(scam)
  await mount(PracticeScreen, { first: genuine.id })
  expect(words()).toContain(scam.explanation)
})
