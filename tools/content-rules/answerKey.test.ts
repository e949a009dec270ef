import type { Question } from '../../contract/question'
import { rule } from './answerKey'
import { contentOf, judge, officerQuestion, order, single } from './fixture'

const problems = (question: Question) => rule.check(contentOf({ practice: [question] })).map(finding => finding.problem)

describe('the key and the options', () => {
  test('pass when they fit', () => {
    expect(rule.check(contentOf({ practice: [judge(), single(), order()] }))).toEqual([])
  })

  test('a wrong option says why it is wrong', () => {
    const options = single().options.map(({ id, text }) => ({ id, text }))
    expect(problems(single({ options }))).toEqual(['选项a是错的，却没有写为什么。', '选项c是错的，却没有写为什么。'])
  })

  test('a single choice has one right option', () => {
    expect(problems(single({ answer: ['a', 'b'] }))).toEqual(['单选题要有一个正确答案。'])
  })

  test('a multiple choice has several right options and some wrong ones', () => {
    expect(problems(single({ type: 'multiple', answer: ['b'] }))).toHaveLength(1)
    expect(problems(single({ type: 'multiple', answer: ['a', 'b', 'c'] }))).toHaveLength(1)
    expect(problems(single({ type: 'multiple', answer: ['a', 'b'] }))).toEqual([])
  })

  test('the steps are not stored in their right order', () => {
    expect(problems(order({ answer: ['a', 'b', 'c'] }))).toEqual(['选项已经按正确顺序放好了，等于写出了答案。'])
  })

  test('the answer names options that exist, each once', () => {
    expect(problems(single({ answer: ['d'] }))).toEqual(['答案d与选项的编号对不上。'])
    expect(problems(order({ answer: ['b', 'b', 'a'] }))).toEqual(['答案b、b、a与选项的编号对不上。'])
  })

  test("officers' practice holds to the same", () => {
    const officerPractice = [officerQuestion(), officerQuestion({ id: 'officer-explain-02', answer: ['a'] })]
    expect(rule.check(contentOf({ officerPractice })).map(({ id, problem }) => [id, problem])).toEqual([
      ['officer-explain-02', '选项b是错的，却没有写为什么。']
    ])
  })
})
