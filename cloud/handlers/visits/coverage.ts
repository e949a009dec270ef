import { type VisitKind, visitKindNames } from '../../../contract/fieldwork'
import { success } from '../../../contract/result'
import { atStation } from '../../visits/atStation'

const kinds = Object.keys(visitKindNames) as VisitKind[]
const none = { places: 0, placesVisited: 0, count: 0, met: 0, refused: 0, toRevisit: 0 }

/** How far the station has come with each kind of places, all three of them. */
export const readCoverage = atStation<'visits.coverage'>(async ({ now, officer, visits }, { communityId }) => {
  const rows = new Map((await visits.coverage(officer.station, communityId)).map(row => [row.kind, row]))
  return success({ kinds: kinds.map(kind => ({ ...none, ...rows.get(kind), kind })), asOf: now.toISOString() })
})
