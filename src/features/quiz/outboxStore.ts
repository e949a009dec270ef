import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Submission } from '../../../contract/quiz'
import { persisted } from '@/shared/state/persisted'

export const OutboxItem = v.object({
  submission: Submission,
  state: v.picklist(['queued', 'sending', 'failed', 'rejected']),
  /** The sentence of the last refusal. */
  message: v.optional(v.string())
})
export type OutboxItem = v.InferOutput<typeof OutboxItem>

const Stored = v.object({ items: v.array(OutboxItem) })

interface OutboxState {
  items: OutboxItem[]
  add(submission: Submission): void
  mark(attemptId: string, state: OutboxItem['state'], message?: string): void
  remove(attemptId: string): void
  forget(): void
}

/** Finished practices that the server has not confirmed. Domain objects, oldest first; a confirmed one leaves. */
export const useOutboxStore = create<OutboxState>()(
  persist(
    set => ({
      items: [],
      add: submission =>
        set(state => ({
          items: state.items.some(item => item.submission.attemptId === submission.attemptId)
            ? state.items
            : [...state.items, { submission, state: 'queued' }]
        })),
      mark: (attemptId, to, message) =>
        set(state => ({
          items: state.items.map(item =>
            item.submission.attemptId === attemptId ? { submission: item.submission, state: to, ...(message ? { message } : {}) } : item
          )
        })),
      remove: attemptId => set(state => ({ items: state.items.filter(item => item.submission.attemptId !== attemptId) })),
      forget: () => set({ items: [] })
    }),
    {
      ...persisted('quiz-outbox', Stored, 1, (state: OutboxState) => ({ items: state.items })),
      // What was being sent when the app was killed may or may not have arrived: send again, the server counts once.
      merge: (stored, current) => ({
        ...current,
        items: ((stored as { items: OutboxItem[] } | undefined)?.items ?? []).map(item =>
          item.state === 'sending' ? { ...item, state: 'queued' as const } : item
        )
      })
    }
  )
)
