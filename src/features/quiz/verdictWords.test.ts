import { channels } from '../../../contract/vocabulary'
import { judgeQuestion, orderQuestion, singleQuestion } from '../../../tests/support/testBank'
import { gradeWords, verdictHeading } from './verdictWords'

const judged = (verdict: 'scam' | 'genuine', channel: (typeof channels)[number] = 'sms') => {
  const question = judgeQuestion('a-message', verdict)
  return { ...question, material: { ...question.material, channel } }
}

test('heads the explanation of a message with its verdict and what it was', () => {
  expect(verdictHeading(judged('scam'))).toBe('这是诈骗短信')
  expect(verdictHeading(judged('genuine', 'app'))).toBe('这是正常的通知')
  expect([verdictHeading(judged('scam', 'visit')), verdictHeading(judged('genuine', 'visit'))]).toEqual(['这是骗局', '这是正常的事'])
})

test('has a word for each channel', () => {
  for (const channel of channels) expect(verdictHeading(judged('scam', channel))).toMatch(/^这是(诈骗(短信|电话|消息|网页|通知|信件)|骗局)$/)
})

test('heads the explanation of the other types with the question itself', () => {
  expect(verdictHeading(singleQuestion)).toBe(singleQuestion.stem)
  expect(verdictHeading(orderQuestion)).toBe(orderQuestion.stem)
})

test.each([
  ['right', judged('scam'), '判断对了'],
  ['right', singleQuestion, '答对了'],
  ['wrong', judged('scam'), '再看一看'],
  ['wrong', singleQuestion, '再看一看'],
  ['unsure', judged('scam'), '拿不准也好，先核实']
] as const)('says of a %s answer what helps', (grade, question, words) => {
  expect(gradeWords(question, grade)).toBe(words)
})

test('never tells a person that they are wrong', () => {
  for (const question of [judged('scam'), singleQuestion]) {
    for (const grade of ['wrong', 'unsure'] as const) expect(gradeWords(question, grade)).not.toMatch(/错|失败|不对/)
  }
})
