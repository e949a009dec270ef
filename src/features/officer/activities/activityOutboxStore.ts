import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Materials, Venue } from '../../../../contract/activity'
import { persisted } from '@/shared/state/persisted'

/** An activity as it was written down here. */
const OwnActivity = v.object({
  activityId: v.string(),
  day: v.string(),
  venue: Venue,
  placeText: v.string(),
  communityId: v.optional(v.string()),
  people: v.number(),
  materials: Materials,
  photoIds: v.array(v.string()),
  partners: v.array(v.string()),
  note: v.string()
})
export type OwnActivity = v.InferOutput<typeof OwnActivity>

/** `pictureId` is the picture on this phone. */
const OwnPhoto = v.object({ photoId: v.string(), pictureId: v.string() })
export type OwnPhoto = v.InferOutput<typeof OwnPhoto>

const OutboxActivity = v.object({
  activity: OwnActivity,
  /** Those that have not arrived. */
  photos: v.array(OwnPhoto),
  /** Who wrote it down: sent in nobody else's name. */
  by: v.string(),
  /** `failed` may have arrived without our hearing of it; `queued` has never been on its way. */
  state: v.picklist(['queued', 'sending', 'failed', 'rejected']),
  /** The words have arrived; photos have not. */
  logged: v.optional(v.literal(true)),
  removed: v.optional(v.literal(true)),
  message: v.optional(v.string())
})
export type OutboxActivity = v.InferOutput<typeof OutboxActivity>

/** What was chosen last, to begin the next one with. */
const Usual = v.object({ venue: Venue, placeText: v.string(), partners: v.array(v.string()) })

const Stored = v.object({ items: v.array(OutboxActivity), usual: v.optional(Usual) })
type Stored = v.InferOutput<typeof Stored>

type Change = Partial<Pick<OutboxActivity, 'state' | 'photos' | 'logged' | 'removed' | 'message'>>

interface ActivityOutboxState extends Stored {
  /** One that is there already is written anew, at its place. */
  add(activity: OwnActivity, photos: readonly OwnPhoto[], by: string, logged?: true): void
  change(activityId: string, change: Change): void
  drop(activityId: string): void
  /** Takes it off: one that was never on its way leaves, any other is removed on the server too. @returns whether it has left */
  remove(activity: OwnActivity, by: string): boolean
}

/** Activities that the server has not confirmed, oldest first; a confirmed one leaves. */
export const useActivityOutboxStore = create<ActivityOutboxState>()(
  persist(
    (set, get) => ({
      items: [],
      add: (activity, photos, by, logged) =>
        set(({ items }) => {
          const item: OutboxActivity = { activity, photos: [...photos], by, state: 'queued', ...(logged && { logged }) }
          const isThere = items.some(each => each.activity.activityId === activity.activityId)
          const { partners, placeText, venue } = activity
          return { items: isThere ? items.map(each => (each.activity.activityId === activity.activityId ? item : each)) : [...items, item], usual: { venue, placeText, partners } }
        }),
      change: (activityId, change) =>
        set(({ items }) => ({
          items: items.map(item => {
            if (item.activity.activityId !== activityId) return item
            const changed = { ...item, ...change }
            // The sentence of a failure goes with the next try.
            if (change.message === undefined) delete changed.message
            return changed
          })
        })),
      drop: activityId => set(({ items }) => ({ items: items.filter(item => item.activity.activityId !== activityId) })),
      remove: (activity, by) => {
        const item = get().items.find(each => each.activity.activityId === activity.activityId)
        if (item?.state === 'queued' && !item.logged) {
          get().drop(activity.activityId)
          return true
        }
        const rest = get().items.filter(each => each !== item)
        set({ items: [...rest, { activity, photos: item?.photos ?? [], by, state: item?.state === 'sending' ? 'sending' : 'failed', removed: true }] })
        return false
      }
    }),
    {
      ...persisted('activity-outbox', Stored, 1, ({ items, usual }: ActivityOutboxState): Stored => ({ items, ...(usual && { usual }) })),
      // What was being sent when the app was killed may or may not have arrived.
      merge: (stored, current) => {
        const { items = [], usual } = (stored as Stored | undefined) ?? {}
        return { ...current, ...(usual && { usual }), items: items.map(item => (item.state === 'sending' ? { ...item, state: 'failed' as const } : item)) }
      }
    }
  )
)
