import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { earlierTermsText, termsText } from '../../../contract/contestTerms'
import { drawn, type Published, refusedId } from '../../../tests/support/drawn'
import { type Against, checkDraw, DrawFile } from './drawCheck'

const quiet = { onProgress: () => undefined, isCancelled: () => false }
const verdicts = async ({ draw, file }: Published, receipt?: Against['receipt']) =>
  (await checkDraw(v.parse(DrawFile, file), { draw, ...(receipt ? { receipt } : {}) }, quiet))?.map(({ ok }) => ok)

test.each([
  [3, '382'],
  [500, null],
  [2_500, '一二三'.repeat(12)]
])('a draw of %d entries with the number %s comes out as it was published', async (count, number) => expect(await verdicts(drawn(count, number))).toEqual([true, true, true, true, true]))

test('thousands of winners are all looked at, to the last', async () => {
  const published = drawn(6_000, '382', 4_998)
  expect(published.draw.winners).toHaveLength(5_000)
  expect(await verdicts(published)).toEqual([true, true, true, true, true])
  const last = { entryId: published.file.entries.map(([id = '']) => id).find(id => published.draw.winners.every(({ entryId }) => entryId !== id)) ?? '', prize: '雨伞' }
  const winners = [...published.draw.winners.slice(0, -1), last]
  expect(await verdicts({ ...published, file: { ...published.file, winners }, draw: { ...published.draw, winners } })).toEqual([true, true, true, false, true])
})

test('my receipt is looked for, and one that was not let in is found among those', async () => {
  const published = drawn(50)
  const mine = published.receiptOf(published.file.entries[20]?.[0] ?? '')
  expect(await verdicts(published, mine)).toEqual([true, true, true, true, true, true])
  expect(await verdicts(published, published.receiptOf(refusedId))).toEqual([true, true, true, true, true, true])
  expect(await verdicts(published, { ...mine, mark: '0'.repeat(64) })).toEqual([true, true, true, true, true, false])
  expect(await verdicts(published, published.receiptOf('00000000-0000-4000-8000-000000000000'))).toEqual([true, true, true, true, true, false])
  expect(await verdicts(published, { ...mine, seedHash: '0'.repeat(64) })).toEqual([false, true, true, true, true, true])
})

test('what this phone did not note itself is only compared with the page, and said so', async () => {
  const { draw, file, receiptOf } = drawn(20)
  const words = async (receipt?: Against['receipt']) => (await checkDraw(v.parse(DrawFile, file), { draw, ...(receipt ? { receipt } : {}) }, quiet))?.map(finding => finding.words)
  expect(await words()).toEqual(expect.arrayContaining(['种子的指纹，和开奖页上公布的', '名单上20个参加编号的指纹，和开奖页上公布的']))
  expect((await words(receiptOf(file.entries[3]?.[0] ?? '')))?.[0]).toBe('种子的指纹，和您参加时这部手机记下的')
})

test('an entry that was not let in is told as such, and one without a reason, or of another time, does not agree', async () => {
  const { draw, file, receiptOf } = drawn(20)
  const mine = async (refused: string[][]) => (await checkDraw(v.parse(DrawFile, { ...file, refused }), { draw, receipt: receiptOf(refusedId) }, quiet))?.at(-1)
  const [[id = '', at = ''] = []] = file.refused
  expect(await mine(file.refused)).toEqual({ ok: true, words: '您的编号没有算进抽奖名单（核对后没有算），回执和这条记录' })
  expect(await mine([[id, at, 'undecided']])).toMatchObject({ ok: true, words: expect.stringContaining('还没有核到') as string })
  expect((await mine([[id, at]]))?.ok).toBe(false)
  expect((await mine([[id, '2026-11-24T02:00:01.000Z', 'refused']]))?.ok).toBe(false)
})

test.each([['382', true], ['38 2', false], ['第382', false]])('in a file of the second format the number %s is spelled rightly: %s', async (number, ok) => {
  const { draw, file } = drawn(20, number)
  expect((await checkDraw(v.parse(DrawFile, { ...file, format: 'fanzha-draw-2' }), { draw }, quiet))?.[3]?.ok).toBe(ok)
})

