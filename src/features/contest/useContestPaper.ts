import { useCallback, useEffect, useRef, useState } from 'react'
import { chinaDay } from '../../../contract/chinaDay'
import type { Failure } from '../../../contract/result'
import { saveProfile } from '@/features/session/saveProfile'
import { onReconnect } from '@/platform/network'
import { call } from '@/shared/api/call'
import { randomId } from '@/shared/randomId'
import { isUnderWay, noticeErasedContests, putSheet, type Sheet, useContestStore } from './contestStore'
import { handIn, waits } from './handIn'
import { phoneKey } from './phoneKey'
import { hearContests } from './useContests'

/** How long to wait before asking again by itself when the server cannot be reached. */
const retryMs = 8_000
const longest = 86_400_000

/** Whether the paper on the phone is gone on with, or looked at; else one is drawn. Days are those of China. */
function isCurrent(sheet: Sheet | undefined): boolean {
  if (!sheet || sheet.refused !== undefined) return false
  if (sheet.reply) return chinaDay(new Date(sheet.startedAt)) === chinaDay(new Date())
  return sheet.finishedAt !== undefined || isUnderWay(sheet, new Date())
}

/**
 * The course of one paper: drawn and graded by the server; in between everything stays on the phone, so that the answers survive a
 * lost network, a lost reply and a killed app. The same attemptId is sent until it is answered.
 */
export function useContestPaper(contestId: string) {
  const { contests, sheets } = useContestStore()
  const sheet = sheets[contestId]
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const drawing = useRef(false)

  const draw = useCallback(async () => {
    if (drawing.current) return
    drawing.current = true
    setBusy(true)
    const kept = () => useContestStore.getState().sheets[contestId]
    const before = kept()
    if (!useContestStore.getState().contests.some(each => each.contestId === contestId)) await hearContests(false, contestId)
    await saveProfile()
    const drawn = await call('quiz.paper', { mode: 'contest', contestId, phoneKey: phoneKey() })
    // Refused for where the contest stands: heard anew, so that the page says whether it is over.
    if (!drawn.ok && drawn.code === 'CONFLICT') await hearContests(true, contestId)
    drawing.current = false
    setBusy(false)
    if (!drawn.ok) return setFailure(drawn)
    setFailure(undefined)
    // A late paper must not push out one that another visit to this page has begun meanwhile.
    if (kept() !== before) return
    const now = new Date().toISOString()
    // The same paper, asked for once more: what was answered stays.
    if (before && !before.finishedAt && before.paper.paperId === drawn.value.paperId) putSheet({ ...before, startedAt: now, shownAt: now })
    else putSheet({ contestId, attemptId: randomId(), paper: drawn.value, startedAt: now, shownAt: now, answers: [] })
    // Seen in the storage from now on: clearing it in 我的 takes this paper along.
    noticeErasedContests()
  }, [contestId])

  const submit = useCallback(async (finished: Sheet) => {
    if (!waits(finished)) return
    setBusy(true)
    const graded = await handIn(finished)
    setBusy(false)
    setFailure(graded.ok ? undefined : graded)
  }, [])

  // Opening the page draws a paper where there is none, and hands in one that was finished before.
  useEffect(() => {
    noticeErasedContests()
    const kept = useContestStore.getState().sheets[contestId]
    if (!kept || !isCurrent(kept)) void draw()
    else void submit(kept)
  }, [contestId, draw, submit])

  const waiting = sheet && waits(sheet) ? sheet : undefined
  useEffect(() => {
    if (!waiting || !failure) return
    const again = () => void submit(waiting)
    const timer = setTimeout(again, retryMs)
    const forget = onReconnect(again)
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [failure, waiting, submit])

  const question = sheet?.paper.questions[sheet.answers.length]
  const chosen = sheet?.draft && sheet.draft.questionId === question?.id ? sheet.draft.optionIds : []

  /** Stored at each tap, so that a choice survives a reload and a killed app like an answer does. */
  function choose(optionId: string): void {
    if (!sheet || !question) return
    const oneOnly = question.type === 'judge' || question.type === 'single'
    const optionIds = oneOnly ? [optionId] : chosen.includes(optionId) ? chosen.filter(each => each !== optionId) : [...chosen, optionId]
    putSheet({ ...sheet, draft: { questionId: question.id, optionIds } })
  }

  /** What is chosen becomes the answer. */
  function answer(): void {
    if (!sheet || sheet.finishedAt || !question) return
    const now = new Date()
    const ms = Math.min(Math.max(now.getTime() - Date.parse(sheet.shownAt), 0), longest)
    const answers = [...sheet.answers, { questionId: question.id, optionIds: [...chosen], ms }]
    const isLast = answers.length === sheet.paper.questions.length
    const next = { ...sheet, draft: undefined, answers, shownAt: now.toISOString(), ...(isLast ? { finishedAt: now.toISOString() } : {}) }
    putSheet(next)
    if (isLast) void submit(next)
  }

  /** Goes back to the question before, where what was answered is chosen. */
  function goBack(): void {
    const last = sheet?.answers[sheet.answers.length - 1]
    if (!sheet || sheet.finishedAt || !last) return
    const { questionId, optionIds } = last
    putSheet({ ...sheet, draft: { questionId, optionIds }, answers: sheet.answers.slice(0, -1), shownAt: new Date().toISOString() })
  }

  return { contest: contests.find(each => each.contestId === contestId), sheet: sheet && isCurrent(sheet) ? sheet : undefined, failure, busy, chosen, choose, answer, goBack, draw, submit }
}
