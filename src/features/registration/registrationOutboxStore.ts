import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { persisted } from '@/shared/state/persisted'

/** What came of a walk through a guide, as it will be sent; the server checks it. */
export const OwnRecord = v.object({
  recordId: v.string(),
  guideId: v.string(),
  assistId: v.optional(v.string()),
  steps: v.array(v.object({ stepId: v.string(), done: v.boolean() })),
  outcome: v.picklist(['finished', 'stuck', 'declined']),
  stuckAtStepId: v.optional(v.string()),
  helper: v.optional(v.picklist(['self', 'family', 'officer'])),
  handOver: v.optional(v.literal(true)),
  handOverBy: v.optional(v.string()),
  placeId: v.optional(v.string()),
  communityId: v.optional(v.string())
})
export type OwnRecord = v.InferOutput<typeof OwnRecord>

const OutboxRecord = v.object({
  record: OwnRecord,
  /** By the phone's clock; sent as an age, so that a clock that is a day off does no harm. */
  doneAt: v.string(),
  state: v.picklist(['queued', 'sending', 'failed', 'rejected']),
  /** The sentence of the last refusal. */
  message: v.optional(v.string())
})
export type OutboxRecord = v.InferOutput<typeof OutboxRecord>

/** How far I am in a guide that a family member sent: only the latest telling matters. */
const FamilyTelling = v.object({ inviteId: v.string(), seq: v.number(), done: v.number(), total: v.number(), finished: v.boolean() })
export type FamilyTelling = v.InferOutput<typeof FamilyTelling>

const Stored = v.object({ items: v.array(OutboxRecord), tellings: v.array(FamilyTelling) })
type Stored = v.InferOutput<typeof Stored>

interface RegistrationOutboxState extends Stored {
  add(record: OwnRecord, doneAt: string): void
  mark(recordId: string, state: OutboxRecord['state'], message?: string): void
  remove(recordId: string): void
  tell(telling: FamilyTelling): void
  /** Takes a telling out, unless a later one has come in its place. */
  told(inviteId: string, seq: number): void
  forget(): void
}

/** Records of guides that the server has not confirmed, oldest first; a confirmed one leaves. */
export const useRegistrationOutboxStore = create<RegistrationOutboxState>()(
  persist(
    set => ({
      items: [],
      tellings: [],
      add: (record, doneAt) =>
        set(({ items }) => ({ items: items.some(item => item.record.recordId === record.recordId) ? items : [...items, { record, doneAt, state: 'queued' }] })),
      mark: (recordId, state, message) =>
        set(({ items }) => ({
          items: items.map(({ record, doneAt, ...rest }) =>
            record.recordId === recordId ? { record, doneAt, state, ...(message ? { message } : {}) } : { record, doneAt, ...rest }
          )
        })),
      remove: recordId => set(({ items }) => ({ items: items.filter(({ record }) => record.recordId !== recordId) })),
      tell: telling => set(({ tellings }) => ({ tellings: [...tellings.filter(({ inviteId }) => inviteId !== telling.inviteId), telling] })),
      told: (inviteId, seq) => set(({ tellings }) => ({ tellings: tellings.filter(each => each.inviteId !== inviteId || each.seq > seq) })),
      forget: () => set({ items: [], tellings: [] })
    }),
    {
      ...persisted('registration-outbox', Stored, 1, ({ items, tellings }: RegistrationOutboxState): Stored => ({ items, tellings })),
      // What was being sent when the app was killed may or may not have arrived: send again, the server counts once.
      merge: (stored, current) => {
        const { items = [], tellings = [] } = (stored as Stored | undefined) ?? {}
        return { ...current, tellings, items: items.map(item => (item.state === 'sending' ? { ...item, state: 'queued' as const } : item)) }
      }
    }
  )
)
