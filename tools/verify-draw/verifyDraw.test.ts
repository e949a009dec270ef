import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { earlierTermsText } from '../../contract/contestTerms'
import { contestOf } from '../../cloud/contests/contestOf'
import { drawFile } from '../../cloud/contests/drawFile'
import { drawWinners, entryListHash } from '../../cloud/contests/drawWinners'
import { receiptOf } from '../../cloud/contests/seed'
import { termsHash as hashOfTerms } from '../../cloud/contests/termsHash'
import type { ContestRow } from '../../cloud/store/contests'
import { checkDraw } from './checkDraw'
import { verifyDraw } from './verifyDraw'

const seed = Buffer.from(Array.from({ length: 32 }, (_, i) => i))
const seedHash = '630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd'
const opens = Date.parse('2026-12-01T01:00:00.000Z')
const idOf = (i: number): string => `${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`
const timeOf = (i: number): string => new Date(opens + i * 1000).toISOString()

interface Changing {
  seed: string
  seedHash: string
  publicNumber: string | null
  graceMinutes: number
  entryListHash: string
  entries: string[][]
  refused: string[][]
  winners: { entryId: string; prize: string }[]
  createdAt?: string
  closedAt: string
  contest: { contestId: string; publisher: string; state: string; closesAt: string; seedHash: string; termsHash?: string; prizes: { name: string; count: number }[]; rules: string[]; passMark: number; publicNumberSource: object | null; title: string }
  termsHash?: string
  format: string
  publicNumberSource: { what: string; on: string } | null
  drawnAt: string
}

/** As docs/draw.zh.md says it, and not as the server does it. */
const listHashOf = (of: readonly string[]): string => createHash('sha256').update([...of].sort().map(id => `${id}\n`).join('')).digest('hex')
const winnersOf = (of: readonly string[], given: Changing['contest']['prizes'], key: Buffer): { entryId: string; prize: string }[] => {
  const lots = of.map(id => [createHmac('sha256', key).update(id).digest('hex'), id] as const).sort()
  return given.flatMap(({ count, name }) => Array<string>(count).fill(name)).flatMap((prize, i) => (lots[i] ? [{ entryId: lots[i][1], prize }] : []))
}

const listed = Array.from({ length: 40 }, (_, i): [string, string] => [idOf(i), timeOf(i)])
const ids = listed.map(([id]) => id)
const prizes = [{ name: '保温杯', count: 1 }, { name: '雨伞', count: 3 }]
const row: ContestRow = {
  contest_id: '7d3f1a52-0000-4000-8000-000000000000',
  station: '城东派出所',
  officer: 'nobody',
  title: '反诈知识竞答',
  publisher: '城东派出所',
  opens_at: new Date(opens),
  closes_at: new Date('2026-12-03T01:00:00Z'),
  rules: ['每人每天可以答一份。'],
  communities: [],
  questions: 10,
  pass_mark: 6,
  prizes,
  pool: 'city',
  number_source: { what: '双色球当期开奖号码', on: '2026-12-05' },
  seed_hash: seedHash,
  sealed_seed: '',
  created_at: new Date('2026-11-30T01:00:00Z'),
  cancelled_at: null,
  cancel_reason: null,
  closed_at: new Date('2026-12-03T01:11:00Z'),
  entry_list_hash: listHashOf(ids),
  entries: ids.length,
  seed: null,
  public_number: null,
  drawn_at: null,
  terms_hash: null
}
const publicNumber = '031117'
const drawnAt = new Date('2026-12-05T13:00:00Z')
const refusedEntry: [string, string, 'refused'] = [idOf(99), timeOf(99), 'refused']
let published = ''
beforeAll(async () => {
  const winners = await drawWinners(ids, prizes, seed, publicNumber)
  row.terms_hash = termsHash
  published = (await drawFile({ row, seed: seed.toString('hex'), publicNumber, drawnAt, listed: [...listed, refusedEntry], winners })).join('')
})
const termsHash = hashOfTerms(row)
const receipt = { ...receiptOf(seed, idOf(7), new Date(timeOf(7))), termsHash }

