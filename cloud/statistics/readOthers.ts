import { lessonFiles } from '../../content/lessons'
import { type VisitKind, visitKindNames } from '../../contract/fieldwork'
import type { Statistics } from '../../contract/statistics'
import type { Dependencies } from '../dependencies'
import { wilsonInterval } from '../registration/wilsonInterval'
import { createStatisticsOthers, type OpenedRow } from '../store/statisticsOthers'
import { type CoverageRow, createVisits } from '../store/visits'
import { type Period, previousOf } from './periods'
import type { Asked } from './scopeAsked'

type Needed = Pick<Dependencies, 'now' | 'store'>

/** Texts that are named: the most opened. */
const mostNamed = 10

export async function readRegistrations({ now, store }: Needed, { station, whose }: Asked, period: Period): Promise<Statistics['registrations']> {
  const others = store.part(createStatisticsOthers)
  const asOf = now().toISOString()
  const guides = await others.registrations(period, whose, station)
  const previous = await others.registrations(previousOf(period), whose, station)
  const { accepted, reviewed } = await others.reviewed(period, station)
  return { asOf, guides, previous, accuracy: { reviewed, accepted, ...(wilsonInterval(accepted, reviewed) ?? { share: null, low: null, high: null }) } }
}

export async function readReports({ now, store }: Needed, { whose }: Asked, period: Period): Promise<Statistics['reports']> {
  const others = store.part(createStatisticsOthers)
  const asOf = now().toISOString()
  const { clusters, kinds } = await others.reports(period, whose)
  const before = await others.reports(previousOf(period), whose)
  return { asOf, total: sum(kinds.map(({ count }) => count)), previous: sum(before.kinds.map(({ count }) => count)), kinds, clusters }
}

/** Texts are everybody's; the code of a place is counted where the place is. */
export async function readReach({ now, store }: Needed, { whose }: Asked, period: Period): Promise<Statistics['reach']> {
  const asOf = now().toISOString()
  const rows = await store.part(createStatisticsOthers).opened(period, previousOf(period))
  const isHere = ({ communityId, type }: OpenedRow) =>
    type !== 'place' || (whose.communityId === undefined ? !whose.others.includes(communityId ?? '') : communityId === whose.communityId)
  const of = (type: OpenedRow['type']) => reachOf(rows.filter(row => row.type === type && isHere(row)))
  return { asOf, cases: of('case'), alerts: of('alert'), lessons: of('lesson'), places: of('place') }
}

/** Texts that were withdrawn since count in the sum, without their names. */
function reachOf(rows: readonly OpenedRow[]): Statistics['reach']['cases'] {
  const items = rows.flatMap(({ id, name, opened, type }) => {
    const shown = type === 'lesson' ? lessonFiles.find(lesson => lesson.id === id)?.title : name
    return shown && opened > 0 ? [{ id, name: shown, count: opened }] : []
  })
  return { total: sum(rows.map(({ opened }) => opened)), previous: sum(rows.map(({ previous }) => previous)), items: items.slice(0, mostNamed) }
}

/** How far the places of the station are visited, or those of all stations; as it stands now. */
export async function readCoverage({ now, store }: Needed, { station, whose }: Asked): Promise<Statistics['coverage']> {
  const asOf = now().toISOString()
  const stations = station === null ? await store.part(createStatisticsOthers).visiting() : [station]
  const rows: CoverageRow[] = []
  for (const each of stations) rows.push(...(await store.part(createVisits).coverage(each, whose.communityId)))
  const kinds = (Object.keys(visitKindNames) as VisitKind[]).map(kind => {
    const of = (column: 'places' | 'placesVisited' | 'count' | 'met') => sum(rows.filter(row => row.kind === kind).map(row => row[column]))
    return { kind, places: of('places'), placesVisited: of('placesVisited'), count: of('count'), met: of('met') }
  })
  return { asOf, kinds }
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)
