import { type Counted, together } from './answersOf'
import { hideInTable } from './hideCells'
import type { Group } from './hideGroups'
import type { CountedGroup } from './readAnswers'

/** A row of a table: a name, and its groups of all communities. */
export interface TableRow {
  groups: readonly CountedGroup[]
  /** Never shown itself. */
  unlisted?: boolean
}

/** Which communities the columns are, and which of them belong to one station. */
export interface Columns {
  ids: readonly string[]
  /** As places in `ids`. What a station hides of its own is hidden in the whole city too. */
  stations: readonly (readonly number[])[]
}

/** Rows with their sums below: of each community, of what belongs to none, and of all. */
export interface CountedTable {
  cells: Counted[][]
  /** Whether it may be shown. */
  may: boolean[][]
}

/**
 * Counts by row and community with what may be shown of them. One table answers for the station and for each of its communities,
 * so that what is hidden in one view is found by no other.
 *
 * @param columnsApart whether nobody is in two rows
 */
export function shownTable(rows: readonly TableRow[], totals: readonly CountedGroup[], { ids, stations }: Columns, columnsApart = false): CountedTable {
  const all = [...rows, { groups: totals }]
  const cells = all.map(({ groups }) => lineOf(groups, ids))
  const groups = cells.map((line, r) => line.map((counted, c) => groupOf(counted, all[r]?.unlisted === true || c === ids.length)))
  const before = cells.map(line => line.map(() => false))
  for (const own of stations.length > 1 ? stations : []) {
    const part = cells.map((line, r) => {
      const pick = [...own, ids.length].flatMap(c => groups[r]?.[c] ?? [])
      return [...pick, groupOf(together([...own, ids.length].flatMap(c => line[c] ?? [])), all[r]?.unlisted === true)]
    })
    hideInTable(part, { columnsApart }).forEach((line, r) => own.forEach((c, at) => { (before[r] ?? [])[c] = !line[at] }))
  }
  return { cells, may: hideInTable(groups, { before, columnsApart }) }
}

const isAny = ({ attempts, people }: Counted): boolean => attempts > 0 || people > 0
const groupOf = (counted: Counted, unlisted: boolean): Group => ({ people: counted.people, any: isAny(counted), ...(unlisted && { unlisted }) })

function lineOf(groups: readonly CountedGroup[], ids: readonly string[]): Counted[] {
  const own = new Map<string, CountedGroup[]>(ids.map(id => [id, []]))
  const rest: CountedGroup[] = []
  for (const group of groups) (own.get(group.community) ?? rest).push(group)
  return [...ids.map(id => together(own.get(id) ?? [])), together(rest), together(groups)]
}
