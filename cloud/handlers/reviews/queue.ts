import * as v from 'valibot'
import type { Review } from '../../../contract/fieldwork'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { createReviews, type ReviewRow } from '../../store/reviews'

const usualLimit = 20
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** Records of others that wait to be looked at, the longest waiting first, without whose they are. */
export const readReviewQueue: Handler<'reviews.queue'> = async ({ now, store }, { officer, residentId }, { cursor, limit = usualLimit }) => {
  const question = { list: 'reviews' }
  const after = readCursor(cursor, question, Position)
  if (!after.ok) return after
  const reviews = store.part(createReviews)
  const reviewer = { officerId: officer.officerId, residentId }
  const asOf = now().toISOString()
  const position = after.value && { drawnAt: new Date(after.value.at), id: after.value.id }
  const found = await reviews.waiting(reviewer, position, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    reviews: page.map(reviewOf),
    nextCursor: last ? writeCursor(question, { at: last.drawnAt.getTime(), id: last.id }) : null,
    waiting: await reviews.countWaiting(reviewer),
    asOf
  })
}

function reviewOf(row: ReviewRow): v.InferOutput<typeof Review> {
  const { communityId, doneAt, guideId, handOver, helper, id, officerName, outcome, placeId, sameHour, seconds, station, steps } = row
  const what = { guideId, outcome, steps, helper: helper ?? null, handOver, placeId, communityId }
  return { reviewId: id, ...what, officerName, station, doneAt: doneAt.toISOString(), seconds, sameHour }
}
