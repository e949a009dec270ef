import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { CellObject, Feature, SheetData } from 'write-excel-file/node'
import { type Column, type Sheet, type SheetCell, writable } from './sheet'

const font = { fontFamily: 'SimSun', fontSize: 11 }
const [narrowest, widest] = [7, 40]
/** In points: two lines. */
const headHeight = 34
const lineHeight = 20
/** So many columns go on a page on its side. */
const wideFrom = 7
/** Day 0 of the calendar of spreadsheets. */
const firstDay = Date.UTC(1899, 11, 30)

/** A workbook. Texts are written as texts and stay so when somebody edits the cell: none becomes a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node')
  const names = namesOf(sheets)
  const pages = sheets.map((sheet, i) => ({
    sheet: names[i] ?? '',
    data: linesOf(sheet),
    columns: widthsOf(sheet),
    stickyRowsCount: 1,
    ...(sheet.columns.length >= wideFrom && { orientation: 'landscape' as const })
  }))
  return write(pages, { ...font, features: [onOnePage] }).toBuffer()
}

/** What the library takes for the content of a file. */
type Content = Stream | Buffer | Blob

/** Printed as wide as the paper, however many columns there are, and as long as it is. */
const onOnePage: Feature<Content> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: content => content.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (name, attributes) => (name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes)
      }
    }
  }
}

function linesOf({ columns, notes = [], rows }: Sheet): SheetData {
  const head = columns.map((column): CellObject => ({
    value: writable(headLines(column).join('\n')),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    height: headHeight,
    alignVertical: 'center',
    align: column.kind === 'text' || column.kind === 'day' ? 'left' : 'right',
    backgroundColor: '#eef1f4',
    bottomBorderStyle: 'thin'
  }))
  const body = rows.map(row => columns.map((column, i) => ({ ...cellOf(row[i] ?? null, column), height: lineHeight * linesIn(row) })))
  return [head, ...body, ...(notes.length > 0 ? [[]] : []), ...notes.map(note => [textCell(note, 'left', false)])]
}

function cellOf(cell: SheetCell, { kind }: Column): CellObject {
  if (cell === null) return {}
  const align = kind === 'text' || kind === 'day' ? 'left' : 'right'
  if (kind === 'day' && typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)) {
    return { value: (Date.parse(cell) - firstDay) / 86_400_000, type: Number, format: 'yyyy-mm-dd', align, alignVertical: 'center' }
  }
  if (typeof cell === 'string') return textCell(cell, align, kind === 'text')
  const format = kind === 'share' ? '0.0%' : Number.isInteger(cell) ? '#,##0' : '#,##0.00'
  return { value: cell, type: Number, format, align, alignVertical: 'center' }
}

/** `@` is the format of texts. */
const textCell = (text: string, align: 'left' | 'right', wrap: boolean): CellObject => ({ value: writable(text), type: String, format: '@', align, wrap, alignVertical: 'center' })

function widthsOf({ columns, rows }: Sheet): { width: number }[] {
  return columns.map((column, i) => {
    // A head may break into two lines.
    const needed = [...headLines(column).map(headWidth), ...rows.map(row => widthOf(shownAs(row[i] ?? null)))]
    return { width: Math.min(widest, Math.max(narrowest, ...needed) + 2) }
  })
}

/** How many lines the longest text of a row takes in the widest column. */
const linesIn = (row: readonly SheetCell[]) => Math.max(1, ...row.map(cell => (typeof cell === 'string' ? Math.ceil(widthOf(cell) / widest) : 1)))

/** The unit below the words, so that no bracket begins a line. */
const headLines = ({ head, unit }: Column) => (unit ? [head, `（${unit}）`] : [head])

/** A long head without a unit breaks, the first line a little early. */
const headWidth = (head: string, _: number, lines: readonly string[]) => (lines.length === 1 && widthOf(head) > 14 ? Math.ceil(widthOf(head) / 2) + 2 : widthOf(head))

const shownAs = (cell: SheetCell) => (typeof cell === 'number' ? cell.toFixed(2) : (cell ?? ''))

/** In letters: a Chinese character is as wide as two. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

/** 31 letters at most, none of those that are not allowed, each name once. */
function namesOf(sheets: readonly Sheet[]): string[] {
  const taken: string[] = []
  for (const { name } of sheets) {
    const plain = writable(name).replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 27) || '表'
    let fresh = plain
    for (let count = 2; taken.includes(fresh); count += 1) fresh = `${plain} ${count}`
    taken.push(fresh)
  }
  return taken
}
