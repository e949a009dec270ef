import type { Survey, SurveyQuestion } from '../../contract/survey'
import { contentOf, survey } from './fixture'
import { rule } from './surveyRoutes'

const check = (change: Partial<Survey>) => rule.check(contentOf({ surveys: [survey(change)] })).map(({ problem }) => problem)
const [seen, clear] = survey().questions as [SurveyQuestion, SurveyQuestion]
const options = [{ id: 'yes', text: '有' }, { id: 'no', text: '没有' }]

describe('the ways through a survey', () => {
  test('pass when every question is asked of somebody', () => {
    expect(check({})).toEqual([])
  })

  test('begin with a question that everybody is asked', () => {
    expect(check({ questions: [clear] })).toEqual([expect.stringContaining('前面没有这个问题'), expect.stringContaining('开不了头')])
  })

  test('lead from a question to one that stands before it', () => {
    expect(check({ questions: [seen, { ...clear, showIf: { questionId: 'clear', optionIds: ['yes'] } }] })).toHaveLength(1)
    expect(check({ questions: [seen, { ...clear, showIf: { questionId: 'seen', optionIds: ['maybe'] } }] })).toEqual(['问题clear在等seen里没有的选项：maybe。'])
    expect(check({ questions: [seen, { id: 'why', type: 'text', text: '为什么这样说' }, { ...clear, showIf: { questionId: 'why', optionIds: ['yes'] } }] })).toHaveLength(1)
  })

  test('name each question and option once', () => {
    expect(check({ questions: [seen, { ...seen }] })).toEqual(['问题编号seen用了两次。'])
    expect(check({ questions: [{ id: 'seen', type: 'single', text: '您看到过宣传吗', options: [...options, { id: 'no', text: '不记得' }] }] })).toHaveLength(1)
  })

  test('end after they begin, and let nobody choose more than there is', () => {
    expect(check({ from: '2027-01-01' })).toHaveLength(1)
    expect(check({ questions: [{ id: 'where', type: 'multiple', text: '在哪里看到的', options, max: 3 }] })).toEqual(['问题where最多选3个，可是只有2个选项。'])
  })
})
