/** What a column holds. A share goes from 0 to 1; a day is 2026-11-22. */
export type ColumnKind = 'text' | 'number' | 'share' | 'day'

export interface Column {
  head: string
  /** Stands in the head, in brackets, not in each cell. */
  unit?: string
  kind: ColumnKind
}

/** Null is an empty cell. A text may stand in a column of any kind: 不显示 where a number is hidden. */
export type SheetCell = string | number | null

export interface Sheet {
  name: string
  columns: readonly Column[]
  rows: readonly (readonly SheetCell[])[]
  /** Lines below the table: 截至, and how it is counted. */
  notes?: readonly string[]
}

export const headOf = ({ head, unit }: Column): string => (unit ? `${head}（${unit}）` : head)

/** The most that a cell of a spreadsheet holds. */
const longestCell = 32_767
/** Signs that no XML file may hold, and halves of characters. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

export const writable = (text: string): string => text.replace(unwritable, '').slice(0, longestCell)
