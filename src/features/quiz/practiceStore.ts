import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { SubmittedAnswer } from '../../../contract/quiz'
import { ScamKind } from '../../../contract/vocabulary'
import { persisted } from '@/shared/state/persisted'

export const Practice = v.object({
  attemptId: v.string(),
  /** Undefined for 今日一练. */
  kind: v.optional(ScamKind),
  questionIds: v.array(v.string()),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When the open question came up. */
  shownAt: v.pipe(v.string(), v.isoTimestamp()),
  /** One for each question whose explanation has been asked for. */
  answers: v.array(SubmittedAnswer),
  /** Clue indices tapped, for each answered question. */
  tapped: v.array(v.array(v.number())),
  /** What is chosen and tapped at the open question, before its explanation is asked for. */
  draft: v.optional(v.object({ questionId: v.string(), optionIds: v.array(v.string()), tapped: v.array(v.number()) })),
  /** Index of the open question: it has an answer once its explanation is shown. */
  at: v.number()
})
export type Practice = v.InferOutput<typeof Practice>

const Stored = v.object({ practices: v.record(v.string(), Practice) })
type Stored = v.InferOutput<typeof Stored>

/** Under which name a practice is kept: one for 今日一练 and one a kind, so that none pushes out another. */
export type PracticeKey = ScamKind | 'daily'

interface PracticeState extends Stored {
  put(key: PracticeKey, practice: Practice): void
  drop(key: PracticeKey): void
  forget(): void
}

/** The practices under way: leaving in the middle and coming back goes on where one was. */
export const usePracticeStore = create<PracticeState>()(
  persist(
    set => ({
      practices: {},
      put: (key, practice) => set(state => ({ practices: { ...state.practices, [key]: practice } })),
      drop: key =>
        set(state => ({ practices: Object.fromEntries(Object.entries(state.practices).filter(([each]) => each !== key)) })),
      forget: () => set({ practices: {} })
    }),
    persisted('quiz-practice', Stored, 1, state => ({ practices: state.practices }))
  )
)