/** Everything agrees with the number, only its spelling is another one. */
const respelled = (number: string) => {
  const { draw, file } = drawn(60, number)
  return { draw, file }
}

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
  ['a number with a blank too many', published => Object.assign(published, respelled('38 2 ')), [3]],
  ['a number with a sign nobody sees', published => Object.assign(published, respelled('3\u200b82')), [3]],
  ['another hash of the seed beside the rules', ({ file }) => void (file.contest.seedHash = '0'.repeat(64)), [0]],
  ['a seed that was committed to after the opening', ({ file }) => void (file.createdAt = '2026-11-23T01:10:02.000Z'), [4]],
  ['a seed of which nobody says when it was committed to', ({ file }) => void delete file.createdAt, [4]],
  ['a list that was fixed while papers came in', ({ draw, file }) => void (draw.closedAt = file.closedAt = file.contest.closesAt), [4]],
  ['a draw from before the list', ({ draw, file }) => void (draw.drawnAt = file.drawnAt = '2026-12-01T10:10:59.000Z'), [4]],
  ['another time of the draw than on the page', ({ file }) => void (file.drawnAt = '2026-12-02T13:00:01.000Z'), [4]],
  ['a late entry', ({ file }) => void (file.entries[3] = [file.entries[3]?.[0] ?? '', '2026-12-01T10:10:00.001Z']), [4]],
  ['a refused entry from before the opening', ({ file }) => void (file.refused = [[refusedId, '2026-11-23T00:59:59.999Z', 'refused']]), [4]],
  ['a longer grace', ({ draw, file }) => void Object.assign(file, { graceMinutes: 60, closedAt: (draw.closedAt = '2026-12-01T11:00:00.000Z') }), [4]],
  ['a contest that was cancelled', ({ file }) => void (file.contest.state = 'cancelled'), [4]],
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

describe('what was promised', () => {
  const terms = {
    publisher: '城东派出所',
    title: '城东反诈知识竞答',
    opensAt: '2026-11-23T01:00:00.000Z',
    closesAt: '2026-12-01T10:00:00.000Z',
    rules: ['每人每天可以答一份。'],
    communities: [{ communityId: 'dong', name: '城东社区' }],
    questions: 5,
    passMark: 4,
    publicNumberSource: { what: '福彩3D当天的开奖号码', on: '2026-12-02' }
  }
  /** A draw whose contest has a hash of its terms. */
  const promised = () => {
    const { draw, file, receiptOf } = drawn(20)
    const contest = { ...file.contest, ...terms }
    const termsHash = createHash('sha256').update(termsText(contest)).digest('hex')
    return { draw: { ...draw, termsHash }, file: { ...file, format: 'fanzha-draw-2', contest: { ...contest, termsHash }, termsHash }, receipt: { ...receiptOf(file.entries[3]?.[0] ?? ''), termsHash } }
  }
  type Promised = ReturnType<typeof promised>
  const found = async ({ draw, file, receipt }: Promised) => (await checkDraw(v.parse(DrawFile, file), { draw, receipt }, quiet))?.[5]

  test('is computed anew from the file', async () => {
    expect(await found(promised())).toEqual({ ok: true, words: '奖品、规则的指纹，和您参加时这部手机记下的' })
  })

  test.each<[string, (told: Promised) => void]>([
    ['a rule that was changed', ({ file }) => void (file.contest.rules = ['领奖先交钱。'])],
    ['the id of another contest', ({ file }) => void (file.contest.contestId = '00000000-0000-4000-8000-000000000000')],
    ['another station', ({ file }) => void (file.contest.publisher = '城西派出所')],
    ['a file without its station', ({ file }) => void Reflect.deleteProperty(file.contest, 'publisher')],
    ['another pass mark', ({ file }) => void (file.contest.passMark = 3)],
    ['another hash in the file', ({ file }) => void (file.termsHash = '0'.repeat(64))],
    ['another hash beside the rules', ({ file }) => void (file.contest.termsHash = '0'.repeat(64))],
    ['another hash on the page', ({ draw }) => void (draw.termsHash = '0'.repeat(64))],
    ['another hash on the receipt', ({ receipt }) => void (receipt.termsHash = '0'.repeat(64))],
    ['a file without it', ({ file }) => void Reflect.deleteProperty(file, 'termsHash')],
    ['a file without its rules', ({ file }) => void Reflect.deleteProperty(file.contest, 'rules')]
  ])('%s is found out', async (_name, tamper) => {
    const told = promised()
    tamper(told)
    expect((await found(told))?.ok).toBe(false)
  })

  test.each<[string, (told: Promised) => void, boolean]>([
    ['as it was published', () => undefined, true],
    ['with another station, which was no term then', ({ file }) => void (file.contest.publisher = '城西派出所'), true],
    ['with a rule that was changed', ({ file }) => void (file.contest.rules = ['领奖先交钱。']), false]
  ])('in a file of the first format it is of the terms of then: %s', async (_name, tamper, ok) => {
    const told = promised()
    const termsHash = createHash('sha256').update(earlierTermsText(told.file.contest)).digest('hex')
    for (const each of [told.draw, told.file, told.file.contest, told.receipt]) each.termsHash = termsHash
    told.file.format = 'fanzha-draw-1'
    tamper(told)
    expect((await found(told))?.ok).toBe(ok)
  })

  test('must be in a file of the second format', async () => {
    const { draw, file } = drawn(20)
    const findings = await checkDraw(v.parse(DrawFile, { ...file, format: 'fanzha-draw-2' }), { draw }, quiet)
    expect(findings?.[5]).toEqual({ ok: false, words: '奖品、规则的指纹，和开奖页上公布的' })
  })

  test('is not asked for where there was nothing yet', async () => {
    const { draw, file } = drawn(20)
    expect((await checkDraw(v.parse(DrawFile, file), { draw }, quiet))?.map(({ words }) => words).filter(words => words.includes('规则'))).toEqual([])
  })
})
