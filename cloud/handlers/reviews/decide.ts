import * as v from 'valibot'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { refuseNumbers } from '../../registration/refuseNumbers'
import { createReviews } from '../../store/reviews'

const Uuid = v.pipe(v.string(), v.uuid())

/** Accepts or rejects somebody else's record. Of two officers at once one decides, and the other is told. */
export const decideReview: Handler<'reviews.decide'> = async ({ now, store }, { officer, residentId }, { note, reason, reviewId, verdict }) => {
  if (verdict === 'reject' && reason === undefined) return failure('INVALID_INPUT', '不通过要选一个原因。', ['reason'])
  if (verdict === 'accept' && reason !== undefined) return failure('INVALID_INPUT', '通过的不用选原因。', ['reason'])
  const refusal = refuseUnkeepable({ note }) ?? refuseNumbers({ note })
  if (refusal) return refusal
  if (!v.is(Uuid, reviewId)) return unknown
  const decision = { verdict, reason: reason ?? null, note: note ?? null }
  const decided = await store.part(createReviews).decide(reviewId, { officerId: officer.officerId, residentId }, decision, now())
  switch (decided.state) {
    case 'done':
      return success({ verdict, counted: decided.counted })
    case 'unknown':
      return unknown
    case 'own':
      return failure('FORBIDDEN', '这一条和您自己有关，要由别的民警复核。')
    case 'decided':
      return failure('CONFLICT', '这一条刚有人复核过了，请刷新再看。')
  }
}

const unknown = failure('NOT_FOUND', '没有找到这一条，它可能已经删除。')
