import type { Guide } from '../../../contract/guide'
import type { GuidePlace } from '../../../contract/registrationReplies'
import type { GuideProgress } from './progressStore'
import { missingOf, stepsFor } from './route'

/** Where somebody stands in a guide, as far as whoever is at their side may know it: the place and nothing else. */
export function placeToTell(guide: Guide, { answers, at, steps }: Pick<GuideProgress, 'answers' | 'at' | 'steps'>): GuidePlace {
  const way = stepsFor(guide, answers) ?? []
  return {
    answers,
    stepId: way.some(({ id }) => id === at) ? at : null,
    done: way.flatMap(({ id }) => (steps[id] === 'done' ? [id] : [])),
    finished: at === 'end' && way.length > 0 && missingOf(way, steps).length === 0
  }
}
