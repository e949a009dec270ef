import type { Case } from '../../../contract/case'
import { caseText } from '../../../tests/support/publishedTexts'
import { type CaseFilter, filterWords, isFiltering, matches } from './caseFilter'

const one: Case = {
  ...caseText('one', { title: '自称客服的人|让她下载“百万保障”App', kinds: ['customerService', 'screenSharing'], audiences: ['elder', 'shopper'] }),
  version: 1,
  publishedAt: '2026-11-22T00:00:00.000Z'
}
const isFound = (filter: CaseFilter) => matches(filter)(one)

test.each<[string, CaseFilter, boolean]>([
  ['nothing asked for', {}, true],
  ['its main kind', { kind: 'customerService' }, true],
  ['its other kind', { kind: 'screenSharing' }, true],
  ['another kind', { kind: 'police' }, false],
  ['an audience of it', { audience: 'shopper' }, true],
  ['another audience', { audience: 'student' }, false],
  ['how it ended', { outcome: 'blocked' }, true],
  ['another end', { outcome: 'lost' }, false],
  ['everything at once', { kind: 'customerService', audience: 'elder', outcome: 'blocked', query: '客服' }, true],
  ['one of several that does not fit', { kind: 'customerService', outcome: 'caught' }, false]
])('by choice: %s', (_, filter, found) => {
  expect(isFound(filter)).toBe(found)
})

test.each([
  ['a word of the title across a place where its line may break', '人让她', true],
  ['a word of a step', '挂断', true],
  ['a flag', '别告诉家人', true],
  ['what is wrong with a flag', '不怕家人', true],
  ['the place', '银川', true],
  ['who published it', '某市公安局', true],
  ['the name of its kind', '冒充电商物流客服', true],
  ['another case of letters, and full width', 'ａPP', true],
  ['two words in any order', '银川 客服', true],
  ['two words of which one is not there', '银川 北京', false],
  ['a word that is nowhere', '中奖', false],
  ['blanks only', '  　', true]
])('by words: %s', (_, query, found) => {
  expect(isFound({ query })).toBe(found)
})

test('says in words what is looked for', () => {
  expect(filterWords({ kind: 'police', audience: 'elder', outcome: 'blocked', query: '银川' })).toBe('冒充公检法、老年人、拦下、“银川”')
  expect(filterWords({ outcome: 'caught' })).toBe('被抓')
  expect(filterWords({})).toBe('')
})

test('knows whether anything is looked for', () => {
  expect([{}, { query: '' }, { query: '钱' }, { kind: 'nfc' as const }, { audience: 'elder' as const }, { outcome: 'lost' as const }].map(isFiltering)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true
  ])
})
