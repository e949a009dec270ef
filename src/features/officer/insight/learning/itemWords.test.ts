import type { ItemStatistics } from '../../../../../contract/learning'
import type { Question } from '../../../../../contract/question'
import { judgeQuestion } from '../../../../../tests/support/testBank'
import { apartWords, flagAdvice, rightWords, unsureWords } from './itemWords'

const question: Question = judgeQuestion('judge-scam', 'scam')
const share = (value: number) => ({ value, low: Math.max(0, value - 0.1), high: Math.min(1, value + 0.1) })
const numbers = (fields: Partial<ItemStatistics>): ItemStatistics => ({
  questionId: question.id, title: '题', type: 'judge', kind: 'rebate', people: 120, right: share(0.7), discrimination: 0.3, options: null, draws: null, flags: [], ...fields
})

describe('what to do about a flag', () => {
  const nobody = numbers({ right: { value: 0, low: 0, high: 0.09 }, discrimination: null, flags: ['keyedWrong', 'tooHard'] })

  test('a question that nobody gets right is told from one whose able people choose another answer', () => {
    expect(flagAdvice('keyedWrong', question, nobody)).toBe('答对的比蒙的还少。先核对答案，再看题目有没有歧义。')
    expect(flagAdvice('keyedWrong', question, numbers({ discrimination: -0.24 }))).toBe('平时答得好的人，这道题反而选了别的。先核对答案，再看题目有没有歧义。')
    expect(flagAdvice('keyedWrong', question, { ...nobody, discrimination: -0.24 })).toBe('答对的比蒙的还少；平时答得好的人，这道题反而选了别的。先核对答案，再看题目有没有歧义。')
  })

  test('whether it is too hard comes after the key', () => {
    expect(flagAdvice('tooHard', question, nobody)).toBe('答案核对过，没有写错，再看看题目是不是绕，题里能不能多给一点线索。')
    expect(flagAdvice('tooHard', question, numbers({ right: share(0.55), flags: ['tooHard'] }))).toBe('答对的和蒙的差不多。看看题目是不是绕，题里能不能多给一点线索。')
    expect(flagAdvice('tooHard', question, numbers({ right: share(0.3), flags: ['tooHard'] }))).toMatch(/^答对的比蒙的还少。/)
  })

  test('who said 拿不准 did not guess: they are told of apart', () => {
    const options = (unsure: number) => [{ id: 'scam', text: '诈骗', right: true, share: 1 - unsure }, { id: 'unsure', text: '拿不准', right: false, share: unsure }]
    const open = numbers({ right: share(0.3), rightOfDecided: share(0.95), options: options(0.68), flags: ['tooHard'] })
    expect(flagAdvice('tooHard', question, open)).toBe('一半以上的人拿不准。看看题里的线索够不够，能不能多给一点。')
    expect(flagAdvice('keyedWrong', question, numbers({ ...open, discrimination: -0.05 }))).toBe('平时答得好的人，这道题反而选了别的。先核对答案，再看题目有没有歧义。')
    expect(unsureWords(numbers({ options: options(0.45) }))).toBe('100人里45人说拿不准。拿主意的人里，答对70%。')
    expect(unsureWords(numbers({ options: options(0.45), rightOfDecided: share(0.95) }))).toBe('100人里45人说拿不准。拿主意的人里，答对95%。')
    expect(unsureWords(numbers({ options: options(1), rightOfDecided: null }))).toBe('100人里100人说拿不准。')
    expect(unsureWords(numbers({ options: options(0.39) }))).toBeUndefined()
    expect(unsureWords(numbers({}))).toBeUndefined()
  })
})

test.each<[Partial<ItemStatistics>, string]>([
  [{ people: 20, discrimination: null }, '满30人，再看这道题能不能分开会的和不会的。'],
  [{ right: { value: 0, low: 0, high: 0.05 }, discrimination: null }, '没有人答对，看不出这道题能不能分开会的和不会的。'],
  [{ right: { value: 1, low: 0.95, high: 1 }, discrimination: null }, '大家都答对了，看不出这道题能不能分开会的和不会的。'],
  [{ discrimination: null }, '答过6道不同题的人还少，看不出这道题能不能分开会的和不会的。'],
  [{ discrimination: 0.31 }, '分得开会的和不会的（0.31）：别的题答得好的，这道也答得好。'],
  [{ discrimination: -0.05 }, '不太分得开会的和不会的（−0.05）。'],
  [{ discrimination: -0.24 }, '反过来了（−0.24）：别的题答得好的，这道反而答错。']
])('%j reads %s', (fields, said) => {
  expect(apartWords(numbers(fields))).toBe(said)
})

test('the interval of the share right is kept together', () => {
  expect(rightWords(numbers({ right: { value: 0.5, low: 0.35, high: 0.65 } }))).toEqual({ said: '120人第一次答，答对50%，', interval: '区间35%～65%。' })
  expect(rightWords(numbers({ people: null, right: null }))).toEqual({ said: '答过的不到5人，先不显示。' })
})
