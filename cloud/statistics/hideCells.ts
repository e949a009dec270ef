/**
 * Hides in a table of two dimensions with its sums. What is hidden makes the edges of a graph between rows and columns, sums being one
 * more row and column: a hidden number can be worked out from what is shown exactly where its edge is a bridge, for each row and column
 * is one equation and no circle goes through it. Source: D. Gusfield, A graph theoretic approach to statistical data security,
 * SIAM J. Comput. 17 (1988), 552–571.
 */
import { bridges } from './bridges'
import { type Group, isGivenAway, isHidden, least, smallest } from './hideGroups'

const nothing: Group = { people: 0, any: false }

/**
 * @param table rows of groups, the last row and the last column being the sums. People of a row are apart, those of a column may be the same
 * @returns for each group whether it may be shown
 */
export const hideCells = (table: readonly (readonly Group[])[]): boolean[][] => hideInTable(table)

interface Known {
  /** Cells that are hidden already. */
  before?: readonly (readonly boolean[])[]
  /** Nobody is in two rows either. */
  columnsApart?: boolean
}

/** As `hideCells`, with what is known of the table besides. */
export function hideInTable(table: readonly (readonly Group[])[], { before, columnsApart = false }: Known = {}): boolean[][] {
  const hidden = table.map((row, r) => row.map((group, c) => isHidden(group) || before?.[r]?.[c] === true))
  const lines = linesOf(table, columnsApart)
  const hide = ([row, column]: Cell) => {
    ;(hidden[row] ?? [])[column] = true
  }
  for (;;) {
    const next = lines.map(line => pickOf(table, hidden, line)).filter(cell => cell !== undefined)
    if (next.length > 0) next.forEach(cell => hide(cell))
    else {
      const bridge = bridges(edgesOf(table, hidden), table.length).find(([row, column]) => matters(table[row]?.[column] ?? nothing))
      const more = bridge && coverOf(table, hidden, bridge)
      if (!more) return hidden.map(row => row.map(each => !each))
      hide(more)
    }
  }
}

type Cell = readonly [row: number, column: number]
interface Line {
  cells: Cell[]
  apart: boolean
}

/** What is large and merely not listed may be known. */
const matters = ({ people, unlisted }: Group): boolean => !unlisted || people < least

function linesOf(table: readonly (readonly Group[])[], columnsApart: boolean): Line[] {
  const rows = table.map((row, r): Line => ({ apart: true, cells: row.map((_, c) => [r, c]) }))
  const columns = (table[0] ?? []).map((_, c): Line => ({ apart: columnsApart, cells: table.map((_row, r) => [r, c]) }))
  return [...rows, ...columns]
}

/** Where the sum of a line is shown: what else has to be hidden in it, if anything. */
function pickOf(table: readonly (readonly Group[])[], hidden: readonly boolean[][], { apart, cells }: Line): Cell | undefined {
  const sum = cells.at(-1)
  if (!sum || hidden[sum[0]]?.[sum[1]]) return undefined
  const parts = cells.slice(0, -1)
  const groups = parts.map(([r, c]) => table[r]?.[c] ?? nothing)
  const isOut = parts.map(([r, c]) => hidden[r]?.[c] ?? false)
  if (!isGivenAway(groups, isOut, apart)) return undefined
  const next = smallest(groups, isOut)
  return next === undefined ? undefined : parts[next]
}

const edgesOf = (table: readonly (readonly Group[])[], hidden: readonly boolean[][]): Cell[] =>
  table.flatMap((row, r) => row.flatMap((group, c): Cell[] => (group.any && hidden[r]?.[c] ? [[r, c]] : [])))

/** The smallest that is shown in the row or the column of a cell; then anywhere; the sum of all last. */
function coverOf(table: readonly (readonly Group[])[], hidden: readonly boolean[][], [row, column]: Cell): Cell | undefined {
  const rank = (r: number, c: number) => (r === table.length - 1 && c === (table[0]?.length ?? 0) - 1 ? 2 : r === row || c === column ? 0 : 1)
  let first: { r: number; c: number; rank: number; people: number } | undefined
  table.forEach((each, r) => each.forEach(({ any, people }, c) => {
    if (!any || hidden[r]?.[c]) return
    const next = { r, c, rank: rank(r, c), people }
    if (!first || next.rank < first.rank || (next.rank === first.rank && people < first.people)) first = next
  }))
  return first && [first.r, first.c]
}
