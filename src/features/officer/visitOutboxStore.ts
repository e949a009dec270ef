import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { VisitResult } from '../../../contract/fieldwork'
import { persisted } from '@/shared/state/persisted'

const OwnMark = v.object({
  markId: v.string(),
  visitId: v.string(),
  result: VisitResult,
  met: v.optional(v.number()),
  revisitOn: v.optional(v.string()),
  visitedOn: v.optional(v.string())
})
export type OwnMark = v.InferOutput<typeof OwnMark>

const OutboxMark = v.object({
  mark: OwnMark,
  /** Where it was, to say it when it is refused. */
  label: v.string(),
  /** Who made it: sent in nobody else's name. */
  by: v.string(),
  /** `failed` may have arrived without our hearing of it; `queued` has never been on its way. */
  state: v.picklist(['queued', 'sending', 'failed', 'rejected']),
  /** Taken back after it may have been sent. */
  undone: v.optional(v.literal(true)),
  message: v.optional(v.string())
})
export type OutboxMark = v.InferOutput<typeof OutboxMark>

const Stored = v.object({ items: v.array(OutboxMark) })
type Stored = v.InferOutput<typeof Stored>

interface VisitOutboxState extends Stored {
  add(mark: OwnMark, label: string, by: string): void
  note(markId: string, state: OutboxMark['state'], message?: string): void
  remove(markId: string): void
  /** Takes a mark back: one that was never on its way leaves, any other is taken back on the server too. */
  undo(mark: OwnMark, label: string, by: string): void
}

/** Marks of visits that the server has not confirmed, oldest first; a confirmed one leaves. */
export const useVisitOutboxStore = create<VisitOutboxState>()(
  persist(
    set => ({
      items: [],
      add: (mark, label, by) => set(({ items }) => ({ items: [...items, { mark, label, by, state: 'queued' }] })),
      note: (markId, state, message) =>
        set(({ items }) => ({
          items: items.map(item => {
            if (item.mark.markId !== markId) return item
            const { mark, label, by, undone } = item
            return { mark, label, by, state, ...(undone ? { undone } : {}), ...(message ? { message } : {}) }
          })
        })),
      remove: markId => set(({ items }) => ({ items: items.filter(({ mark }) => mark.markId !== markId) })),
      undo: (mark, label, by) =>
        set(({ items }) => {
          const rest = items.filter(item => item.mark.markId !== mark.markId)
          const item = items.find(each => each.mark.markId === mark.markId)
          if (item?.state === 'queued') return { items: rest }
          return { items: [...rest, { mark, label, by, state: item?.state === 'sending' ? 'sending' : 'failed', undone: true }] }
        })
    }),
    {
      ...persisted('visit-outbox', Stored, 1, ({ items }: VisitOutboxState): Stored => ({ items })),
      // What was being sent when the app was killed may or may not have arrived.
      merge: (stored, current) => {
        const { items = [] } = (stored as Stored | undefined) ?? {}
        return { ...current, items: items.map(item => (item.state === 'sending' ? { ...item, state: 'failed' as const } : item)) }
      }
    }
  )
)
