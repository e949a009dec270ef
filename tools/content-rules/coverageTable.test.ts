import { caseText } from '../../contract/wording/fixture'
import { coverageTable } from './coverageTable'
import { contentOf, judge, lesson, officerQuestion, partner, place, scenario, single, times } from './fixture'

const practice = [...times(3, i => judge({ verdict: i ? 'scam' : 'genuine' })), single()]
const lines = coverageTable(
  contentOf({
    practice,
    checkup: [judge({ id: 'rebate-checkup-01' })],
    contest: [judge({ id: 'rebate-contest-01', verdict: 'genuine' }), single({ id: 'rebate-contest-02', difficulty: 2 })],
    officerPractice: [officerQuestion(), officerQuestion({ id: 'officer-law-01', topic: 'law', type: 'order' })]
  })
).split('\n')
const cells = (name: string) => lines.find(line => line.startsWith(name))?.split(/\s+/)

describe('the coverage table', () => {
  test('counts a kind by type, with the genuine among the judging items', () => {
    expect(cells('刷单返利')).toEqual(['刷单返利', '4', '3', '1', '0', '0', '1/3', '1', '0/1', '2', '1/1'])
  })

  test('adds up all kinds', () => {
    expect(cells('合计')).toEqual(['合计', '4', '3', '1', '0', '0', '1/3', '1', '0/1', '2', '1/1'])
  })

  test('counts audiences, levers and difficulty in each of the three pools', () => {
    expect(cells('常网购的人')).toEqual(['常网购的人', '4', '1', '2'])
    expect(cells('利益诱惑')).toEqual(['利益诱惑', '4', '1', '2'])
    expect(cells('1 ')).toEqual(['1', '4', '1', '1'])
  })

  test('counts the practice of officers by topic and type', () => {
    expect(cells('怎么讲')).toEqual(['怎么讲', '1', '0', '0', '1'])
    expect(cells('法律')).toEqual(['法律', '0', '0', '1', '1'])
    expect(cells('全部宣防练习')).toEqual(['全部宣防练习', '1', '0', '1', '2'])
  })

  test('counts cases by kind, audience and outcome, each once in the sum', () => {
    const cases = [
      caseText({ kinds: ['police', 'rebate'] }),
      caseText({ id: 'second', outcome: 'lost', audiences: ['elder', 'parent'] })
    ]
    const table = coverageTable(contentOf({ cases })).split('\n').filter(line => line.startsWith('冒充公检法') || /^(全部案例|老年人|家长) /.test(line))
    expect(table.map(line => line.split(/\s+/))).toEqual([
      ['冒充公检法', '0', '0', '0', '0', '0', '0/0', '0', '0/0', '0', '0/0'],
      ['老年人', '0', '0', '0'],
      ['家长', '0', '0', '0'],
      ['冒充公检法', '1', '0', '1', '0', '2'],
      ['全部案例', '1', '0', '1', '0', '2'],
      ['老年人', '1', '0', '1', '0', '2'],
      ['家长', '0', '0', '1', '0', '1']
    ])
  })

  test('says how many scenarios, lessons, alerts, places and partners there are', () => {
    const table = coverageTable(contentOf({ scenarios: [scenario()], lessons: [lesson()], places: [place()], partners: [partner()] }))
    expect(table).toContain('模拟1个，小课堂1课，预警0条，地点1个，联盟点1个。')
  })
})
