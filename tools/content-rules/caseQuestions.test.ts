import { caseText } from '../../contract/wording/fixture'
import { rule } from './caseQuestions'
import { contentOf, judge } from './fixture'

const check = (change: Parameters<typeof caseText>[0], checkup = false) =>
  rule.check(contentOf({ [checkup ? 'checkup' : 'practice']: [judge()], cases: [caseText(change)] }))

describe('the question of a case', () => {
  test('is a practice question of one of its kinds', () => {
    expect(check({ kinds: ['police', 'rebate'] })).toEqual([])
  })

  test('would better be of one of its kinds', () => {
    expect(check({ kinds: ['police'] })).toMatchObject([{ id: 'police-yinchuan-2026', warning: true }])
  })

  test('exists, and is none of the checkup', () => {
    expect(check({ questionId: 'rebate-judge-77' })).toMatchObject([{ problem: '练习里没有题目rebate-judge-77。' }])
    expect(check({ kinds: ['rebate'] }, true)).toMatchObject([{ problem: '练习里没有题目rebate-judge-01。' }])
  })
})
