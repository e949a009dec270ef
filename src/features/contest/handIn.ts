import type { SubmissionReply } from '../../../contract/quiz'
import type { Result } from '../../../contract/result'
import { placeToday } from '@/features/session/reachStore'
import { call } from '@/shared/api/call'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { keepReceipt, noticeErasedContests, putSheet, type Sheet, useContestStore } from './contestStore'

const underWay = new Map<string, Promise<Result<SubmissionReply>>>()

/** Hands a finished paper in, once at a time however many pages ask. Sent again it is the same paper: the server counts it once. */
export function handIn(sheet: Sheet): Promise<Result<SubmissionReply>> {
  const { attemptId } = sheet
  const going = underWay.get(attemptId)
  if (going) return going
  const sent = send(sheet).finally(() => underWay.delete(attemptId))
  underWay.set(attemptId, sent)
  return sent
}

async function send(sheet: Sheet): Promise<Result<SubmissionReply>> {
  const { answers, attemptId, contestId, finishedAt = sheet.shownAt, paper, startedAt } = sheet
  const graded = await call('quiz.submit', { attemptId, paperId: paper.paperId, startedAt, finishedAt, answers, ...placeToday() })
  noticeErasedContests()
  // Cleared meanwhile, or another paper has begun: then there is nothing to write it on.
  const isThere = useContestStore.getState().sheets[contestId]?.attemptId === attemptId
  if (graded.ok) {
    if (isThere) {
      putSheet({ ...sheet, reply: graded.value })
      keepReceipt(contestId, graded.value.contest?.receipt ?? null)
    }
  } else if (isThere && finalRefusals.includes(graded.code)) putSheet({ ...sheet, refused: graded.message })
  return graded
}

export const waits = ({ finishedAt, refused, reply }: Sheet): boolean => finishedAt !== undefined && !reply && refused === undefined

/** Papers that were finished without network, of all contests. */
export async function handInWaiting(): Promise<void> {
  for (const sheet of Object.values(useContestStore.getState().sheets)) if (waits(sheet)) await handIn(sheet)
}
