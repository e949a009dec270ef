import { afterWords, beforeWords, changeInWords, spotWords } from './spotWords'
import { answers } from '../../../../../tests/journeys/support/statisticsReplies'

const share = { value: 0.54, low: 0.48, high: 0.6 }

test('a spot says how many answered, the share, its interval and what is usual', () => {
  expect(spotWords({ people: 1048, what: 'hits', share, usual: 0.72 })).toBe('1,048人答过，认出诈骗54%（区间48%～60%），一般是72%。')
  expect(spotWords({ people: 48, what: 'falseAlarms', share, usual: 0.2 })).toContain('误认正常54%')
})

test.each([
  ['hits', { value: 0.07, low: 0.01, high: 0.13 }, '认出率高了约7个百分点（区间1～13）。'],
  ['hits', { value: -0.07, low: -0.13, high: -0.01 }, '认出率低了约7个百分点（区间1～13）。'],
  ['falseAlarms', { value: -0.2, low: -0.3, high: -0.1 }, '误认率低了约20个百分点（区间10～30）。'],
  ['hits', { value: 0.03, low: -0.04, high: 0.1 }, '前后差得不多，还说不准。认出率可能从低4到高10个百分点。'],
  ['hits', { value: 0.03, low: 0, high: 0.1 }, '前后差得不多，还说不准。认出率可能从没有变到高10个百分点。']
] as const)('a change of %s by %j is told with its interval', (what, change, words) => expect(changeInWords(what, change)).toBe(words))

const measured = (people: number) => ({ from: '2026-11-11', to: '2026-11-17', answers: people < 5 ? null : answers(people, 61) })

test('before the seven days are over there is only a day to wait for', () => {
  expect(afterWords({ what: 'hits', after: null, change: null }, '11月18日')).toBe('推之后7天还没过完，11月18日可以看变化。')
})

test('too few people before or after hide the share and leave the change open', () => {
  expect(beforeWords({ what: 'hits', before: measured(3) })).toBe('推之前28天：答题的不到5人，不显示。')
  expect(afterWords({ what: 'hits', after: measured(3), change: null }, '11月18日')).toBe('推之后7天：答题的不到5人，不显示。还看不出变化。')
})

test('never speaks of people deceived', () => {
  const all = [afterWords({ what: 'hits', after: measured(31), change: { value: 0.07, low: 0.01, high: 0.13 } }, ''), beforeWords({ what: 'falseAlarms', before: measured(48) })]
  expect(all.join('')).not.toMatch(/被骗|受害|发案/)
})
