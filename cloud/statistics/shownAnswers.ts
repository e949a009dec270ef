import type { Shown, Statistics } from '../../contract/statistics'
import { audiences, scamKinds } from '../../contract/vocabulary'
import { answersOf, type Counted, nothing, together } from './answersOf'
import { hideGroups, least } from './hideGroups'
import type { CountedGroup, RawAnswers } from './readAnswers'
import { type Columns, type CountedTable, shownTable, type TableRow } from './shownTable'

/** Ids with names, in the order in which they are listed. */
export interface Listed {
  communities: readonly { id: string; name: string; station?: string }[]
  places: readonly { id: string; name: string; communityId: string }[]
}

type ShownAnswers = Omit<Statistics['answers'], 'asOf' | 'today'>

/**
 * What may be shown of the answers of a period: no group under five people, and none that could be found by subtracting.
 *
 * @param raw of a station, or of the whole city
 * @param only one of its communities: what is hidden of it among the others is hidden here too, or it could be subtracted from them
 */
export function shownAnswers(raw: RawAnswers, listed: Listed, only?: string): ShownAnswers {
  const columns = columnsOf(raw, listed)
  const kinds = scamKinds.filter(kind => raw.kind.some(({ item }) => item === kind))
  const named = [null, ...audiences].filter(audience => raw.audience.some(({ item }) => item === (audience ?? '')))
  const modes: TableRow[] = [{ groups: ofItem(raw.mode, 'checkup') }, { groups: ofItem(raw.mode, 'practice'), unlisted: true }]
  const tables = {
    kinds: shownTable(kinds.map(kind => ({ groups: ofItem(raw.kind, kind) })), raw.total, columns),
    audiences: shownTable(named.map(audience => ({ groups: ofItem(raw.audience, audience ?? '') })), raw.total, columns, true),
    series: shownTable(raw.series, raw.total, columns),
    modes: shownTable(modes, raw.total, columns)
  }
  // The sums below are the same in each: hidden in one, hidden in all. With the sum of all hidden, whatever adds up to it is hidden too.
  const maySum = columns.ids.map((_, c) => Object.values(tables).every(({ may }) => may.at(-1)?.[c]))
  const sumAt = columns.ids.length + 1
  const isShown = Object.values(tables).every(({ may }) => may.at(-1)?.[sumAt])
  const at = only === undefined ? sumAt : columns.ids.indexOf(only)
  const cell = ({ cells, may }: CountedTable, r: number, c: number): Shown => show(cells[r]?.[c], isShown && may[r]?.[c])
  const sumOf = (c: number): Shown => show(tables.kinds.cells.at(-1)?.[c], isShown && (c === sumAt || maySum[c]))
  const isThere = (table: CountedTable, r: number) => at >= 0 && isAny(table.cells[r]?.[at])
  const shownIds = columns.ids.flatMap((id, c) => (only === undefined || c === at ? [{ id, c }] : []))
  return {
    total: at < 0 ? null : sumOf(at),
    previous: alone(raw.previous, listed, only),
    yearBefore: alone(raw.yearBefore, listed, only),
    checkups: cell(tables.modes, 0, at),
    step: raw.step,
    series: raw.series.map(({ from }, r) => ({ from, answers: cell(tables.series, r, at) })),
    kinds: kinds.flatMap((kind, r) => (isThere(tables.kinds, r) ? [{ kind, answers: cell(tables.kinds, r, at) }] : [])),
    communities: shownIds.map(({ c, id }) => ({ communityId: id, answers: sumOf(c) })),
    audiences: named.flatMap((audience, r) => (isThere(tables.audiences, r) ? [{ audience, answers: cell(tables.audiences, r, at) }] : [])),
    places: placesOf(raw, listed, isShown, only),
    cells: kinds.flatMap((kind, r) => shownIds.flatMap(({ c, id }) => (isAny(tables.kinds.cells[r]?.[c]) ? [{ kind, communityId: id, answers: cell(tables.kinds, r, c) }] : [])))
  }
}

const isAny = (counted: Counted | undefined): boolean => counted !== undefined && (counted.attempts > 0 || counted.people > 0)
const show = (counted: Counted | undefined, may: boolean | undefined): Shown => (may && counted ? answersOf(counted) : null)
const ofItem = (groups: readonly CountedGroup[], item: string) => groups.filter(group => group.item === item)

/** Communities in which anybody answered. */
function columnsOf(raw: RawAnswers, { communities }: Listed): Columns {
  const there = communities.filter(({ id }) => raw.total.some(group => group.community === id))
  const stations = [...new Set(there.map(({ station }) => station))]
  return { ids: there.map(({ id }) => id), stations: stations.map(name => there.flatMap(({ station }, c) => (station === name ? [c] : []))) }
}

/** The sum of another period, or what one community had of it where it cannot be subtracted. */
function alone(groups: readonly CountedGroup[], { communities }: Listed, only: string | undefined): Shown {
  const sum = together(groups)
  if (only === undefined || sum.people < least) return show(sum, sum.people >= least)
  const of = communities.map(({ id }) => together(groups.filter(({ community }) => community === id)))
  const rest = together(groups.filter(({ community }) => !communities.some(({ id }) => id === community)))
  const may = hideGroups({ groups: [...of.map(groupOf), { ...groupOf(rest), unlisted: true }], apart: true })
  const at = communities.findIndex(({ id }) => id === only)
  return show(of[at], may[at])
}

const groupOf = (counted: Counted) => ({ people: counted.people, any: isAny(counted) })

/** Places add up to the total with what was answered at none of them. */
function placesOf(raw: RawAnswers, { places }: Listed, isShown: boolean, only: string | undefined): ShownAnswers['places'] {
  const total = together(raw.total)
  const counted = places.map(({ id }) => together(ofItem(raw.place, id)))
  const at = together(counted)
  const elsewhere = { ...nothing, attempts: Math.max(0, total.attempts - at.attempts), people: Math.max(0, total.people - at.people) }
  const may = hideGroups({ groups: [...counted.map(groupOf), { ...groupOf(elsewhere), unlisted: true }], apart: false })
  return places.flatMap(({ communityId, id, name }, i) => {
    const isHere = only === undefined || communityId === only
    return isHere && isAny(counted[i]) ? [{ placeId: id, name, answers: show(counted[i], isShown && may[i]) }] : []
  })
}
