import { compareCases, happenedOf } from './caseOrder'
import type { Audience } from './vocabulary'

const a = (id: string, date: string, audiences: Audience[] = ['elder']) => ({ id, date, audiences })
const inOrder = (cases: ReturnType<typeof a>[], prefer?: Audience) => [...cases].sort(compareCases(prefer)).map(({ id }) => id)

test.each([
  ['2026-02-02', 20260202],
  ['2026-02', 20260200],
  ['2026', 20260000],
  ['原稿未写年份', 0],
  ['9月19日，原稿未写年份', 0]
])('%s is sorted as %s', (date, happened) => {
  expect(happenedOf(date)).toBe(happened)
})

test('the newest come first, a day before its month, its month before its year, and what has no year last', () => {
  const cases = [a('no-year', '9月19日，原稿未写年份'), a('year', '2026'), a('month', '2026-02'), a('day', '2026-02-02'), a('before', '2025-12-31')]
  expect(inOrder(cases)).toEqual(['day', 'month', 'year', 'before', 'no-year'])
})

test('those for the preferred audience come first, however old', () => {
  const cases = [a('new', '2026-11', ['student']), a('old', '2020', ['elder', 'merchant']), a('middle', '2024', ['merchant'])]
  expect(inOrder(cases, 'merchant')).toEqual(['middle', 'old', 'new'])
  expect(inOrder(cases)).toEqual(['new', 'middle', 'old'])
})

test('those of the same day stand by their ids, character by character', () => {
  expect(inOrder(['case-b', 'case-a', 'case-10', 'case-2', 'casea'].map(id => a(id, '2026')))).toEqual(['case-10', 'case-2', 'case-a', 'case-b', 'casea'])
})

test('the order does not depend on the order before, also with many of the same day', () => {
  const cases = Array.from({ length: 200 }, (_, i) => a(`case-${(i * 37) % 200}`, i % 3 ? '2026' : '2025-06', i % 2 ? ['elder'] : ['student']))
  expect(inOrder([...cases].reverse(), 'elder')).toEqual(inOrder(cases, 'elder'))
})
