import type { Failure } from '../../../../contract/result'
import { removePictures } from '@/platform/pictures'
import { callActivity } from '@/shared/api/callActivity'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { useOfficerStore } from '@/features/session/officerStore'
import { type OutboxActivity, useActivityOutboxStore } from './activityOutboxStore'
import { sendPhoto } from './sendPhoto'

const store = useActivityOutboxStore.getState
const itemOf = (activityId: string) => store().items.find(item => item.activity.activityId === activityId)

/** Takes the next one afresh each time: some are added and taken back while others are sent. */
function nextUntried(tried: ReadonlySet<string>): OutboxActivity | undefined {
  const me = useOfficerStore.getState().me?.name
  return store().items.find(({ activity, by, state }) => by === me && state !== 'rejected' && !tried.has(activity.activityId))
}

/** Sends what is left of one. @returns why not all of it has arrived */
async function sendOne({ activity, logged, removed }: OutboxActivity): Promise<Failure | undefined> {
  const { activityId } = activity
  if (removed) {
    const gone = await callActivity('activity.remove', { activityId })
    return gone.ok || gone.code === 'NOT_FOUND' ? undefined : gone
  }
  if (!logged) {
    const kept = await callActivity('activity.log', activity)
    if (!kept.ok) return kept
    store().change(activityId, { logged: true })
  }
  for (const photo of itemOf(activityId)?.photos ?? []) {
    if (itemOf(activityId)?.removed) return undefined
    const sent = await sendPhoto(activityId, photo)
    // The file is gone from the phone, or is no picture, or the activity is gone: none of it mends by waiting.
    if (!sent.ok && sent.code !== 'NOT_FOUND' && !sent.fields?.includes('file')) return sent
    store().change(activityId, { photos: (itemOf(activityId)?.photos ?? []).filter(({ photoId }) => photoId !== photo.photoId) })
    await removePictures([photo.pictureId])
  }
  return undefined
}

/** @returns false when the server could not be reached and something is left */
async function sendActivities(): Promise<boolean> {
  const tried = new Set<string>()
  for (let item = nextUntried(tried); item; item = nextUntried(tried)) {
    const { activityId } = item.activity
    tried.add(activityId)
    store().change(activityId, { state: 'sending' })
    const failed = await sendOne(item)
    const now = itemOf(activityId)
    if (!now) continue
    // Taken back while it was on its way: it is removed there, too.
    if (now.removed && !item.removed) {
      tried.delete(activityId)
      continue
    }
    if (!failed) {
      await removePictures(now.photos.map(({ pictureId }) => pictureId))
      store().drop(activityId)
      continue
    }
    // An officer whose session is over signs in again, and then it goes: it is not lost.
    const final = finalRefusals.includes(failed.code) && failed.code !== 'FORBIDDEN'
    store().change(activityId, { state: final ? 'rejected' : 'failed', message: failed.message })
    if (!final && failed.code !== 'FORBIDDEN') return false
  }
  return true
}

const flusher = createFlusher(sendActivities)

/** Sends what waits, oldest first, one at a time; a refused one does not stop the next. */
export const flushActivities = flusher.flush

/** Waits for a round under way. */
export const activitiesSettled = flusher.settled