const changed = (change: (file: Changing) => void): string => {
  const file = JSON.parse(published) as Changing
  change(file)
  return JSON.stringify(file)
}
const unchecked = (text: string, noted = {}) => checkDraw(text, noted).filter(check => check.unchecked).map(({ line }) => line)
const wrongIn = (text: string, noted = {}) => checkDraw(text, noted).filter(({ ok }) => !ok).map(({ line }) => line)
const otherSeed = 'ab'.repeat(32)
/** Everything made anew so that the file agrees with itself. */
const madeAnew = (file: Changing, withSeed: Buffer): void => {
  const own = file.entries.map(([id = '']) => id)
  file.entryListHash = listHashOf(own)
  file.winners = winnersOf(own, file.contest.prizes, Buffer.concat([withSeed, Buffer.from(file.publicNumber ?? '')]))
}

test('a draw as the server publishes it holds in every point', () => {
  const checks = checkDraw(published, { seedHash, termsHash, listHash: listHashOf(ids), receipts: [receipt] })
  expect(checks.filter(({ ok, unchecked: un }) => !ok || un)).toEqual([])
  expect(checks).toHaveLength(21)
})

test('a draw of thousands of winners holds too, and the last of them is compared', async () => {
  const many = Array.from({ length: 6_000 }, (_, i): [string, string] => [idOf(i), timeOf(i)])
  const told = [{ name: '保温杯', count: 2 }, { name: '雨伞', count: 4_998 }]
  const all = many.map(([id]) => id)
  const long: ContestRow = { ...row, prizes: told, entry_list_hash: listHashOf(all), entries: all.length }
  long.terms_hash = hashOfTerms(long)
  const winners = await drawWinners(all, told, seed, publicNumber)
  const pieces = await drawFile({ row: long, seed: seed.toString('hex'), publicNumber, drawnAt, listed: many, winners })
  expect([pieces.length > 1, winners.length]).toEqual([true, 5_000])
  expect(checkDraw(pieces.join('')).filter(({ ok }) => !ok)).toEqual([])
  const file = JSON.parse(pieces.join('')) as Changing
  file.winners.splice(-1, 1, { entryId: all.find(id => winners.every(({ entryId }) => entryId !== id)) ?? '', prize: '雨伞' })
  expect(wrongIn(JSON.stringify(file))).toEqual(['重算一遍，得奖的人和次序一模一样'])
})

