import { keyOf } from '../../contract/question'
import { practiceQuestions, questionById } from '@/features/quiz/bank'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { newPhone, restartApp } from './support/appState'
import { answer, eachType, genuine, ofType, open, scam, textOf, wrongFor } from './support/practiceSteps'
import { canPress, heading, isChecked, leave, mount, press, words } from './support/screenDriver'

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

describe('a choice whose explanation is not asked for yet', () => {
  const daily = () => usePracticeStore.getState().practices['daily']!
  const comeBack = async (first?: string) => {
    await restartApp()
    await mount(PracticeScreen, first ? { first } : {})
  }

  test('is still chosen after a restart, with the phrases tapped, and counts once', async () => {
    await open(eachType)
    await press('诈骗')
    if (scam.type !== 'judge') throw new Error('the scam is a message')
    await press(/(?<=\[\[).+?(?=\]\])/.exec(scam.material.text)![0])
    await comeBack()
    expect(isChecked('诈骗')).toBe(true)
    expect(words()).toContain('已点1处')
    await press('看答案')
    expect(daily()).toMatchObject({ answers: [{ questionId: scam.id, optionIds: ['scam'] }], tapped: [[0]] })
    expect(daily().draft).toBeUndefined()
    expect(useLearningStore.getState().byKind[scam.kind]).toMatchObject({ answered: 1, right: 1 })
    await press('下一题')
    expect(canPress('先选一个再看答案')).toBe(false)
    expect(isChecked('诈骗')).toBe(false)
  })

  test('is several where several may be chosen, and keeps the order of steps', async () => {
    const [multiple, order] = [ofType('multiple'), ofType('order')]
    await open([multiple, order])
    const [one, two] = keyOf(multiple).map(id => textOf(multiple, id))
    for (const name of [one!, two!]) await press(name)
    await comeBack()
    expect([isChecked(one!), isChecked(two!)]).toEqual([true, true])
    await press(two!)
    await comeBack()
    expect([isChecked(one!), isChecked(two!)]).toEqual([true, false])
    for (const id of keyOf(multiple).slice(1)) await press(textOf(multiple, id))
    await press('看答案')
    await press('下一题')
    for (const id of keyOf(order)) await press(textOf(order, id))
    await comeBack()
    await press('看答案')
    expect(daily().answers.map(({ optionIds }) => optionIds)).toEqual([[...keyOf(multiple)], [...keyOf(order)]])
  })

  test('is kept when the page that asked for this question is reloaded', async () => {
    await open(eachType)
    await press('诈骗')
    await comeBack(scam.id)
    expect(isChecked('诈骗')).toBe(true)
    await comeBack(genuine.id)
    expect(heading()).toBe(genuine.stem)
    expect(isChecked('诈骗')).toBe(false)
  })

  test('does not come back with the question in another practice, nor after everything is erased', async () => {
    await open([scam])
    await press('诈骗')
    await press('看答案')
    await press('看结果')
    await mount(PracticeScreen, { first: scam.id })
    expect(heading()).toBe(scam.stem)
    expect(isChecked('诈骗')).toBe(false)
    await press('诈骗')
    leave()
    forgetQuiz()
    await mount(PracticeScreen, { first: scam.id })
    expect(isChecked('诈骗')).toBe(false)
  })

  test('is not shown at another question', async () => {
    await open(eachType)
    usePracticeStore.getState().put('daily', { ...daily(), draft: { questionId: genuine.id, optionIds: ['scam'], tapped: [0] } })
    await comeBack()
    expect(isChecked('诈骗')).toBe(false)
    expect(words()).not.toContain('已点')
  })
})
