import { aboutWords } from '../../../contract/feedbackPages'
import { aboutOf } from './aboutOf'

describe('what feedback is about', () => {
  test('is the page it was opened from, with what was open there', () => {
    const about = aboutOf({ path: 'subpackages/quiz/case', query: { caseId: 'police-2025-01', other: 'x' } })
    expect(about).toEqual({ page: 'subpackages/quiz/case', caseId: 'police-2025-01' })
    expect(aboutWords(about)).toBe('一个案例')
  })

  test('is the question that has something wrong with it', () => {
    const about = aboutOf({ path: 'subpackages/quiz/practice', query: { kind: 'rebate' } }, 'rebate-judge-01')
    expect(about).toEqual({ page: 'subpackages/quiz/practice', questionId: 'rebate-judge-01' })
    expect(aboutWords(about)).toBe('一道题（练习）')
  })

  test('is nothing where it was opened from a link, or with what no server takes', () => {
    expect(aboutOf(undefined)).toEqual({})
    expect(aboutWords({})).toBe('')
    expect(aboutOf({ path: '../x', query: { caseId: 'NOT AN ID' } }, '<b>')).toEqual({})
  })
})
