/** What a person does in a practice of known questions. */
import { type Question, type QuestionType, keyOf, optionsOf } from '../../../contract/question'
import type { ScamKind } from '../../../contract/vocabulary'
import { practiceQuestions } from '@/features/quiz/bank'
import { PracticeScreen } from '@/features/quiz/PracticeScreen'
import { usePracticeStore } from '@/features/quiz/practiceStore'
import { randomId } from '@/shared/randomId'
import { choices, mount, press, words } from './screenDriver'

export const ofType = (type: QuestionType) => practiceQuestions.find(question => question.type === type)!
export const scam = practiceQuestions.find(question => question.type === 'judge' && question.verdict === 'scam')!
export const genuine = practiceQuestions.find(question => question.type === 'judge' && question.verdict === 'genuine')!
export const eachType = [scam, genuine, ofType('single'), ofType('multiple'), ofType('order')]

/** Leaves a practice of these questions under way, and opens it. */
export async function open(questions: Question[], kind?: ScamKind): Promise<void> {
  const startedAt = new Date().toISOString()
  usePracticeStore.getState().put(kind ?? 'daily', {
    attemptId: randomId(),
    ...(kind ? { kind } : {}),
    questionIds: questions.map(({ id }) => id),
    startedAt,
    shownAt: startedAt,
    answers: [],
    tapped: [],
    at: 0
  })
  await mount(PracticeScreen, kind ? { kind } : {})
}

/** The words of an option, without blanks, as `press` compares them. */
export const textOf = (question: Question, id: string) => optionsOf(question).find(option => option.id === id)!.text.replace(/\s+/g, '')

/** Chooses and asks for the explanation. */
export async function answer(question: Question, optionIds: readonly string[] = keyOf(question)): Promise<void> {
  for (const id of optionIds) await press(textOf(question, id))
  await press('看答案')
}

/** An answer that is not right, but possible. */
export const wrongFor = (question: Question): string[] => {
  const ids = optionsOf(question).map(({ id }) => id)
  if (question.type === 'judge') return [question.verdict === 'scam' ? 'genuine' : 'scam']
  if (question.type === 'order') return [...keyOf(question)].reverse()
  return ids.filter(id => !keyOf(question).includes(id)).slice(0, 1)
}

/** Chooses whatever stands there until the explanation can be asked for: for a question picked by the app. */
export async function answerAnyhow(): Promise<void> {
  for (const name of choices()) {
    await press(name)
    if (words().includes('看答案') && !words().includes('再看答案')) return press('看答案')
  }
}

/** A whole practice of two messages, both judged rightly. */
export async function finish(): Promise<void> {
  await open([scam, genuine])
  for (const question of [scam, genuine]) {
    await answer(question)
    await press(question === genuine ? '看结果' : '下一题')
  }
}
