import { headOf, type Column, type Sheet, type SheetCell, writable } from './sheet'

/** What makes Excel, WPS or LibreOffice take a text for a formula, also after what they trim or convert. */
const looksLikeFormula = /^[\s'"]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * Tables as text that Excel opens without asking: UTF-8 with its mark, lines ended by CR LF. Several stand one below the other
 * with their names. A text that would be taken for a formula gets an apostrophe before it.
 */
export function writeCsv(sheets: readonly Sheet[]): Buffer {
  const tables = sheets.map(({ columns, name, notes = [], rows }) => [
    ...(sheets.length > 1 ? [[name]] : []),
    columns.map(headOf),
    ...rows.map(row => row.map((cell, i) => said(cell, columns[i]))),
    ...notes.map(note => [note])
  ])
  const lines = tables.flatMap((table, i) => [...(i > 0 ? [[]] : []), ...table]).map(line => line.map(quoted).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

function said(cell: SheetCell, column: Column | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return column?.kind === 'share' ? `${(cell * 100).toFixed(1)}%` : String(cell)
  return cell
}

/** A number of ours, with its sign: the only thing that may begin with one. */
const isNumber = /^-?\d+(\.\d+)?%?$/

function quoted(text: string): string {
  const safe = looksLikeFormula.test(text) && !isNumber.test(text) ? `'${text}` : text
  const clean = writable(safe)
  return /[",\r\n]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean
}
