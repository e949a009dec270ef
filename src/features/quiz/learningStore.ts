import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ScamKind } from '../../../contract/vocabulary'
import { persisted } from '@/shared/state/persisted'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A ts-fsrs card with its dates as ISO strings. */
export const StoredCard = v.object({
  due: v.pipe(v.string(), v.isoTimestamp()),
  stability: v.number(),
  difficulty: v.number(),
  elapsed_days: v.number(),
  scheduled_days: v.number(),
  learning_steps: v.number(),
  reps: v.number(),
  lapses: v.number(),
  state: v.picklist([0, 1, 2, 3]),
  last_review: v.pipe(v.string(), v.isoTimestamp())
})
export type StoredCard = v.InferOutput<typeof StoredCard>

/** Per kind: judging items split into scams and genuine messages, all items into answered and right. */
export const KindTally = v.object({ scamSeen: Count, hits: Count, genuineSeen: Count, falseAlarms: Count, answered: Count, right: Count })
export type KindTally = v.InferOutput<typeof KindTally>

export const Sitting = v.object({
  attemptId: v.string(),
  mode: v.picklist(['daily', 'kind', 'checkup']),
  kind: v.optional(ScamKind),
  finishedAt: v.pipe(v.string(), v.isoTimestamp()),
  right: Count,
  total: Count
})
export type Sitting = v.InferOutput<typeof Sitting>

const Stored = v.object({
  cards: v.record(v.string(), StoredCard),
  byKind: v.record(v.string(), KindTally),
  sittings: v.array(Sitting)
})
type Stored = v.InferOutput<typeof Stored>

/** Older sittings leave the phone; the server keeps its own record. */
const keptSittings = 100

interface LearningState extends Stored {
  record(questionId: string, card: StoredCard, kind: ScamKind, tally: KindTally): void
  /** Puts new tallies of several kinds at once: one write, one drawing. */
  addTallies(byKind: Stored['byKind']): void
  addSitting(sitting: Sitting): void
  forget(): void
}

const nothing: Stored = { cards: {}, byKind: {}, sittings: [] }

/** What this phone knows of the person's learning. Survives without network and without an account. */
export const useLearningStore = create<LearningState>()(
  persist(
    set => ({
      ...nothing,
      record: (questionId, card, kind, tally) =>
        set(state => ({ cards: { ...state.cards, [questionId]: card }, byKind: { ...state.byKind, [kind]: tally } })),
      addTallies: byKind => set({ byKind }),
      addSitting: sitting =>
        set(state => ({
          sittings: [sitting, ...state.sittings.filter(each => each.attemptId !== sitting.attemptId)].slice(0, keptSittings)
        })),
      forget: () => set(nothing)
    }),
    persisted('quiz-learning', Stored, 1, ({ cards, byKind, sittings }) => ({ cards, byKind, sittings }))
  )
)