test.each<[string, (file: Changing) => void, string]>([
  ['another seed', file => (file.seed = otherSeed), '种子和文件里写的'],
  ['a public number that was not announced', file => Object.assign(file, { publicNumberSource: null }), '没有预告公开数字'],
  ['another public number', file => (file.publicNumber = '031118'), '重算一遍'],
  ['a public number in another spelling, drawn with', file => ((file.publicNumber = '03 11 17'), madeAnew(file, seed)), '用了预告的公开数字'],
  ['a public number of the last day', file => Object.assign(file.publicNumberSource ?? {}, { on: '2026-12-03' }), '那时已经截止'],
  ['a draw from before the public number', file => (file.drawnAt = '2026-12-04T15:59:59Z'), '还没有开奖'],
  ['a prize of which there is none', file => Object.assign(file.contest.prizes[1] ?? {}, { count: 0 }), '每样奖品都有份数'],
  ['a list of refused entries that was emptied', file => (file.refused = []), '没有进名单的有0条'],
  ['a refused entry without a reason', file => (file.refused = [[idOf(99), timeOf(99)]]), '都写着为什么'],
  ['an entry that was put among the refused ones, and its place taken', file => (file.refused = [...file.entries.splice(3, 1)], madeAnew(file, seed)), '都写着为什么'],
  ['no public number', file => (file.publicNumber = null), '用了预告的公开数字'],
  ['an entry more', file => file.entries.push([idOf(777), timeOf(60)]), '名单和文件里写的指纹'],
  ['an entry fewer', file => file.entries.splice(3, 1), '名单和文件里写的指纹'],
  ['an entry in the place of another', file => (file.entries[3] = [idOf(777), timeOf(3)]), '名单和文件里写的指纹'],
  ['an entry twice', file => file.entries.push([idOf(3), timeOf(3)]), '没有重复'],
  ['a refused entry that is in the list too', file => file.refused.push([idOf(3), timeOf(3), 'refused']), '没有重复'],
  ['a late entry', file => (file.entries[3] = [idOf(3), '2026-12-03T01:10:00.001Z']), '没有迟到'],
  ['an entry from before it opened', file => (file.entries[3] = [idOf(3), '2026-12-01T00:59:59.999Z']), '没有迟到'],
  ['a longer grace', file => (file.graceMinutes = 60), '没有迟到'],
  ['another hash of the list', file => (file.entryListHash = otherSeed), '名单和文件里写的指纹'],
  ['winners in another order', file => file.winners.reverse(), '重算一遍'],
  ['another winner', file => Object.assign(file.winners[0] ?? {}, { entryId: idOf(39) }), '重算一遍'],
  ['a winner from outside the list', file => Object.assign(file.winners[0] ?? {}, { entryId: idOf(777) }), '重算一遍'],
  ['a better prize', file => Object.assign(file.winners[3] ?? {}, { prize: '保温杯' }), '重算一遍'],
  ['a winner fewer', file => file.winners.pop(), '对得上'],
  ['prizes that were changed', file => Object.assign(file.contest.prizes[1] ?? {}, { count: 2 }), '对得上'],
  ['prizes that were changed and drawn for', file => (Object.assign(file.contest.prizes[1] ?? {}, { count: 2 }), madeAnew(file, seed)), '奖品、规则'],
  ['a rule that was changed', file => (file.contest.rules = ['领奖先交钱。']), '奖品、规则'],
  ['another pass mark', file => (file.contest.passMark = 1), '奖品、规则'],
  ['another letter of the title', file => (file.contest.title = '反诈知识竟答'), '奖品、规则'],
  ['the id of another contest', file => (file.contest.contestId = '7d3f1a52-0000-4000-8000-000000000001'), '竞答的编号、主办单位'],
  ['another station', file => (file.contest.publisher = '城西派出所'), '竞答的编号、主办单位'],
  ['no station', file => Reflect.deleteProperty(file.contest, 'publisher'), '竞答的编号、主办单位'],
  ['another announcement of the public number', file => (file.contest.publicNumberSource = { what: '我们抛的硬币', on: '2026-12-03' }), '奖品、规则'],
  ['an announcement that stands in one place only', file => Object.assign(file, { publicNumberSource: { what: '我们抛的硬币', on: '2026-12-03' } }), '奖品、规则'],
  ['no hash of the terms', file => (delete file.termsHash, (file.contest.prizes = [{ name: '一块钱', count: 4 }]), madeAnew(file, seed)), '应该有的'],
  ['another hash of the terms', file => (file.termsHash = otherSeed), '奖品、规则'],
  ['another hash of the seed beside the rules', file => (file.contest.seedHash = otherSeed), '指纹在文件里写了两处'],
  ['another hash of the terms beside the rules', file => (file.contest.termsHash = otherSeed), '指纹在文件里写了两处'],
  ['no hash of the terms beside the rules', file => delete file.contest.termsHash, '指纹在文件里写了两处'],
  ['a seed that was committed to after the opening', file => (file.createdAt = '2026-12-01T01:10:02Z'), '先定指纹'],
  ['a seed that was committed to after the draw', file => (file.createdAt = '2030-01-01T00:00:00Z'), '先定指纹'],
  ['a seed of which nobody says when it was committed to', file => delete file.createdAt, '先定指纹'],
  ['a seed that was committed to at no time', file => (file.createdAt = '早就'), '先定指纹'],
  ['a list that was fixed at the end, though papers still came in', file => (file.closedAt = file.contest.closesAt), '先截止'],
  ['a list that was fixed in the last of the minutes of grace', file => (file.closedAt = '2026-12-03T01:09:59.999Z'), '先截止'],
  ['an entry from after the list was fixed', file => ((file.closedAt = '2026-12-01T01:00:38Z'), (file.entries[39] = [idOf(39), timeOf(39)])), '没有迟到'],
  ['a contest that was cancelled', file => (file.contest.state = 'cancelled'), '没有取消'],
  ['a contest that is still open', file => (file.contest.state = 'open'), '没有取消'],
  ['a draw before the list was fixed', file => (file.drawnAt = '2026-12-02T00:00:00Z'), '先截止']
])('%s is found', (_name, change, line) => {
  expect(wrongIn(changed(change)).some(each => each.includes(line))).toBe(true)
})

