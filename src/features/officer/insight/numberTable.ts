/** The numbers behind a chart, as they are read in a table and copied into a spreadsheet. */
export interface NumberTable {
  title: string
  columns: readonly { head: string; unit?: string; number?: boolean }[]
  /** As many cells as columns; the first names the row. */
  rows: readonly (readonly string[])[]
}

/** A spreadsheet would take names that begin so for a formula, and names come from outside. */
const formula = /^[=+\-@\t\r]/

const plain = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ')
const text = (cell: string): string => (formula.test(cell) ? `'${plain(cell)}` : plain(cell))

/** 1,234 → 1234: a spreadsheet counts on. */
const number = (cell: string): string => plain(cell).replace(/,(?=\d{3})/g, '')

/** The table as tabs and lines, with its heads: pasted into a spreadsheet each number has a cell of its own. */
export function tabbed({ columns, rows }: NumberTable): string {
  const heads = columns.map(({ head, unit }) => (unit ? `${head}（${unit}）` : head))
  const lines = rows.map(row => row.map((cell, i) => (columns[i]?.number ? number(cell) : text(cell))))
  return [heads, ...lines].map(line => line.join('\t')).join('\n')
}
