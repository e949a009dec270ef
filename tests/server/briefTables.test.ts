import type { Sheet } from '../../cloud/files/sheet'
import { writeCsv } from '../../cloud/files/writeCsv'
import { writeXlsx } from '../../cloud/files/writeXlsx'
import { unzipped } from '../support/unzipped'

const sheet = (rows: Sheet['rows'], fields: Partial<Sheet> = {}): Sheet => ({
  name: '考核',
  columns: [{ head: '派出所', kind: 'text' }, { head: '人数', unit: '人', kind: 'number' }, { head: '认出率', kind: 'share' }, { head: '日期', kind: 'day' }],
  rows,
  ...fields
})
const linesOf = (sheets: Sheet[]) => writeCsv(sheets).toString().split('\r\n')

/** A file of a workbook, by name. */
async function unpacked(sheets: Sheet[]): Promise<(name: string) => string> {
  const files = unzipped(await writeXlsx(sheets))
  return name => files.get(name)?.toString() ?? ''
}

describe('a table of commas', () => {
  test('begins with the mark of UTF-8, has units in its head and ends each line with CR LF', () => {
    const file = writeCsv([sheet([['城东派出所', 1280, 0.875, '2026-11-22']], { notes: ['截至11月22日'] })])
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file.toString().slice(1)).toBe('派出所,人数（人）,认出率,日期\r\n城东派出所,1280,87.5%,2026-11-22\r\n截至11月22日\r\n')
  })

  test.each(['=cmd|" /C calc"!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1', "'=1", '"=1'])('gives no formula to run: %j', text => {
    const cell = (linesOf([sheet([[text, 1, 0, null]])]).join('\r\n').split('认出率,日期\r\n')[1] ?? '').replace(/^"/, '')
    expect(cell.startsWith("'")).toBe(true)
  })

  test('keeps commas, quotes and line breaks inside a cell, and leaves negative numbers numbers', () => {
    const text = writeCsv([sheet([['甲,"乙"\n丙', -3, null, null]])]).toString()
    expect(text).toContain('"甲,""乙""\n丙",-3,,')
  })

  test('puts several tables one below the other with their names', () => {
    expect(linesOf([sheet([], { name: '一' }), sheet([], { name: '二' })])).toEqual(['\ufeff一', '派出所,人数（人）,认出率,日期', '', '二', '派出所,人数（人）,认出率,日期', ''])
  })
})

describe('a workbook', () => {
  test('has numbers as numbers, days as days and every text as text', async () => {
    const read = await unpacked([sheet([['=cmd|<&>A0', 1280, 0.875, '2026-11-22']])])
    const xml = read('xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    expect(xml).toContain('<v>1280</v>')
    expect(xml).toContain('<v>0.875</v>')
    // 22 November 2026 in the calendar of spreadsheets.
    expect(xml).toContain('<v>46348</v>')
    expect(read('xl/sharedStrings.xml')).toMatch(/=cmd\|&lt;&amp;(&gt;|>)A0/)
  })

  test('leaves out signs that would break the file, and gives each sheet a name of its own that is allowed', async () => {
    const long = '很长的名字'.repeat(10)
    const read = await unpacked([sheet([['甲\0\x07乙\ud800', null, '不显示', null]], { name: long }), sheet([], { name: long }), sheet([], { name: 'a/b:c' })])
    expect(read('xl/sharedStrings.xml')).toContain('甲乙')
    const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(3)
    expect(names.every(name => name !== undefined && name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true)
  })
})
