import type { Discernment, DiscernmentWeek, Told } from '../../contract/learning'
import { audiences } from '../../contract/vocabulary'
import type { Group } from '../statistics/hideGroups'
import { type LearningGroup, weeksTold } from '../store/learningGroups'
import type { LearningWhat } from '../store/learningTables'
import { hideSheets, type Sheet, type SheetRow } from './hideSheets'
import { type Sums, tellApart } from './tellApart'

export type ShownDiscernment = Pick<Discernment, 'returners' | 'weeks' | 'audiences'>

const nothing: Sums = {
  people: 0, scam_seen: 0, hits: 0, genuine_seen: 0, false_alarms: 0, seen_seen: 0, hits_seen: 0, hits_hits: 0, genuine_genuine: 0,
  alarms_genuine: 0, alarms_alarms: 0, seen_genuine: 0, seen_alarms: 0, hits_genuine: 0, hits_alarms: 0
}
const columns = Object.keys(nothing) as (keyof Sums)[]

/** Nobody is in two of the groups. */
const together = (groups: readonly Sums[]): Sums => groups.reduce<Sums>((sum, group) => {
  const next = { ...sum }
  for (const column of columns) next[column] += group[column]
  return next
}, nothing)

interface City {
  groups: readonly LearningGroup[]
  communities: readonly { id: string; station?: string }[]
}

/** Of the whole city, of a station's communities, or of one community. */
export type Place = { stationName?: string; communityId?: string }

/** Numbers by row and column, and what of them may be shown. */
export interface CityTold {
  line: (what: LearningWhat, item?: string) => readonly Sums[]
  could: readonly (readonly Sums[])[]
  audiences: readonly string[]
  may: ReadonlyMap<string, boolean[]>
  columnOf: (place: Place) => number
}

const weeks = Array.from({ length: weeksTold }, (_, week) => String(week))
const later = String(weeksTold)

/**
 * Decides what may be shown: no group under five people, and none that could be found by subtracting. For the whole city at once,
 * whoever asks, so that what officers of several stations see gives nothing away either.
 */
export function tellCity({ communities, groups }: City): CityTold {
  const there = communities.filter(({ id }) => groups.some(({ community_id }) => community_id === id))
  const stations = [...new Set(there.flatMap(({ station }) => station ?? []))]
  const [rest, all] = [there.length, there.length + 1]
  const stationAt = (name: string) => all + 1 + stations.indexOf(name)
  const ownOf = (name: string) => there.flatMap(({ station }, column) => (station === name ? [column] : []))
  const width = all + 1 + stations.length
  const columnsOf = new Map(there.map(({ id, station }, column) => [id, [column, all, ...(station === undefined ? [] : [stationAt(station)])]]))
  const byName = linesOf(groups, community => columnsOf.get(community) ?? [rest, all], width)
  const line = (what: LearningWhat, item = '') => byName.get(`${what} ${item}`) ?? []
  const each = (of: (column: number) => Sums) => Array.from({ length: width }, (_, column) => of(column))
  const row = (name: string, cells: readonly Sums[], unlisted = false): SheetRow => ({
    name,
    groups: each(column => cells[column] ?? nothing).map((cell, column) => groupOf(cell, unlisted || column === rest))
  })
  const rowOf = (what: LearningWhat, item = '', unlisted = false) => row(`${what} ${item}`, line(what, item), unlisted)
  // What nobody did hides nothing.
  const rowsOf = (what: LearningWhat, from = 0) => weeks.slice(from).filter(week => byName.has(`${what} ${week}`)).map(week => rowOf(what, week))
  const sum = (lines: readonly (readonly Sums[])[]) => each(column => together(lines.map(cells => cells[column] ?? nothing)))

  const named = ['', ...audiences].filter(audience => byName.has(`audience ${audience}`))
  // Everybody who met a new item is in one audience.
  const everybody = sum(named.map(audience => line('audience', audience)))
  const total = row('unseen sum', everybody)
  // Those who came back, and those who met nothing new in week 0: the same people may be in both of the parts.
  const laterSum = row('later sum', each(column => ({ ...nothing, people: Math.max(line('latest')[column]?.people ?? 0, line('latestRest')[column]?.people ?? 0) })))
  const ages = [...weeks, later]
  const could = ages.map((_, week) => sum(ages.slice(week).map(age => line('age', age))))
  const couldRow = (week: number) => row(`could ${week}`, could[week] ?? [])
  const away = (week: string) => each(column => ({ ...nothing, people: (could[Number(week)]?.[column]?.people ?? 0) - (line('came', week)[column]?.people ?? 0) }))
  const reached = weeks.filter((_, w) => (could[w]?.[all]?.people ?? 0) > 0)
  const may = hideSheets(
    [
      // Who first came in a certain week is a group too, and so are those who did not come back in one.
      ...reached.flatMap((week, w): Sheet[] => [
        { rows: [rowOf('age', week), couldRow(w + 1), couldRow(w)], apart: true },
        { rows: [rowOf('came', week), row(`away ${week}`, away(week)), couldRow(w)], apart: true }
      ]),
      { rows: [...rowsOf('unseen'), rowOf('unseen', later, true), total] },
      { rows: [...named.map(audience => rowOf('audience', audience)), total], apart: true },
      { rows: [rowOf('first'), rowOf('firstRest', '', true), rowOf('unseen', '0')], apart: true },
      { rows: [...rowsOf('unseen', 1), rowOf('unseen', later, true), laterSum] },
      { rows: [rowOf('latest'), rowOf('latestRest', '', true), laterSum] },
      { rows: [...rowsOf('repeats'), row('repeats sum', everybody, true)] },
      { rows: [...rowsOf('came'), row('came sum', everybody, true)] },
      { rows: [...reached.map((_, w) => couldRow(w)), row('could sum', everybody, true)] }
    ],
    [[...there.keys(), rest, all], ...stations.map(name => [...ownOf(name), stationAt(name)]), [...stations.map(stationAt), rest, all]]
  )
  const columnOf = ({ communityId, stationName }: Place) => {
    if (communityId !== undefined) return there.findIndex(({ id }) => id === communityId)
    if (stationName === undefined) return all
    return stations.includes(stationName) ? stationAt(stationName) : -1
  }
  return { line, could, audiences: named, may, columnOf }
}

