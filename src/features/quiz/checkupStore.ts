import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Paper, SubmissionReply, SubmittedAnswer } from '../../../contract/quiz'
import { persisted } from '@/shared/state/persisted'

export const Checkup = v.object({
  attemptId: v.string(),
  paper: Paper,
  /** One of six messages. */
  short: v.optional(v.boolean()),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  shownAt: v.pipe(v.string(), v.isoTimestamp()),
  answers: v.array(SubmittedAnswer),
  /** What is chosen for the open message, before it counts. */
  draft: v.optional(v.object({ questionId: v.string(), optionId: v.string() })),
  finishedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  reply: v.optional(SubmissionReply)
})
export type Checkup = v.InferOutput<typeof Checkup>

const Stored = v.object({ checkup: v.nullable(Checkup) })

interface CheckupState {
  checkup: Checkup | null
  put(checkup: Checkup | null): void
}

/** The checkup under way, or the last one with its result. Kept on the phone until the next one begins. */
export const useCheckupStore = create<CheckupState>()(
  persist(
    set => ({ checkup: null, put: checkup => set({ checkup }) }),
    persisted('quiz-checkup', Stored, 1, state => ({ checkup: state.checkup }))
  )
)
