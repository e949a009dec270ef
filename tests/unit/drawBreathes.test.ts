import { createHash, createHmac } from 'node:crypto'
import { drawFile, type ListedEntry } from '../../cloud/contests/drawFile'
import { drawWinners, entryListHash } from '../../cloud/contests/drawWinners'
import { inStretches } from '../../cloud/contests/inStretches'
import type { ContestRow } from '../../cloud/store/contests'

const entries = 20_000
const idOf = (i: number): string => `${createHash('md5').update(String(i)).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
const ids = Array.from({ length: entries }, (_, i) => idOf(i))
const seed = Buffer.alloc(32, 7)
const at = new Date('2026-12-01T01:00:00Z')

/** How often others had their turn while nothing but computing went on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const next = () => {
    turns += 1
    if (!isOver) setImmediate(next)
  }
  setImmediate(next)
  await work()
  isOver = true
  return turns
}

test.each<[string, () => Promise<unknown>]>([
  ['the list is hashed', () => entryListHash(ids)],
  ['winners are drawn', () => drawWinners(ids, [{ name: '伞', count: 5_000 }], seed, '7')],
  ['the file is written', () => drawFile({ row: row(), seed: seed.toString('hex'), publicNumber: null, drawnAt: at, listed: ids.map((id): ListedEntry => [id, at.toISOString()]), winners: [] })]
])('others have their turn many times while %s', async (_name, work) => {
  expect(await turnsDuring(work)).toBeGreaterThanOrEqual(entries / 2_000)
})

test('every item is worked on once, in its order', async () => {
  const seen: [string, number][] = []
  await inStretches(ids, (some, from) => some.forEach((id, i) => seen.push([id, from + i])))
  expect(seen).toEqual(ids.map((id, i) => [id, i]))
})

test('the winners are the smallest lots of all, however many stretches there are', async () => {
  const sorted = ids.map(id => [createHmac('sha256', Buffer.concat([seed, Buffer.from('03 11')])).update(id).digest('hex'), id] as const).sort()
  const winners = await drawWinners(ids, [{ name: '杯', count: 3 }, { name: '伞', count: 4_000 }], seed, '03 11')
  expect(winners.map(({ entryId }) => entryId)).toEqual(sorted.slice(0, 4_003).map(([, id]) => id))
  expect(winners.slice(2, 4).map(({ prize }) => prize)).toEqual(['杯', '伞'])
})

test('a file in several pieces is one text, each piece small enough to be sent', async () => {
  const listed = ids.map((id): ListedEntry => [id, at.toISOString()])
  const pieces = await drawFile({ row: row(), seed: seed.toString('hex'), publicNumber: null, drawnAt: at, listed, winners: [] })
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.filter(piece => Buffer.byteLength(piece) > 340_000)).toEqual([])
  expect((JSON.parse(pieces.join('')) as { entries: unknown }).entries).toEqual(listed)
})

const row = (): ContestRow => ({
  contest_id: '7d3f1a52-0000-4000-8000-000000000000',
  station: '城东派出所',
  officer: 'nobody',
  title: '反诈知识竞答',
  publisher: '城东派出所',
  opens_at: at,
  closes_at: at,
  rules: [],
  communities: [],
  questions: 10,
  pass_mark: 6,
  prizes: [],
  pool: 'city',
  number_source: null,
  seed_hash: '',
  sealed_seed: '',
  created_at: at,
  cancelled_at: null,
  cancel_reason: null,
  closed_at: at,
  entry_list_hash: '',
  entries,
  seed: null,
  public_number: null,
  drawn_at: null,
  terms_hash: null
})
