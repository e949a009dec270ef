import { contentOf, judge, times } from './fixture'
import { rule } from './genuineShare'

const items = (genuine: number, total: number) => times(total, i => judge({ verdict: i < genuine ? 'genuine' : 'scam' }))

describe('the genuine share', () => {
  test('passes when half of the judging items are genuine', () => {
    expect(rule.check(contentOf({ practice: items(4, 8), checkup: items(2, 4) }))).toEqual([])
  })

  test('is found too small in the practice and in its kind', () => {
    const findings = rule.check(contentOf({ practice: items(1, 8) }))
    expect(findings.map(({ file }) => file)).toEqual(['content/questions', 'content/questions/rebate.json'])
    expect(findings[0]?.problem).toBe('练习题8道判断题里，正常的有1道，占13%，应当在45%到55%之间。')
    expect(findings[1]?.problem).toBe('“刷单返利”的8道判断题里，正常的有1道，占13%，应当在25%到75%之间。')
  })

  test('is judged in the checkup apart from the practice', () => {
    const findings = rule.check(contentOf({ practice: items(0, 3), checkup: items(3, 3) }))
    expect(findings.map(({ file }) => file)).toEqual(['content/questions', 'content/checkup'])
  })
})