test.each<[string, (file: Changing) => void]>([
  ['that was made for ten minutes before', file => (file.createdAt = '2026-12-01T01:10:00Z')],
  ['whose list was fixed just when the minutes of grace were over', file => (file.closedAt = '2026-12-03T01:10:00Z')],
  ['with its hashes in capitals', file => {
    for (const name of ['seed', 'seedHash', 'termsHash', 'entryListHash'] as const) Object.assign(file, { [name]: file[name]?.toUpperCase() })
    Object.assign(file.contest, { seedHash: seedHash.toUpperCase(), termsHash: termsHash.toUpperCase() })
  }]
])('a draw %s holds', (_name, change) => {
  expect(wrongIn(changed(change), { seedHash, termsHash, listHash: listHashOf(ids), receipts: [receipt] })).toEqual([])
})

test('what people noted in capitals is the same', () => {
  const capitals = receipt.mark.toUpperCase()
  expect(wrongIn(published, { seedHash: seedHash.toUpperCase(), termsHash: termsHash.toUpperCase(), listHash: listHashOf(ids).toUpperCase(), receipts: [{ ...receipt, mark: capitals, termsHash: termsHash.toUpperCase() }] })).toEqual([])
  const written = [receipt.entryId.toUpperCase(), receipt.enteredAt, capitals, termsHash.toUpperCase()].join(':')
  expect(verifyDraw(['draw.json', '--receipt', written, '--seed-hash', ` ${seedHash.toUpperCase()}`], () => published).code).toBe(0)
})

describe('a file that another program saved again', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
  test.each<[string, (text: string) => Uint8Array | string]>([
    ['as it is', text => Buffer.from(text)],
    ['with a byte order mark', text => Buffer.from(`\uFEFF${text}`)],
    ['with a byte order mark, as text', text => `\uFEFF${text}`],
    ['with other ends of lines', text => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['as UTF-16', utf16],
    ['as UTF-16 the other way round', text => utf16(text).swap16()]
  ])('%s is read as what it is', (_name, saved) => {
    expect(verifyDraw(['draw.json'], () => saved(published)).code).toBe(0)
    const wrong = verifyDraw(['draw.json'], () => saved(changed(file => file.winners.reverse())))
    expect([wrong.code, wrong.lines.at(-1)]).toEqual([1, '有1项对不上，这份开奖结果不能信。'])
  })

  test.each<[string, () => Uint8Array | string]>([
    ['in no encoding that it tells', () => Buffer.concat([Buffer.from(published.slice(0, 60)), Buffer.from([0xb7, 0xb4, 0xd5, 0xa9]), Buffer.from(published.slice(60))])],
    ['cut off', () => published.slice(0, 3000)],
    ['that is another one', () => '{"prizes":[]}'],
    ['with nothing in it', () => Buffer.alloc(0)]
  ])('a file %s is not looked at, and nobody is accused', (_name, saved) => {
    const { code, lines } = verifyDraw(['draw.json', '--seed-hash', seedHash], saved)
    expect([code, lines.at(-1)]).toEqual([2, '这份文件没法查，请重新下载。'])
    expect(lines.join()).not.toMatch(/不对|不能信/)
  })
})