/** What may be shown of one place. */
export function shownDiscernment({ audiences: named, columnOf, could, line, may }: CityTold, place: Place): ShownDiscernment {
  const at = columnOf(place)
  const isShown = (name: string) => may.get(name)?.[at] === true
  const told = (what: LearningWhat, item = ''): Told | null => (isShown(`${what} ${item}`) ? toldOf(line(what, item)[at] ?? nothing) : null)
  const shownWeeks: DiscernmentWeek[] = []
  for (const [w, week] of weeks.entries()) {
    const people = could[w]?.[at]?.people ?? 0
    if (people === 0) break
    const came = line('came', week)[at]?.people ?? 0
    // Nobody came: everybody may know.
    const shownCame = came === 0 || isShown(`came ${week}`) ? came : null
    shownWeeks.push({ week: w, could: isShown(`could ${week}`) ? people : null, came: shownCame, unseen: told('unseen', week), repeats: told('repeats', week) })
  }
  const [first, latest] = [told('first'), told('latest')]
  return {
    returners: first && latest ? { first, latest } : { first: null, latest: null },
    weeks: shownWeeks,
    audiences: named.filter(audience => (line('audience', audience)[at]?.people ?? 0) > 0).map(audience => ({ audience: audiences.find(each => each === audience) ?? null, unseen: told('audience', audience) }))
  }
}

const groupOf = ({ people }: Sums, unlisted: boolean): Group => ({ people, any: people > 0, ...(unlisted && { unlisted: true }) })

const toldOf = (sums: Sums): Told => ({
  people: sums.people,
  scamSeen: sums.scam_seen,
  hits: sums.hits,
  genuineSeen: sums.genuine_seen,
  falseAlarms: sums.false_alarms,
  ...tellApart(sums)
})

/** The sums of each row in every column that a community counts in. */
function linesOf(groups: readonly LearningGroup[], columnsOf: (community: string) => readonly number[], width: number): Map<string, Sums[]> {
  const lines = new Map<string, Sums[]>()
  for (const group of groups) {
    const name = `${group.what} ${group.item}`
    const cells = lines.get(name) ?? Array.from({ length: width }, () => nothing)
    for (const at of columnsOf(group.community_id)) cells[at] = together([cells[at] ?? nothing, group])
    lines.set(name, cells)
  }
  return lines
}
