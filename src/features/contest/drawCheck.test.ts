import * as v from 'valibot'
import { drawn, type Published, refusedId } from '../../../tests/support/drawn'
import { type Against, checkDraw, DrawFile } from './drawCheck'

const quiet = { onProgress: () => undefined, isCancelled: () => false }
const verdicts = async ({ draw, file }: Published, receipt?: Against['receipt']) =>
  (await checkDraw(v.parse(DrawFile, file), { draw, ...(receipt ? { receipt } : {}) }, quiet))?.map(({ ok }) => ok)

test.each([
  [3, '382'],
  [500, null],
  [2_500, '一二三'.repeat(12)]
])('a draw of %d entries with the number %s comes out as it was published', async (count, number) => expect(await verdicts(drawn(count, number))).toEqual([true, true, true, true]))

test('my receipt is looked for, and one that was not let in is found among those', async () => {
  const published = drawn(50)
  const mine = published.receiptOf(published.file.entries[20]?.[0] ?? '')
  expect(await verdicts(published, mine)).toEqual([true, true, true, true, true])
  expect(await verdicts(published, published.receiptOf(refusedId))).toEqual([true, true, true, true, true])
  expect(await verdicts(published, { ...mine, mark: '0'.repeat(64) })).toEqual([true, true, true, true, false])
  expect(await verdicts(published, published.receiptOf('00000000-0000-4000-8000-000000000000'))).toEqual([true, true, true, true, false])
  expect(await verdicts(published, { ...mine, seedHash: '0'.repeat(64) })).toEqual([false, true, true, true, true])
})

const reversed = <T>(items: T[]) => [...items].reverse()
test.each<[string, (published: Published) => void, number[]]>([
  ['another seed in the file', ({ file }) => void (file.seed = '1'.repeat(64)), [0, 3]],
  ['another seed with its own hash', ({ file }) => Object.assign(file, { seed: '0'.repeat(64), seedHash: '66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925' }), [0, 3]],
  ['an entry that was added', ({ file }) => void file.entries.push(['ffffffff-2222-4333-8444-555555555555', '2026-11-24T02:00:00.000Z']), [1]],
  ['an entry that was taken away', ({ file }) => void file.entries.splice(file.entries.findIndex(([id]) => file.winners.every(({ entryId }) => entryId !== id)), 1), [1]],
  ['an entry that stands twice', ({ file }) => void file.entries.push(file.entries[0] ?? []), [1, 2]],
  ['winners in another order', ({ draw, file }) => void (draw.winners = file.winners = reversed(file.winners)), [3]],
  ['a winner that was put in on the page only', ({ draw }) => void (draw.winners = draw.winners.map((winner, i) => (i === 0 ? { ...winner, entryId: refusedId } : winner))), [3]],
  ['another public number', ({ file }) => void (file.publicNumber = '383'), [3]],
  ['more prizes', ({ file }) => void (file.contest.prizes = [{ name: '保温杯', count: 3 }, { name: '雨伞', count: 10 }]), [3]],
  ['the list of another contest', ({ draw }) => void (draw.contestId = '00000000-0000-4000-8000-000000000000'), [0]],
  ['another hash on the page', ({ draw }) => void (draw.entryListHash = '0'.repeat(64)), [1]]
])('%s is found out', async (_name, tamper, wrong) => {
  const published = structuredClone({ ...drawn(60), receiptOf: undefined }) as unknown as Published
  tamper(published)
  const found = (await verdicts(published)) ?? []
  const at = found.flatMap((ok, i) => (ok ? [] : [i]))
  expect(at).toEqual(expect.arrayContaining(wrong))
  expect(at.length).toBeGreaterThan(0)
})

test('it says how far it is, and stops when it is told to', async () => {
  const { draw, file } = drawn(3_000)
  const seen: number[] = []
  const stopped = await checkDraw(v.parse(DrawFile, file), { draw }, { onProgress: done => seen.push(done), isCancelled: () => seen.length > 1 })
  expect(stopped).toBe(undefined)
  expect(seen).toEqual([0, 1_000])
})
