import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnknownSteps } from '../../registration/servedGuide'
import { unknownAssist } from '../../registration/unknownAssist'

/** More than any guide asks. */
const mostAnswers = 10

/**
 * Tells the officer where the caller is, and hears what the officer has ticked. After the end the guide goes on alone.
 * Phones ask every few seconds, so the guide of the assist is not looked up first: a step has to be one of some guide.
 */
export const followAssist: Handler<'assist.follow'> = async ({ bank, now, store }, { residentId }, { assistId, place, seq }) => {
  const done = Object.fromEntries(place.done.map((stepId, i) => [`place.done.${i}`, stepId]))
  if (Object.keys(place.answers).length > mostAnswers) return failure('INVALID_INPUT', undefined, ['place.answers'])
  const refusal = refuseUnknownSteps([...bank.guides.values()], { 'place.stepId': place.stepId, ...done })
  if (refusal) return refusal
  const followed = await store.assists.follow({ residentId, id: assistId, seq, place, at: now() })
  return followed ? success(followed) : unknownAssist
}
