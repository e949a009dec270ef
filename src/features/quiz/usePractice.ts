import { useEffect, useState } from 'react'
import type { Grade } from '../../../contract/gradeAnswer'
import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import type { Audience, ScamKind } from '../../../contract/vocabulary'
import { placeToday } from '@/features/session/reachStore'
import { randomId } from '@/shared/randomId'
import { practiceQuestions, questionById, questionsOfKind } from './bank'
import { flushOutbox } from './flushOutbox'
import { forgetLostCards } from './forgetLostCards'
import { useLearningStore } from './learningStore'
import { useOutboxStore } from './outboxStore'
import { pickQuestions } from './pickQuestions'
import { type Practice, usePracticeStore } from './practiceStore'
import { answerTime, recordAnswer } from './recordAnswer'
import { toggled } from './toggled'

/** Questions of one practice. */
export const practiceLength = 5

function newPractice(kind: ScamKind | undefined, audience: Audience | undefined, first: string | undefined, now: Date): Practice {
  forgetLostCards()
  const { cards, byKind } = useLearningStore.getState()
  const questionIds = pickQuestions({
    questions: kind ? questionsOfKind(kind) : practiceQuestions,
    cards,
    byKind,
    audience,
    now,
    seed: now.getTime(),
    count: practiceLength,
    ...(first ? { first } : {})
  })
  const started = now.toISOString()
  return { attemptId: randomId(), ...(kind ? { kind } : {}), questionIds, startedAt: started, shownAt: started, answers: [], tapped: [], at: 0 }
}

/** A kept practice may name a question that an update has taken out; then a new one begins. */
const stillWhole = (practice: Practice): boolean =>
  practice.at < practice.questionIds.length && practice.questionIds.every(id => questionById(id) !== undefined)

/** Nothing is answered yet: a practice that shall begin with a certain question may take its place. */
const isUntouched = (practice: Practice): boolean => practice.answers.length === 0

/** A page that was reloaded asks for the question it shows: that practice goes on, with what is chosen in it. */
const makesRoom = (practice: Practice, first: string | undefined): boolean =>
  first !== undefined && isUntouched(practice) && practice.questionIds[0] !== first

export interface OpenQuestion {
  question: Question
  /** What has been answered, once the explanation is shown. */
  answered?: { optionIds: readonly string[]; tapped: readonly number[]; grade: Grade }
}

/**
 * The course of one practice: begins or resumes, answers, goes on, and at the end hands it to the outbox.
 * Every step is stored before it is shown.
 */
export function usePractice(kind: ScamKind | undefined, audience: Audience | undefined, first: string | undefined) {
  const key = kind ?? 'daily'
  const { put, drop } = usePracticeStore.getState()
  const [practice, setPractice] = useState<Practice>(() => {
    const kept = usePracticeStore.getState().practices[key]
    return kept && stillWhole(kept) && !makesRoom(kept, first) ? kept : newPractice(kind, audience, first, new Date())
  })
  // From its first question on: whoever comes back finds the same one.
  useEffect(() => {
    if (isUntouched(practice) && usePracticeStore.getState().practices[key] !== practice) put(key, practice)
  }, [key, practice, put])

  const keep = (next: Practice) => {
    put(key, next)
    setPractice(next)
  }

  const question = questionById(practice.questionIds[practice.at] ?? '')
  const given = practice.answers[practice.at]
  const open: OpenQuestion | undefined = question && {
    question,
    ...(given && {
      answered: { optionIds: given.optionIds, tapped: practice.tapped[practice.at] ?? [], grade: gradeAnswer(question, given.optionIds) }
    })
  }

  const kept = practice.draft?.questionId === question?.id ? practice.draft : undefined
  const draft = open?.answered ?? kept ?? { optionIds: [], tapped: [] }

  /** Stored at each tap, so that a choice survives a reload and a killed app like an answer does. */
  function choose(optionId: string): void {
    if (!question || given) return
    const oneOnly = question.type === 'judge' || question.type === 'single'
    const optionIds = oneOnly ? [optionId] : toggled(draft.optionIds, optionId)
    keep({ ...practice, draft: { questionId: question.id, optionIds, tapped: [...draft.tapped] } })
  }

  function tap(clue: number): void {
    if (question && !given) keep({ ...practice, draft: { questionId: question.id, optionIds: [...draft.optionIds], tapped: toggled(draft.tapped, clue) } })
  }

  /** What is chosen becomes the answer, and its explanation is shown. */
  function answer(): void {
    if (!question || given) return
    const [optionIds, tapped] = [[...draft.optionIds], [...draft.tapped]]
    const now = new Date()
    recordAnswer(question, optionIds, now)
    keep({
      ...practice,
      draft: undefined,
      answers: [...practice.answers, { questionId: question.id, optionIds, ms: answerTime(practice.shownAt, now) }],
      tapped: [...practice.tapped, tapped]
    })
  }

  function goOn(): void {
    const now = new Date().toISOString()
    const next = { ...practice, at: practice.at + 1, shownAt: now }
    if (next.at < next.questionIds.length) return keep(next)
    const right = next.answers.filter(({ questionId, optionIds }) => {
      const asked = questionById(questionId)
      return asked !== undefined && gradeAnswer(asked, optionIds) === 'right'
    }).length
    const { attemptId, startedAt, answers } = next
    useOutboxStore.getState().add({ attemptId, practice: true, startedAt, finishedAt: now, answers, ...placeToday() })
    useLearningStore
      .getState()
      .addSitting({ attemptId, mode: kind ? 'kind' : 'daily', ...(kind ? { kind } : {}), finishedAt: now, right, total: answers.length })
    drop(key)
    setPractice(next)
    void flushOutbox()
  }

  function restart(): void {
    setPractice(newPractice(kind, audience, undefined, new Date()))
  }

  return { practice, open, draft, choose, tap, answer, goOn, restart }
}
