import { randomUUID } from 'node:crypto'
import type { Paper, Submission } from '../../contract/quiz'

/** A minute of practice that ended just now: one scam judged rightly, unless told otherwise. */
export function practiceSubmission(fields: object = {}): Submission {
  return {
    attemptId: randomUUID(),
    practice: true,
    startedAt: new Date(Date.now() - 60_000).toISOString(),
    finishedAt: new Date().toISOString(),
    answers: [{ questionId: 'practice-scam', optionIds: ['scam'], ms: 4000 }],
    ...fields
  }
}

/** Every question of the paper answered with the same option. */
export function paperSubmission(paper: Paper, optionId = 'scam', fields: object = {}): Submission {
  return {
    attemptId: randomUUID(),
    paperId: paper.paperId,
    startedAt: new Date(Date.now() - 60_000).toISOString(),
    finishedAt: new Date().toISOString(),
    answers: paper.questions.map(({ id }) => ({ questionId: id, optionIds: [optionId], ms: 3000 })),
    ...fields
  }
}
