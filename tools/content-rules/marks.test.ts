import { contentOf, judge, single } from './fixture'
import { rule, withoutMarks } from './marks'

const problems = (text: string) =>
  rule
    .check(contentOf({ practice: [judge({ material: { channel: 'sms', from: '1069****12', text } })] }))
    .map(finding => finding.problem)

describe('marks', () => {
  test('pass when each has its clue', () => {
    expect(problems('请[[扫码进群]]领取礼品，[[今日有效]]。')).toEqual([])
  })

  test('are counted against the clues', () => {
    expect(problems('请[[扫码进群]]领取礼品，今日有效。')).toEqual(['材料里标了1处，线索却有2条。'])
  })

  test.each(['请[[扫码进群领取礼品，[[今日有效]]。', '请[[扫码[[进群]]领取]]礼品，今日有效。', '请扫码]]进群领取礼品，今日有效。'])(
    'must be whole and not nested: %s',
    text => {
      expect(problems(text)).toEqual(['材料里的[[和]]没有成对，或者一个套着一个。'])
    }
  )

  test('are from two to fourteen characters long', () => {
    expect(problems('请[[扫]]码进群领取礼品，[[今日有效过期不候请您抓紧时间办理]]。')).toHaveLength(2)
  })

  test('stand in the material only', () => {
    const [finding] = rule.check(contentOf({ practice: [single({ stem: '群里让您[[先垫钱]]，您怎么做？' })] }))
    expect(finding?.problem).toBe('题目里有[[或]]。')
  })

  test('can be taken out of a text', () => {
    expect(withoutMarks('请[[扫码进群]]领取，[[今日有效]]。')).toBe('请扫码进群领取，今日有效。')
  })
})