test('what was changed so that the file agrees with itself is found by what people have noted', () => {
  const noted = { seedHash, listHash: listHashOf(ids), receipts: [receipt] }
  const swapped = changed(file => {
    file.seed = otherSeed
    file.seedHash = file.contest.seedHash = 'f1' + 'd0'.repeat(31)
    madeAnew(file, Buffer.from(otherSeed, 'hex'))
  })
  expect(wrongIn(swapped, noted)).toEqual(expect.arrayContaining([expect.stringContaining('种子的指纹，和您抄下的'), expect.stringContaining('是真的')]))
  const withoutMe = changed(file => {
    file.entries = file.entries.filter(([id]) => id !== receipt.entryId)
    madeAnew(file, seed)
  })
  expect(wrongIn(withoutMe)).toEqual([])
  expect(wrongIn(withoutMe, noted)).toEqual([expect.stringContaining('您抄下的一样'), expect.stringContaining('在公布的名单里')])
  const atAnotherTime = changed(file => (file.entries[7] = [idOf(7), timeOf(8)]))
  expect(wrongIn(atAnotherTime, { receipts: [receipt] })).toEqual([expect.stringContaining('在公布的名单里')])
})

describe('a file that was changed throughout agrees with itself, and says what it was not compared with', () => {
  const swapped = () => changed(file => {
    file.seed = otherSeed
    file.seedHash = file.contest.seedHash = createHash('sha256').update(Buffer.from(otherSeed, 'hex')).digest('hex')
    madeAnew(file, Buffer.from(otherSeed, 'hex'))
  })

  test('with nothing that was noted, three things are left open', () => {
    expect([wrongIn(swapped()), unchecked(swapped())]).toEqual([
      [],
      ['种子的指纹：请加--seed-hash，抄开赛前公布的那串', '奖品、规则的指纹：请加--terms-hash，抄开赛前公布的那串', '名单的指纹：请加--list-hash，抄截止后公布的那串']
    ])
    const { code, lines } = verifyDraw(['draw.json'], swapped)
    expect([code, lines.at(-1)]).toEqual([0, '文件自己对得上；有3项没有和当时公布的比过。'])
    expect(lines.filter(line => line.startsWith('没查 '))).toHaveLength(3)
    expect(lines.join()).not.toContain('和开赛前公布的一样')
  })

  test('each that was noted is compared, and no longer left open', () => {
    expect(wrongIn(swapped(), { seedHash })).toEqual(['种子的指纹，和您抄下的一样'])
    expect(unchecked(published, { seedHash, listHash: listHashOf(ids) })).toEqual(['奖品、规则的指纹：请加--terms-hash，抄开赛前公布的那串'])
    // A receipt holds the hash of the terms as it was when the entry was made.
    expect(unchecked(published, { seedHash, listHash: listHashOf(ids), receipts: [receipt] })).toEqual([])
  })

  test('a file of the first format without a hash of its terms is an old one, which is said; who has noted one finds that it is gone', () => {
    const old = changed(file => {
      delete file.termsHash
      delete file.contest.termsHash
      file.format = 'fanzha-draw-1'
    })
    expect(wrongIn(old)).toEqual([])
    expect(unchecked(old)).toContainEqual(expect.stringContaining('这份文件里没有'))
    expect(wrongIn(old, { termsHash })).toEqual([expect.stringContaining('应该有的')])
    expect(wrongIn(old, { receipts: [receipt] })).toEqual([expect.stringContaining('上记着的奖品、规则')])
  })

  /** As it was published when neither the contest nor who runs it was under the hash. */
  const earlier = (change: (file: Changing) => void = () => undefined) => changed(file => {
    file.format = 'fanzha-draw-1'
    file.termsHash = file.contest.termsHash = createHash('sha256').update(earlierTermsText(contestOf(row, drawnAt))).digest('hex')
    change(file)
  })

  test('a file of the first format that has one is held against its terms of then', () => {
    expect(wrongIn(earlier())).toEqual([])
    expect(wrongIn(earlier(file => (file.contest.rules = ['领奖先交钱。'])))).toEqual(['奖品、规则、时间和文件里写的指纹相符'])
    expect(wrongIn(earlier(file => (file.contest.publisher = '城西派出所')))).toEqual([])
    expect(wrongIn(changed(file => (file.format = 'fanzha-draw-1')))).toEqual(['奖品、规则、时间和文件里写的指纹相符'])
  })

  test.each<[string, Partial<Changing['contest']>]>([
    ['contest', { contestId: '7d3f1a52-0000-4000-8000-000000000001' }],
    ['station', { publisher: '城西派出所' }]
  ])('that it is of another %s is found by who has noted its hash, or holds a receipt', (_name, fields) => {
    const swapped = changed(file => {
      Object.assign(file.contest, fields)
      const { contestId: contest_id, publisher } = file.contest
      file.termsHash = file.contest.termsHash = hashOfTerms({ ...row, contest_id, publisher })
    })
    expect(wrongIn(swapped)).toEqual([])
    expect(wrongIn(swapped, { termsHash })).toEqual(['奖品、规则的指纹，和您抄下的一样'])
    expect(wrongIn(swapped, { receipts: [receipt] })).toEqual(['回执00000007上记着的奖品、规则的指纹，和文件里的一样'])
  })

  test('and keeps its number as it was spelled then', () => {
    const old = (number: string) => changed(file => {
      delete file.termsHash
      delete file.contest.termsHash
      Object.assign(file, { format: 'fanzha-draw-1', publicNumber: number })
      madeAnew(file, seed)
    })
    expect(wrongIn(old('03 11 17'))).toEqual([])
    expect(wrongIn(old('03  11 17'))).toEqual([expect.stringContaining('用了预告的公开数字')])
  })
})

