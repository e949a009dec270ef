import type { Survey } from '../../contract/survey'
import { contentOf, survey } from './fixture'
import { rule } from './surveyWording'

const check = (change: Partial<Survey>) => rule.check(contentOf({ surveys: [survey(change)] })).map(({ problem }) => problem)

describe('the words of a survey', () => {
  test('pass when they are short and calm', () => {
    expect(check({})).toEqual([])
  })

  test.each([
    ['请您千万要填。', '开头的话“千万”'],
    ['请你说一说。', '开头的话称呼用了“你”'],
    ['有事打13812345678。', '开头的话里有一串没有遮住的号码'],
    [`${'字'.repeat(31)}。`, '开头的话里有一句31个字']
  ])('are found: %s', (intro, start) => {
    expect(check({ intro })).toEqual([expect.stringContaining(start)])
  })

  test('are looked at wherever they stand', () => {
    const [first] = check({ questions: [{ id: 'seen', type: 'single', text: '您看到过吗', options: [{ id: 'yes', text: '看到过,很多' }, { id: 'no', text: '没有' }] }] })
    expect(first).toContain('问题seen的选项yes用了半角标点')
    expect(check({ questions: [{ id: 'clear', type: 'scale', text: '讲清楚了吗', low: '最差!', high: '很好' }] })).not.toEqual([])
  })

  test('only wishes for sentences of more than 25 characters to be shorter', () => {
    const findings = rule.check(contentOf({ surveys: [survey({ intro: `${'字'.repeat(26)}。` })] }))
    expect(findings.map(({ warning }) => warning)).toEqual([true])
  })
})
