import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../contract/result'
import { placeToday } from '@/features/session/reachStore'
import { call } from '@/shared/api/call'
import { randomId } from '@/shared/randomId'
import { type Checkup, useCheckupStore } from './checkupStore'
import { shortCheckupDue } from './dueNow'
import { useLearningStore } from './learningStore'
import { isFinal, sentTimes } from './sentTimes'
import { addToTally, emptyTally, firstTallies } from './tally'

/** How long to wait before asking again by itself when the server cannot be reached. */
const retryMs = 8_000

/** What the result counts for on this phone, once per attempt. */
function count(checkup: Checkup): void {
  const { addTallies, addSitting, ...learnt } = useLearningStore.getState()
  const { byKind, onPapers = [], sittings } = learnt
  const { reply, attemptId, answers, finishedAt, short } = checkup
  if (!reply || !finishedAt || sittings.some(sitting => sitting.attemptId === attemptId)) return
  const tallies = { ...byKind }
  const answered = reply.items.flatMap(({ questionId, question }) => {
    const given = answers.find(answer => answer.questionId === questionId)
    return question && given ? [{ question, optionIds: given.optionIds }] : []
  })
  for (const { question, optionIds } of answered) tallies[question.kind] = addToTally(tallies[question.kind] ?? emptyTally, question, optionIds)
  const ids = answered.map(({ question }) => question.id)
  addTallies(tallies, { firsts: firstTallies(learnt, answered), onPapers: [...new Set([...onPapers, ...ids])] })
  addSitting({ attemptId, mode: 'checkup', ...(short ? { short } : {}), finishedAt, right: reply.right, total: reply.total })
}

/** Whether a kept checkup makes room for one of this length. One that is begun goes on, and answers that wait are handed in. */
function isOver(kept: Checkup, short: boolean): boolean {
  const isOther = Boolean(kept.short) !== short
  if (kept.reply) return isOther || (short && shortCheckupDue(useLearningStore.getState().sittings, new Date()) !== undefined)
  if (kept.finishedAt) return false
  return new Date(kept.paper.expiresAt).getTime() <= Date.now() || (isOther && kept.answers.length === 0)
}

/**
 * The course of one checkup: the server draws the paper and grades it; in between everything stays on the phone, so the
 * answers survive a lost network, a lost reply and a killed app. The same attemptId is sent until it is answered.
 *
 * @param short six messages that were never seen, some weeks after a whole checkup
 */
export function useCheckup(short: boolean) {
  const { checkup, put } = useCheckupStore()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)

  const draw = useCallback(async () => {
    const before = useCheckupStore.getState().checkup
    setBusy(true)
    const drawn = await call('quiz.paper', { mode: 'checkup', ...(short ? { short } : {}) })
    setBusy(false)
    // A late paper must not push out one that another visit to this page has begun or answered meanwhile.
    const kept = useCheckupStore.getState().checkup
    if (kept?.attemptId !== before?.attemptId || kept?.answers.length !== before?.answers.length) return
    if (!drawn.ok) return setFailure(drawn)
    const now = new Date().toISOString()
    setFailure(undefined)
    put({ attemptId: randomId(), paper: drawn.value, ...(short ? { short } : {}), startedAt: now, shownAt: now, answers: [] })
  }, [put, short])

  const submit = useCallback(
    async (finished: Checkup) => {
      if (!finished.finishedAt || finished.reply) return
      setBusy(true)
      const { attemptId, paper, startedAt, finishedAt, answers } = finished
      const times = sentTimes({ startedAt, finishedAt }, new Date())
      const graded = await call('quiz.submit', { attemptId, paperId: paper.paperId, ...times, answers, ...placeToday() })
      setBusy(false)
      if (!graded.ok) return setFailure(graded)
      const done = { ...finished, finishedAt: times.finishedAt, reply: graded.value }
      setFailure(undefined)
      put(done)
      count(done)
    },
    [put]
  )

  // Opening the page draws a paper where there is none, and hands in one that was finished before.
  useEffect(() => {
    const kept = useCheckupStore.getState().checkup
    if (!kept || isOver(kept, short)) void draw()
    else void submit(kept)
  }, [draw, short, submit])

  useEffect(() => {
    if (!failure || isFinal(failure) || !checkup?.finishedAt) return
    const timer = setTimeout(() => void submit(checkup), retryMs)
    return () => clearTimeout(timer)
  }, [failure, checkup, submit])

  const question = checkup?.paper.questions[checkup.answers.length]
  const chosen = checkup?.draft?.questionId === question?.id ? checkup?.draft?.optionId : undefined

  /** Stored at each tap, so that a choice survives a reload and a killed app like an answer does. */
  function choose(optionId: string): void {
    if (checkup && question) put({ ...checkup, draft: { questionId: question.id, optionId } })
  }

  /** What is chosen becomes the answer. */
  function answer(): void {
    if (!checkup || !question || chosen === undefined) return
    const now = new Date()
    const ms = Math.min(Math.max(now.getTime() - new Date(checkup.shownAt).getTime(), 0), 86_400_000)
    const answers = [...checkup.answers, { questionId: question.id, optionIds: [chosen], ms }]
    const last = answers.length === checkup.paper.questions.length
    const next = { ...checkup, draft: undefined, answers, shownAt: now.toISOString(), ...(last ? { finishedAt: now.toISOString() } : {}) }
    put(next)
    if (last) void submit(next)
  }

  return { checkup, chosen, failure, busy, choose, answer, draw, submit }
}