test.each<[string, object]>([
  ['a mark of nobody’s', { mark: otherSeed }],
  ['another time', { enteredAt: timeOf(8) }],
  ['another entry', { entryId: idOf(8) }]
])('a receipt with %s is found', (_name, fields) => {
  expect(wrongIn(published, { receipts: [{ ...receipt, ...fields }] })).toContain('回执00000007是真的：它的校验码是用这颗种子算的'.replace('00000007', 'entryId' in fields ? '00000008' : '00000007'))
})

test('an entry among the refused ones is right only for somebody who was told that it would be looked at', () => {
  const mine = receiptOf(seed, idOf(99), new Date(timeOf(99)))
  const last = (held: boolean, text = published) => checkDraw(text, { receipts: [{ ...mine, held }] }).at(-1)
  expect(last(true)).toEqual({ ok: true, line: '回执00000099没有算进抽奖名单，文件里写的是“核对后没有算”' })
  expect(last(false)).toMatchObject({ ok: false, line: expect.stringContaining('参加时没说过要先核对，就不该这样') as string })
  expect(last(true, changed(file => (file.refused = [[idOf(99), timeOf(99), 'forgotten']])))).toMatchObject({ ok: false, line: expect.stringContaining('没写为什么') as string })
  const moved = changed(file => {
    file.refused.push([...(file.entries.splice(7, 1)[0] ?? []), 'refused'])
    Object.assign(file, { refusedCount: 2 })
    madeAnew(file, seed)
  })
  expect(wrongIn(moved)).toEqual([])
  expect(wrongIn(moved, { receipts: [receipt] })).toEqual([expect.stringContaining('回执00000007没有算进抽奖名单')])
  const told = [receipt.entryId, receipt.enteredAt, receipt.mark].join(':')
  expect(verifyDraw(['draw.json', '--receipt', told], () => moved).code).toBe(1)
  expect(verifyDraw(['draw.json', '--held-receipt', told], () => moved).code).toBe(0)
})

test.each<(text: string) => string>([
  () => '',
  () => 'null',
  () => '[]',
  () => '{}',
  () => '{"format":"fanzha-draw-1"}',
  text => text.slice(0, 3000),
  text => text.replace('"entries"', '"entrees"')
])('text %# is no file of a draw', spoiled => {
  expect(checkDraw(spoiled(published))).toEqual([{ ok: false, unreadable: true, line: '文件读不懂：不是开奖公布的文件，或者没有下载完整。' }])
})

