import { coverageTable } from './coverageTable'
import { contentOf, judge, single, times } from './fixture'

const practice = [...times(3, i => judge({ verdict: i ? 'scam' : 'genuine' })), single()]
const lines = coverageTable(contentOf({ practice, checkup: [judge({ id: 'rebate-checkup-01' })] })).split('\n')
const cells = (name: string) => lines.find(line => line.startsWith(name))?.split(/\s+/)

describe('the coverage table', () => {
  test('counts a kind by type, with the genuine among the judging items', () => {
    expect(cells('刷单返利')).toEqual(['刷单返利', '4', '3', '1', '0', '0', '1/3', '1', '0/1'])
  })

  test('adds up all kinds', () => {
    expect(cells('合计')).toEqual(['合计', '4', '3', '1', '0', '0', '1/3', '1', '0/1'])
  })

  test('counts audiences, levers and difficulty in practice and checkup', () => {
    expect(cells('常网购的人')).toEqual(['常网购的人', '4', '1'])
    expect(cells('利益诱惑')).toEqual(['利益诱惑', '4', '1'])
    expect(cells('1 ')).toEqual(['1', '4', '1'])
  })
})
