import { shownQuestions } from './shownQuestions'
import type { SurveyQuestion } from './survey'

const options = [{ id: 'yes', text: '看过' }, { id: 'no', text: '没有' }]
const questions: SurveyQuestion[] = [
  { id: 'seen', type: 'single', text: '您看过宣传吗', options },
  { id: 'where', type: 'multiple', text: '在哪里看到的', options, showIf: { questionId: 'seen', optionIds: ['yes'] } },
  { id: 'why', type: 'text', text: '为什么选这个', showIf: { questionId: 'where', optionIds: ['yes'] } },
  { id: 'wish', type: 'text', text: '还想看到什么' }
]
const ids = (...answers: { questionId: string; optionIds: string[] }[]) => shownQuestions({ questions }, answers).map(({ id }) => id)

describe('the questions of a survey', () => {
  test('leave out branches that nothing leads to', () => {
    expect(ids()).toEqual(['seen', 'wish'])
    expect(ids({ questionId: 'seen', optionIds: ['no'] })).toEqual(['seen', 'wish'])
  })

  test('go on where the answers lead', () => {
    expect(ids({ questionId: 'seen', optionIds: ['yes'] }, { questionId: 'where', optionIds: ['no', 'yes'] })).toEqual(['seen', 'where', 'why', 'wish'])
  })

  test('are not led on by an answer on a branch that is not shown any more', () => {
    expect(ids({ questionId: 'seen', optionIds: ['no'] }, { questionId: 'where', optionIds: ['yes'] })).toEqual(['seen', 'wish'])
  })
})
