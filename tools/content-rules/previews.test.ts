import { contentOf, judge } from './fixture'
import { rule } from './previews'

const practice = [judge()]
const preview = { questionId: 'rebate-judge-01', channel: 'sms', from: '1069****12', text: '您的包裹已签收，扫码进群领礼品，今日24时前有效。' }

describe('previews', () => {
  test('pass when they are the material without its marks', () => {
    expect(rule.check(contentOf({ practice, previews: [preview] }))).toEqual([])
  })

  test('are found when the text differs', () => {
    const [finding] = rule.check(contentOf({ practice, previews: [{ ...preview, text: '您的包裹已签收。' }] }))
    expect(finding?.problem).toBe('样张和题目的材料不一样。')
  })

  test('are found when the question is gone or belongs to the checkup', () => {
    expect(rule.check(contentOf({ previews: [preview] }))).toHaveLength(1)
    expect(rule.check(contentOf({ checkup: practice, previews: [preview] }))).toHaveLength(1)
  })
})
