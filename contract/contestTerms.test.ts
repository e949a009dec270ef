import { type ContestTerms, earlierTermNames, earlierTermsText, termNames, termsText } from './contestTerms'

const terms: ContestTerms = {
  contestId: '7b1f0a52-4d2e-4a8b-9c1d-000000000001',
  publisher: '城东派出所',
  title: '反诈“知识”竞答\\1',
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-03T01:00:00.000Z',
  rules: ['每人每天一份。', '领奖不要钱。'],
  communities: [{ name: '东一社区', communityId: 'east-1' }],
  questions: 10,
  passMark: 6,
  prizes: [{ name: '保温杯', count: 1 }, { count: 2, name: '雨伞' }],
  publicNumberSource: null
}

test('the names stand in order, whatever the order they came in', () => {
  expect(termsText(terms)).toBe(
    '{"closesAt":"2026-12-03T01:00:00.000Z","communities":[{"communityId":"east-1","name":"东一社区"}],"contestId":"7b1f0a52-4d2e-4a8b-9c1d-000000000001","opensAt":"2026-12-01T01:00:00.000Z","passMark":6,"prizes":[{"count":1,"name":"保温杯"},{"count":2,"name":"雨伞"}],"publicNumberSource":null,"publisher":"城东派出所","questions":10,"rules":["每人每天一份。","领奖不要钱。"],"title":"反诈“知识”竞答\\\\1"}'
  )
  const backwards = Object.fromEntries(Object.entries(terms).reverse()) as ContestTerms
  expect(termsText(backwards)).toBe(termsText(terms))
  for (const names of [termNames, earlierTermNames]) expect([...names].sort()).toEqual([...names])
})

test.each<[string, Partial<ContestTerms>]>([
  ['which contest it is', { contestId: '7b1f0a52-4d2e-4a8b-9c1d-000000000002' }],
  ['who runs it', { publisher: '城西派出所' }],
  ['the title', { title: '反诈知识竞答' }],
  ['when it opens', { opensAt: '2026-12-01T01:00:00.001Z' }],
  ['when it closes', { closesAt: '2026-12-03T02:00:00.000Z' }],
  ['a rule', { rules: ['每人每天一份。', '领奖要钱。'] }],
  ['the order of the rules', { rules: ['领奖不要钱。', '每人每天一份。'] }],
  ['who may take part', { communities: [] }],
  ['the questions', { questions: 11 }],
  ['the pass mark', { passMark: 7 }],
  ['how many of a prize', { prizes: [{ name: '保温杯', count: 1 }, { name: '雨伞', count: 3 }] }],
  ['the order of the prizes', { prizes: [{ name: '雨伞', count: 2 }, { name: '保温杯', count: 1 }] }],
  ['the public number', { publicNumberSource: { what: '双色球开奖号码', on: '2026-12-04' } }]
])('%s changes it', (_name, fields) => {
  expect(termsText({ ...terms, ...fields })).not.toBe(termsText(terms))
})

test('what is no term does not change it', () => {
  expect(termsText({ ...terms, ...{ state: 'drawn', seedHash: '0', cancelReason: '下雨' } })).toBe(termsText(terms))
})

test('in a file of the first format neither the contest nor who runs it is among them', () => {
  const { contestId, publisher, ...earlier } = terms
  expect(earlierTermsText(terms)).toBe(earlierTermsText(earlier))
  expect(JSON.parse(earlierTermsText(terms))).toEqual(earlier)
  expect(JSON.parse(termsText(terms))).toEqual({ ...earlier, contestId, publisher })
})
