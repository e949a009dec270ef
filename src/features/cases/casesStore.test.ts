import type { Case } from '../../../contract/case'
import { stored } from '../../../tests/journeys/support/memoryStorage'
import { caseText } from '../../../tests/support/publishedTexts'
import { keptCase, useCasesStore } from './casesStore'
import { allOf, cursorOf, firstPage, keptCases, withPage } from './feed'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))

const at = '2026-11-22T08:00:00.000Z'
const cases = (count: number, prefix = 'case'): Case[] =>
  Array.from({ length: count }, (_, i) => ({ ...caseText(`${prefix}-${i}`), version: 1, publishedAt: at }))
const page = (of: Case[], nextCursor: string | null) => ({ cases: of, nextCursor, asOf: at })
const feedNow = () => useCasesStore.getState().feed

/** The app is killed and opened again. */
async function reopen(): Promise<void> {
  const text = stored.get('cases')
  useCasesStore.getState().forget()
  if (text !== undefined) stored.set('cases', text)
  await useCasesStore.persist.rehydrate()
}

beforeEach(() => {
  useCasesStore.getState().forget()
  stored.clear()
})

test('opens with the cases as last read, where they end and when they were read', async () => {
  const feed = firstPage(page(cases(3), 'after the third'), 'elder')
  useCasesStore.getState().put(feed, at)
  await reopen()
  expect(feedNow()).toEqual({ ...feed, fetchedAt: at })
})

test('keeps the first cases only, and goes on reading where those end', async () => {
  let feed = firstPage(page(cases(keptCases), 'after the kept'), null)
  feed = withPage(feed, { cases: cases(20, 'later'), nextCursor: 'after the later' })
  useCasesStore.getState().put(feed, at)
  expect(keptCase('later-0')?.id).toBe('later-0')
  await reopen()
  expect(allOf(feedNow()!)).toEqual(cases(keptCases))
  expect(cursorOf(feedNow()!)).toBe('after the kept')
  expect(keptCase('later-0')).toBe(undefined)
})

test('finds a case that is on the phone, and none before anything was read', () => {
  expect(keptCase('case-1')).toBe(undefined)
  useCasesStore.getState().put(firstPage(page(cases(2), null), null), at)
  expect(keptCase('case-1')).toEqual(cases(2)[1])
})

test('remembers that all are wanted by date, also when nothing was read', async () => {
  useCasesStore.getState().setMineFirst(false)
  await reopen()
  expect(useCasesStore.getState()).toMatchObject({ feed: null, mineFirst: false })
})

const kept = { prefer: null, head: [], headCursor: null, headEnd: null, asOf: at, fetchedAt: at }
test.each([
  ['no JSON', '{"state":{"kept"'],
  ['another version', JSON.stringify({ state: { kept, mineFirst: false }, version: 0 })],
  ['a case without its steps', JSON.stringify({ state: { kept: { ...kept, head: [{ ...cases(1)[0], steps: undefined }] }, mineFirst: false }, version: 1 })],
  ['an audience nobody knows', JSON.stringify({ state: { kept: { ...kept, prefer: 'everybody' }, mineFirst: false }, version: 1 })],
  ['a feed without its time', JSON.stringify({ state: { kept: { ...kept, asOf: undefined }, mineFirst: false }, version: 1 })]
])('begins fresh where %s is stored, and can be used', async (_, text) => {
  stored.set('cases', text)
  await reopen()
  expect(useCasesStore.getState()).toMatchObject({ feed: null, mineFirst: true })
  useCasesStore.getState().put(firstPage(page(cases(1), null), null), at)
  await reopen()
  expect(allOf(feedNow()!)).toEqual(cases(1))
})
