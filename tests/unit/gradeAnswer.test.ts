import { gradeAnswer, isPossibleAnswer } from '../../contract/gradeAnswer'
import type { ChoiceQuestion, JudgeQuestion, OrderQuestion } from '../../contract/question'

const common = {
  id: 'rebate-01',
  title: '样题',
  kind: 'rebate' as const,
  audiences: ['student' as const],
  levers: [],
  difficulty: 1 as const,
  stem: '您怎么做？',
  explanation: '说明。',
  advice: ['挂断。'],
  sources: ['handbook-2025'],
  reviewedOn: '2026-11-21'
}
const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: `选项${id}` }))

const judge = (verdict: JudgeQuestion['verdict']): JudgeQuestion => ({
  ...common,
  type: 'judge',
  verdict,
  material: { channel: 'sms', from: '106***', text: '请您[[点开链接]]填写卡号。' },
  clues: [{ title: '链接', note: '不点。' }],
  mistake: '看着像真的。',
  check: '自己打开官方App看。'
})
const single: ChoiceQuestion = { ...common, type: 'single', options, answer: ['c'] }
const multiple: ChoiceQuestion = { ...common, type: 'multiple', options, answer: ['a', 'c'] }
const order: OrderQuestion = { ...common, type: 'order', options, answer: ['b', 'a', 'd', 'c'] }

describe('gradeAnswer', () => {
  test.each([
    ['a scam called a scam is right', judge('scam'), ['scam'], 'right'],
    ['a scam called genuine is wrong', judge('scam'), ['genuine'], 'wrong'],
    ['a genuine message called genuine is right', judge('genuine'), ['genuine'], 'right'],
    ['a genuine message called a scam is wrong', judge('genuine'), ['scam'], 'wrong'],
    ['unsure about a scam is neither right nor wrong', judge('scam'), ['unsure'], 'unsure'],
    ['unsure about a genuine message is neither right nor wrong', judge('genuine'), ['unsure'], 'unsure'],
    ['the one right option is right', single, ['c'], 'right'],
    ['another option is wrong', single, ['a'], 'wrong'],
    ['two options where one is asked for are wrong', single, ['c', 'a'], 'wrong'],
    ['all right options are right', multiple, ['a', 'c'], 'right'],
    ['all right options in another sequence are right', multiple, ['c', 'a'], 'right'],
    ['one right option missing is wrong', multiple, ['a'], 'wrong'],
    ['one option too many is wrong', multiple, ['a', 'c', 'd'], 'wrong'],
    ['one right and one wrong option are wrong', multiple, ['a', 'b'], 'wrong'],
    ['the steps in order are right', order, ['b', 'a', 'd', 'c'], 'right'],
    ['two steps swapped are wrong', order, ['a', 'b', 'd', 'c'], 'wrong'],
    ['a step missing is wrong', order, ['b', 'a', 'd'], 'wrong'],
    ['no answer is wrong', single, [], 'wrong']
  ] as const)('%s', (_, question, optionIds, grade) => {
    expect(gradeAnswer(question, optionIds)).toBe(grade)
  })

  test('unsure is an answer of judging items only', () => {
    expect(gradeAnswer(single, ['unsure'])).toBe('wrong')
  })
})

describe('isPossibleAnswer', () => {
  test.each([
    ['a verdict is possible', judge('scam'), ['genuine'], true],
    ['unsure is possible', judge('scam'), ['unsure'], true],
    ['two verdicts are not', judge('scam'), ['scam', 'genuine'], false],
    ['one option of a single choice is possible', single, ['d'], true],
    ['two options of a single choice are not', single, ['a', 'd'], false],
    ['an option of another question is not', single, ['e'], false],
    ['one option of a multiple choice is possible', multiple, ['b'], true],
    ['all options of a multiple choice are possible', multiple, ['a', 'b', 'c', 'd'], true],
    ['no option of a multiple choice is not', multiple, [], false],
    ['the same option twice is not', multiple, ['a', 'a'], false],
    ['all steps are possible', order, ['d', 'c', 'b', 'a'], true],
    ['steps left out are not', order, ['d', 'c', 'b'], false],
    ['a step twice is not', order, ['d', 'c', 'b', 'b'], false]
  ] as const)('%s', (_, question, optionIds, possible) => {
    expect(isPossibleAnswer(question, optionIds)).toBe(possible)
  })
})
