import type { Question } from '../../contract/question'
import { judge, officerQuestion, single } from './fixture'
import { parseContent } from './parseContent'
import { rule } from './poolsApart'

const fileOf = (folder: string, questions: readonly Question[]) => ({ path: `content/${folder}/rebate.json`, text: JSON.stringify({ kind: 'rebate', questions }) })
const found = (practice: readonly Question[], contest: readonly Question[]) =>
  rule.check(parseContent([fileOf('questions', practice), fileOf('contest', contest)], '2026-11-22')).map(({ id, problem }) => `${id}${problem}`)

const unlike = { stem: '摊位上收到的这句话可信吗？', explanation: '收款码换过没有，自己扫一下就知道。' }
const known = judge({ id: 'rebate-judge-01', stem: '这条短信是真是假？', explanation: '先给小钱再要您垫钱的，都是刷单的常见写法。' })
const apart = (change: object = {}) => single({ id: 'rebate-contest-01', ...unlike, ...change })

describe('contest questions', () => {
  test('that stand apart pass', () => expect(found([known], [apart()])).toEqual([]))

  test('may not ask with the words of a question that is on every phone', () => {
    expect(found([known], [apart({ stem: '这条短信，是真是假？' })])).toEqual(['rebate-contest-01题目里的“这条短信是真是假”和rebate-judge-01里的一样。'])
  })

  test('may not repeat a longer sentence of it, wherever the marks stand', () => {
    expect(found([known], [apart({ explanation: '先给小钱，再要您垫钱的，都是刷单的常见写法。请留心。' })])).toHaveLength(1)
  })

  test("may not repeat what officers' practice asks or explains", () => {
    const officers = { path: 'content/officer-practice/explain.json', text: JSON.stringify([officerQuestion()]) }
    const check = (change: object) => rule.check(parseContent([officers, fileOf('contest', [apart(change)])], '2026-11-22')).map(({ problem }) => problem)
    expect(check({ stem: officerQuestion().stem })).toEqual(['题目里的“一位大爷停在摊位前您先说哪一句”和officer-explain-01里的一样。'])
    expect(check({ explanation: officerQuestion().explanation })).toEqual(['解释里的“先问他遇到过什么他才愿意说”和officer-explain-01里的一样。'])
    expect(check({})).toEqual([])
  })

  test('may not have one stem twice', () => {
    expect(found([known], [apart(), apart({ id: 'rebate-contest-02' })])).toEqual(expect.arrayContaining([expect.stringContaining('题目和rebate-contest-01的一样')]))
  })
})
