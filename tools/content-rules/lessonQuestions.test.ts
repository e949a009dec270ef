import type { Lesson } from '../../contract/lesson'
import { contentOf, judge, lesson, single } from './fixture'
import { rule } from './lessonQuestions'

const practice = [judge(), single(), single({ id: 'nfc-single-01', kind: 'nfc' })]
const check = (...questionIds: Lesson['questionIds']) =>
  rule.check(contentOf({ practice, checkup: [judge({ id: 'rebate-checkup-01' })], lessons: [lesson({ questionIds })] })).map(({ problem }) => problem)

describe('the questions of a lesson', () => {
  test('are two practice questions of its kind', () => {
    expect(check('rebate-judge-01', 'rebate-single-01')).toEqual([])
  })

  test('are of no other kind', () => {
    expect(check('rebate-judge-01', 'nfc-single-01')).toEqual(['题目nfc-single-01是“贴卡盗刷”的。'])
  })

  test('exist, and are none of the checkup', () => {
    expect(check('rebate-judge-01', 'rebate-checkup-01')).toEqual(['练习里没有题目rebate-checkup-01。'])
  })

  test('are two', () => {
    expect(check('rebate-judge-01', 'rebate-judge-01')).toEqual(['两道题是同一道。'])
  })
})
