import { hideInTable } from '../statistics/hideCells'
import type { Group } from '../statistics/hideGroups'

/** One row of a sheet, a group for each column; rows of one name are the same numbers in every sheet. */
export interface SheetRow {
  name: string
  groups: readonly Group[]
}

/** Rows whose last is their sum. */
export interface Sheet {
  rows: readonly SheetRow[]
  /** Nobody is in two of the rows. */
  apart?: boolean
}

const nobody: Group = { people: 0, any: false }

/**
 * Hides groups under five people in several tables that share rows and columns, and as many more as it takes that none is found by
 * subtracting. What one table hides is hidden in the others too, until all agree.
 *
 * @param sums which columns, by their places, make up which: the last of each is the sum of the others
 * @returns for the name of each row and each column whether it may be shown
 */
export function hideSheets(sheets: readonly Sheet[], sums: readonly (readonly number[])[]): Map<string, boolean[]> {
  const hidden = new Map(sheets.flatMap(({ rows }) => rows.map(({ groups, name }) => [name, groups.map(() => false)] as const)))
  const agree = ({ apart = false, rows }: Sheet, columns: readonly number[]): boolean => {
    const before = rows.map(({ name }) => columns.map(column => hidden.get(name)?.[column] === true))
    const may = hideInTable(rows.map(({ groups }) => columns.map(column => groups[column] ?? nobody)), { before, columnsApart: apart })
    let isNew = false
    rows.forEach(({ name }, r) => columns.forEach((column, c) => {
      if (may[r]?.[c] || before[r]?.[c]) return
      isNew = true
      ;(hidden.get(name) ?? [])[column] = true
    }))
    return !isNew
  }
  const pairs = sheets.flatMap(sheet => sums.map(columns => [sheet, columns] as const))
  // One after the other: each has to have seen all that the others hide.
  for (let agreed = 0, at = 0; agreed < pairs.length; at = (at + 1) % pairs.length) {
    const pair = pairs[at]
    agreed = !pair || agree(...pair) ? agreed + 1 : 1
  }
  return new Map([...hidden].map(([name, cells]) => [name, cells.map(isHidden => !isHidden)]))
}