describe('the command', () => {
  const run = (...words: string[]) => verifyDraw(words, name => (name === 'draw.json' ? published : readFileSync(join(tmpdir(), 'nowhere', name), 'utf8')))
  const written = `${receipt.entryId}:${receipt.enteredAt}:${receipt.mark}:${termsHash}`

  test('says in Chinese what was checked, and that it holds', () => {
    const { code, lines } = run('draw.json', '--receipt', written, '--seed-hash', seedHash, '--terms-hash', termsHash, '--list-hash', listHashOf(ids))
    expect([code, lines.at(-1)]).toEqual([0, '全部对得上，共查了21项。'])
    expect(lines.slice(0, -1).every(line => line.startsWith('对  '))).toBe(true)
  })

  test.each([[[]], [['draw.json', '--receipt']], [['draw.json', '--receipt', 'x']], [['draw.json', '--other', 'x']], [['other.json']]])('asked wrongly, it says how: %j', words => {
    const { code, lines } = run(...words)
    expect([code, lines.join('\n')]).toEqual([2, expect.stringContaining('用法：')])
  })

  test('says what does not hold, and ends with 1', () => {
    const { code, lines } = verifyDraw(['draw.json'], () => changed(file => (file.seed = otherSeed)))
    expect([code, lines[0], lines.at(-1)]).toEqual([1, '不对 种子和文件里写的指纹相符', '有2项对不上，这份开奖结果不能信。'])
  })

  test('runs by itself, with the exit code', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'draw-')), 'draw.json')
    writeFileSync(file, changed(each => each.winners.reverse()))
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'verifyDraw.ts'), file], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, expect.stringContaining('不对 重算一遍')])
  })
})

describe('docs/draw.zh.md', () => {
  const doc = readFileSync(resolve(__dirname, '../../docs/draw.zh.md'), 'utf8')
  const three = [1, 2, 3].map(i => `${String(i).repeat(8)}-${String(i).repeat(4)}-4${String(i).repeat(3)}-8${String(i).repeat(3)}-${String(i).repeat(12)}`)

  test('its figures are those of the server', async () => {
    expect(doc).toContain(seed.toString('hex'))
    expect(doc).toContain(seedHash)
    expect(doc).toContain(`名单的指纹 | \`${await entryListHash(three)}\``)
    const order = (await drawWinners(three, [{ name: '杯', count: 3 }], seed, '031117')).map(({ entryId }) => entryId.slice(0, 8))
    expect(doc).toContain(`\`${order.join('、')}\``)
    expect(order[0]).toBe(three.map(id => [createHmac('sha256', Buffer.concat([seed, Buffer.from('031117')])).update(id).digest('hex'), id.slice(0, 8)] as const).sort()[0]?.[1])
  })

  const [, program = ''] = /```python\n([^`]+)```/.exec(doc) ?? []
  if (spawnSync('python3', ['--version']).status === 0) {
    test('its program comes to the same, and finds a swapped winner', () => {
      const cwd = mkdtempSync(join(tmpdir(), 'draw-'))
      writeFileSync(join(cwd, 'draw.json'), published)
      expect(execFileSync('python3', ['-c', program], { cwd, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })).toContain('文件自己对得上，共 40 条记录')
      writeFileSync(join(cwd, 'draw.json'), `\uFEFF${changed(file => (file.seedHash = file.seedHash.toUpperCase()))}`)
      expect(spawnSync('python3', ['-c', program], { cwd }).status).toBe(0)
      writeFileSync(join(cwd, 'draw.json'), changed(file => file.winners.reverse()))
      expect(spawnSync('python3', ['-c', program], { cwd }).status).toBe(1)
    })

    test.each<[string, (file: Changing) => void, number]>([
      ['as it was published', () => undefined, 0],
      ['under the id of another contest', file => (file.contest.contestId = '7d3f1a52-0000-4000-8000-000000000001'), 1],
      ['of another station', file => (file.contest.publisher = '城西派出所'), 1],
      ['with another rule', file => (file.contest.rules = ['领奖先交钱。']), 1],
      ['of the first format, with no hash of its terms', file => (delete file.termsHash, (file.format = 'fanzha-draw-1')), 0]
    ])('a file %s ends it with the code that is due', (_name, change, code) => {
      const cwd = mkdtempSync(join(tmpdir(), 'draw-'))
      writeFileSync(join(cwd, 'draw.json'), changed(change))
      const { status, stderr } = spawnSync('python3', ['-c', program], { cwd, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
      expect([status, stderr.includes('竞答编号、主办单位、奖品或规则不对')]).toEqual([code, code === 1])
    })
  }
})
