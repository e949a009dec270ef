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
  /** A checkup of six, some weeks after a whole one. */
  short: v.optional(v.boolean()),
  kind: v.optional(ScamKind),
  finishedAt: v.pipe(v.string(), v.isoTimestamp()),
  right: Count,
  total: Count
})
export type Sitting = v.InferOutput<typeof Sitting>

const Stored = v.object({
  cards: v.record(v.string(), StoredCard),
  byKind: v.record(v.string(), KindTally),
  sittings: v.array(Sitting),
  /** As `byKind`, but each question only the first time it was answered: whoever repeats them knows them. */
  firsts: v.optional(v.record(v.string(), KindTally)),
  /** Questions of checkups that were answered, and those taken over from the server; those practised on this phone have a card. */
  onPapers: v.optional(v.array(v.string())),
  /** The day on which the short checkup was put off until tomorrow. */
  laterOn: v.optional(v.string())
})
type Stored = v.InferOutput<typeof Stored>
export type Learnt = Pick<Stored, 'byKind' | 'cards' | 'firsts' | 'onPapers'>

/** Older sittings leave the phone, checkups later than others; the server keeps its own record. */
const keptSittings = 100
const keptCheckups = 300

interface LearningState extends Stored {
  /** @param firsts see `firstTallies` */
  record(questionId: string, card: StoredCard, kind: ScamKind, tally: KindTally, firsts: Stored['byKind']): void
  /** Puts new tallies of several kinds at once: one write, one drawing. */
  addTallies(byKind: Stored['byKind'], more?: Pick<Stored, 'firsts' | 'onPapers'>): void
  addSitting(sitting: Sitting): void
  putOff(day: string): void
  forget(): void
}

const nothing = { cards: {}, byKind: {}, sittings: [], firsts: undefined, onPapers: undefined, laterOn: undefined }

/** What this phone knows of the person's learning. Survives without network and without an account. */
export const useLearningStore = create<LearningState>()(
  persist(
    set => ({
      ...nothing,
      record: (questionId, card, kind, tally, firsts) =>
        set(state => ({ cards: { ...state.cards, [questionId]: card }, byKind: { ...state.byKind, [kind]: tally }, firsts })),
      addTallies: (byKind, more) => set({ byKind, ...more }),
      addSitting: sitting =>
        set(state => ({
          sittings: [sitting, ...state.sittings.filter(each => each.attemptId !== sitting.attemptId)].filter(
            ({ mode }, i) => i < keptSittings || (mode === 'checkup' && i < keptCheckups)
          )
        })),
      putOff: laterOn => set({ laterOn }),
      forget: () => set(nothing)
    }),
    persisted('quiz-learning', Stored, 1, ({ cards, byKind, sittings, firsts, onPapers, laterOn }) => ({ cards, byKind, sittings, firsts, onPapers, laterOn }))
  )
)
