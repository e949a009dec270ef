import { contentOf, officerQuestion, single, times } from './fixture'
import { rule } from './longestOption'

const options = (right: string) => [
  { id: 'a', text: '先垫一笔试试', why: '小额返现是引子。' },
  { id: 'b', text: right },
  { id: 'c', text: '问群友有没有提现', why: '群友可能是一伙的。' }
]
const pool = (longRight: number, total: number) =>
  contentOf({
    practice: times(total, i => single({ options: options(i < longRight ? '退出这个群，不再往里转一分钱' : '退群不转') }))
  })

describe('the longest option', () => {
  test('passes when it is right about as often as chance has it', () => {
    expect(rule.check(pool(8, 24))).toEqual([])
  })

  test('is found when it is right more often', () => {
    const [finding] = rule.check(pool(16, 24))
    expect(finding?.problem).toBe('24道选择题里，有16道最长的选项就是正确的，碰运气应当约8道。')
  })

  test("is found in officers' practice too", () => {
    const questions = Array.from({ length: 12 }, (_, i) => officerQuestion({ id: `officer-explain-${10 + i}` }))
    expect(rule.check(contentOf({ officerPractice: questions }))).toMatchObject([
      { file: 'content/officer-practice', problem: '12道选择题里，有12道最长的选项就是正确的，碰运气应当约4道。' }
    ])
  })

  test('may be right less often than chance', () => {
    expect(rule.check(pool(0, 24))).toEqual([])
  })
})
