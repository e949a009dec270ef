import { tabbed } from './numberTable'

const table = { title: '按社区', columns: [{ head: '社区' }, { head: '人数', unit: '人', number: true }], rows: [['东湖', '12']] }

test('copies with heads and units, one line a row', () => {
  expect(tabbed(table)).toBe('社区\t人数（人）\n东湖\t12')
})

test('copies thousands as a spreadsheet counts them', () => {
  expect(tabbed({ ...table, rows: [['东湖，春风里', '1,234,567']] })).toContain('东湖，春风里\t1234567')
})

test.each(['=cmd|calc', '+1', '-1', '@sum', '\t=1'])('a name like %j is no formula in a spreadsheet', name => {
  const [, line] = tabbed({ ...table, rows: [[name, '-3']] }).split('\n')
  expect(line?.startsWith("'")).toBe(true)
  expect(line?.split('\t')).toHaveLength(2)
  expect(line?.endsWith('\t-3')).toBe(true)
})
