import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import { placeToday } from '@/features/session/reachStore'
import { randomId } from '@/shared/randomId'
import { flushOutbox } from './flushOutbox'
import { useLearningStore } from './learningStore'
import { useOutboxStore } from './outboxStore'
import { reviewCard } from './schedule'
import { addToTally, emptyTally, firstTallies } from './tally'

/** A day: the contract takes no longer time on a question, in milliseconds. */
const longestMs = 86_400_000

/** How long a question was in sight before it was answered, in milliseconds. */
export function answerTime(shownAt: string, now: Date): number {
  return Math.min(Math.max(now.getTime() - new Date(shownAt).getTime(), 0), longestMs)
}

/** Takes an answer into what the phone knows of the person's learning. */
export function recordAnswer(question: Question, optionIds: readonly string[], now: Date): void {
  const { cards, byKind, firsts, onPapers, record } = useLearningStore.getState()
  const tally = addToTally(byKind[question.kind] ?? emptyTally, question, optionIds)
  const first = firstTallies({ byKind, cards, firsts, onPapers }, [{ question, optionIds }])
  record(question.id, reviewCard(cards[question.id], gradeAnswer(question, optionIds), now), question.kind, tally, first)
}

/** An answer to one question in a story or a lesson: recorded, and sent as a practice of one. */
export function submitAlone(question: Question, optionIds: readonly string[], shownAt: string, now: Date): void {
  recordAnswer(question, optionIds, now)
  const ms = answerTime(shownAt, now)
  useOutboxStore.getState().add({
    attemptId: randomId(),
    practice: true,
    startedAt: new Date(now.getTime() - ms).toISOString(),
    finishedAt: now.toISOString(),
    answers: [{ questionId: question.id, optionIds: [...optionIds], ms }],
    ...placeToday()
  })
  void flushOutbox()
}
