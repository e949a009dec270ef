import type { Visit } from '../../contract/fieldwork'
import type { VisitRow } from '../store/visits'

/** A place as officers see it. */
export function visitOf({ by, communityId, count, dueOn, id, kind, label, lastMet, markId, met, result, visitedOn }: VisitRow): Visit {
  const last = markId && result && visitedOn ? { markId, result, met: lastMet ?? 0, visitedOn, by: by ?? '' } : null
  return { visitId: id, kind, label, communityId, count, dueOn, last, met }
}
