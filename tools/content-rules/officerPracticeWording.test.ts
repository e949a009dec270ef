import type { OfficerQuestion } from '../../contract/officerPractice'
import { contentOf, officerQuestion } from './fixture'
import { rule } from './officerPracticeWording'

const findings = (change: Partial<OfficerQuestion>) => rule.check(contentOf({ officerPractice: [officerQuestion(change)] }))
const problems = (change: Partial<OfficerQuestion>) => findings(change).map(({ problem }) => problem)
const withOption = (place: number, change: Partial<OfficerQuestion['options'][number]>) =>
  officerQuestion().options.map((option, i) => (i === place ? { ...option, ...change } : option))

describe("the words of officers' practice", () => {
  test('pass when they are short and calm', () => {
    expect(findings({})).toEqual([])
  })

  test.each([
    ['您千万要记住。', '解释“千万”'],
    ['96110骗子不能伪造。', '解释“96110骗子不能伪造”'],
    ['请你先听他说。', '解释称呼用了“你”'],
    ['记下13812345678。', '解释里有一串没有遮住的号码'],
    [`${'字'.repeat(31)}。`, '解释里有一句31个字']
  ])('are found in the explanation: %s', (explanation, start) => {
    expect(problems({ explanation })).toEqual([expect.stringContaining(start)])
  })

  test('may be false in a wrong option, but not in a right one nor in its why', () => {
    const text = '“装上App就不会被骗。”'
    expect(problems({ options: withOption(0, { text }) })).toEqual([])
    expect(problems({ options: withOption(1, { text }) })).toEqual([expect.stringContaining('选项b“装上App就不会被骗”')])
    expect(problems({ options: withOption(0, { why: '显示96110的就是真的。' }) })).toEqual([expect.stringContaining('选项a为什么不对“96110')])
  })

  test('name nobody, not even in a wrong option', () => {
    expect(problems({ options: withOption(2, { text: '去找王大爷的儿子' }) })).toEqual([expect.stringContaining('选项c里有称呼“王大爷”')])
  })

  test('leave an explanation short', () => {
    expect(problems({ explanation: '先问他遇到过什么事。'.repeat(12) })).toEqual(['解释有120个字，最多110个。'])
  })

  test('only wish for sentences of more than 25 characters to be shorter', () => {
    expect(findings({ explanation: `${'字'.repeat(26)}。` }).map(({ warning }) => warning)).toEqual([true])
  })
})
