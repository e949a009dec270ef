/**
 * Recomputes a draw from its published file alone. Only what Node brings with it is used, and nothing of the server, so that this file
 * can be read, kept and run by itself.
 */
import { createHash, createHmac } from 'node:crypto'

/** What was checked, and whether it holds. */
export interface Check {
  /** Nothing speaks against it. */
  ok: boolean
  /** Nor for it: there was nothing to compare it with. */
  unchecked?: true
  /** This is no file of a draw, or not a whole one: nothing is said for or against the draw. */
  unreadable?: true
  line: string
}

/** What somebody has noted elsewhere, and compares with the file. */
export interface Noted {
  /** Shown when the contest was announced. */
  seedHash?: string
  /** Shown with it. */
  termsHash?: string
  /** Shown when it was closed. */
  listHash?: string
  receipts?: readonly Receipt[]
}

export interface Receipt {
  entryId: string
  enteredAt: string
  mark: string
  /** On the receipts of contests that have one. */
  termsHash?: string
  /** The person was told that somebody would look at the entry first. */
  held?: boolean
}

type Entry = readonly [entryId: string, enteredAt: string, note?: string]

interface DrawFile {
  /** The second has always a hash of its terms, and of a public number its digits alone. */
  format: 'fanzha-draw-1' | 'fanzha-draw-2'
  contest: { title: string; opensAt: string; closesAt: string; prizes: { name: string; count: number }[] } & Record<string, unknown>
  createdAt?: unknown
  graceMinutes: number
  closedAt: string
  drawnAt: string
  seedHash: string
  termsHash?: string
  seed: string
  publicNumberSource: { what: string; on: string } | null
  publicNumber: string | null
  entryListHash: string
  refusedCount?: number
  winners: { entryId: string; prize: string }[]
  entries: Entry[]
  refused: Entry[]
}

/** The longest that anything may be handed in after the end. */
const mostGrace = 10
/** A contest may be made for ten minutes ago; the server looks at its clock once more when it writes it down. */
const mostLate = 10 * 60_000 + 1_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const digest = /^[0-9a-f]{64}$/i

/** @param text the published file; @returns every check in the order of the draw, also those that hold */
export function checkDraw(text: string, noted: Noted = {}): Check[] {
  const file = read(text)
  if (!file) return [{ ok: false, unreadable: true, line: '文件读不懂：不是开奖公布的文件，或者没有下载完整。' }]
  const { contest, entryListHash, seed, seedHash, winners } = file
  const expected = winnersOf(file)
  return [
    { ok: sha256(Buffer.from(seed, 'hex')) === seedHash, line: '种子和文件里写的指纹相符' },
    compared(noted.seedHash, seedHash, '种子的指纹，和您抄下的一样', '种子的指纹：请加--seed-hash，抄开赛前公布的那串'),
    ...checkTerms(file, noted),
    { ok: contest.seedHash === seedHash && contest.termsHash === file.termsHash, line: '指纹在文件里写了两处，两处一样' },
    ...checkNumber(file),
    ...checkEntries(file),
    compared(noted.listHash, entryListHash, '名单的指纹，和您抄下的一样', '名单的指纹：请加--list-hash，抄截止后公布的那串'),
    ...checkCourse(file),
    { ok: contest.prizes.every(({ count }) => count >= 1), line: '每样奖品都有份数' },
    { ok: winners.length === expected.length, line: `得奖的有${winners.length}个，和奖品数、名单对得上` },
    { ok: JSON.stringify(winners.map(({ entryId, prize }) => [entryId, prize])) === JSON.stringify(expected), line: '重算一遍，得奖的人和次序一模一样' },
    ...(noted.receipts ?? []).flatMap(receipt => checkReceipt(receipt, file))
  ]
}

/** A file can always be made to agree with itself: only what somebody noted before the draw says more. */
const compared = (noted: string | undefined, written: string | undefined, line: string, missing: string): Check =>
  noted === undefined ? { ok: true, unchecked: true, line: missing } : { ok: noted.toLowerCase() === written, line }

/** One step after the other, as the server does them. */
function checkCourse({ closedAt, contest, createdAt, drawnAt, graceMinutes }: DrawFile): Check[] {
  const made = typeof createdAt === 'string' ? Date.parse(createdAt) : NaN
  const closed = Date.parse(closedAt)
  return [
    { ok: made <= Date.parse(contest.opensAt) + mostLate, line: '先定指纹，再开始，最晚在开始后10分钟' },
    { ok: closed >= lastMoment(contest, graceMinutes) && Date.parse(drawnAt) >= closed, line: '先截止，等交卷的时间过完，再定名单，再开奖' },
    { ok: contest.state === 'drawn', line: '文件里写的是已经开奖，没有取消' }
  ]
}

const lastMoment = ({ closesAt }: DrawFile['contest'], graceMinutes: number): number => Date.parse(closesAt) + graceMinutes * 60_000

function checkNumber({ contest, drawnAt, format, publicNumber, publicNumberSource }: DrawFile): Check[] {
  if (publicNumberSource === null) return [{ ok: publicNumber === null, line: '没有预告公开数字，开奖也没有用' }]
  const { on } = publicNumberSource
  const closingDay = new Date(Date.parse(contest.closesAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return [
    { ok: publicNumber !== null && isSpelled(publicNumber, format), line: `用了预告的公开数字：${publicNumber ?? '没有'}` },
    { ok: on > closingDay && Date.parse(drawnAt) >= Date.parse(`${on}T00:00:00+08:00`), line: `公开数字${on}才公布，那时已经截止，还没有开奖` }
  ]
}

/** In one spelling and without invisible signs: else one could try until the winners please. */
function isSpelled(text: string, format: DrawFile['format']): boolean {
  if (format === 'fanzha-draw-2') return /^[0-9]{1,40}$/.test(text)
  return text === text.normalize('NFKC').replace(/\s+/g, ' ').trim() && /^[\x20-\x7e\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff、。]+$/.test(text)
}

/** Why an entry is not in. */
const whyOut: Readonly<Record<string, string>> = { refused: '核对后没有算', undecided: '到定名单时还没有核到' }

function checkEntries(file: DrawFile): Check[] {
  const { entries, entryListHash, graceMinutes, refused } = file
  const all = [...entries, ...refused]
  const ids = entries.map(([id]) => id)
  const areNoted = entries.every(([, , note]) => note === undefined || note === 'accepted') && refused.every(([, , note = '']) => Object.hasOwn(whyOut, note))
  return [
    { ok: all.every(([id]) => uuid.test(id)) && new Set(all.map(([id]) => id)).size === all.length, line: `${all.length}个参加编号，没有重复` },
    { ok: graceMinutes >= 0 && graceMinutes <= mostGrace && all.every(entry => isInTime(entry, file)), line: '每条记录都在竞答时间里，没有迟到的' },
    { ok: areNoted && (file.refusedCount ?? refused.length) === refused.length, line: `没有进名单的有${refused.length}条，条数和文件里写的相符，都写着为什么` },
    { ok: sha256([...ids].sort().map(id => `${id}\n`).join('')) === entryListHash, line: '名单和文件里写的指纹相符' }
  ]
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')

/** What may not change once a contest has opened; since the second format also which contest it is, and who runs it. */
const earlierTermNames = ['closesAt', 'communities', 'opensAt', 'passMark', 'prizes', 'publicNumberSource', 'questions', 'rules', 'title']
const termNames = { 'fanzha-draw-1': earlierTermNames, 'fanzha-draw-2': [...earlierTermNames, 'contestId', 'publisher'] } as const
const termWords = { 'fanzha-draw-1': '奖品、规则、时间', 'fanzha-draw-2': '竞答的编号、主办单位、奖品、规则、时间，' } as const

/** JSON without blanks, the names of each object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const names = Object.keys(value).sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}

function checkTerms({ contest, format, publicNumberSource, termsHash }: DrawFile, noted: Noted): Check[] {
  if (termsHash === undefined) {
    const gone = { ok: false, line: '奖品、规则、时间的指纹不在文件里，应该有的' }
    if (format !== 'fanzha-draw-1' || noted.termsHash !== undefined) return [gone]
    return [{ ok: true, unchecked: true, line: '奖品、规则、时间的指纹：这份文件里没有，只有早先办的竞答才这样' }]
  }
  const made = sha256(canonical(Object.fromEntries(termNames[format].map(name => [name, contest[name]]))))
  const isSaid = canonical(contest.publicNumberSource) === canonical(publicNumberSource)
  const onReceipt = noted.receipts?.some(receipt => receipt.termsHash !== undefined) && noted.termsHash === undefined
  return [
    { ok: made === termsHash && isSaid, line: `${termWords[format]}和文件里写的指纹相符` },
    ...(onReceipt ? [] : [compared(noted.termsHash, termsHash, '奖品、规则的指纹，和您抄下的一样', '奖品、规则的指纹：请加--terms-hash，抄开赛前公布的那串')])
  ]
}

function isInTime([, enteredAt]: Entry, { closedAt, contest, graceMinutes }: DrawFile): boolean {
  const at = Date.parse(enteredAt)
  return at >= Date.parse(contest.opensAt) && at <= lastMoment(contest, graceMinutes) && at <= Date.parse(closedAt)
}

/** Each entry gets a lot; the smallest lots win, the first prize first. */
function winnersOf({ contest, entries, publicNumber, seed }: DrawFile): [entryId: string, prize: string][] {
  const key = Buffer.concat([Buffer.from(seed, 'hex'), Buffer.from(publicNumber ?? '', 'utf8')])
  const lots = entries.map(([id]) => [createHmac('sha256', key).update(id).digest('hex'), id] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const winners: [string, string][] = []
  for (const { count, name } of contest.prizes) for (const [, id] of lots.slice(winners.length, winners.length + count)) winners.push([id, name])
  return winners
}

function checkReceipt({ enteredAt, entryId, held, mark, termsHash }: Receipt, { entries, refused, seed, winners, ...file }: DrawFile): Check[] {
  const isOf = ([id, at]: Entry) => id === entryId && at === enteredAt
  const prize = winners.find(winner => winner.entryId === entryId)?.prize
  const [, , note] = refused.find(isOf) ?? []
  const why = note === undefined ? undefined : whyOut[note]
  const name = `回执${entryId.slice(0, 8)}`
  const made = createHmac('sha256', Buffer.from(seed, 'hex')).update(`receipt:${entryId}:${enteredAt}`).digest('hex')
  return [
    { ok: mark.toLowerCase() === made, line: `${name}是真的：它的校验码是用这颗种子算的` },
    ...(termsHash === undefined ? [] : [{ ok: termsHash.toLowerCase() === file.termsHash, line: `${name}上记着的奖品、规则的指纹，和文件里的一样` }]),
    refused.some(isOf)
      ? { ok: held === true && why !== undefined, line: `${name}没有算进抽奖名单，文件里写的是“${why ?? '没写为什么'}”${held ? '' : '。参加时没说过要先核对，就不该这样；说过的，请改用--held-receipt再查'}` }
      : { ok: entries.some(isOf), line: `${name}在公布的名单里，时间也一样${prize === undefined ? '（没有得奖）' : `（得奖：${prize}）`}` }
  ]
}

/** @returns undefined for anything that is not the file of a draw */
function read(text: string): DrawFile | undefined {
  try {
    // Some editors put a mark before the text.
    const file = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>
    return isDrawFile(file) ? inSmallLetters(file) : undefined
  } catch {
    return undefined
  }
}

/** A hash is the same in capitals. */
function inSmallLetters(file: DrawFile): DrawFile {
  const small = (of: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(of).flatMap(([name, value]: [string, unknown]) => (names.includes(name) && typeof value === 'string' ? [[name, value.toLowerCase()]] : [])))
  return { ...file, ...small(file, ['seed', 'seedHash', 'termsHash', 'entryListHash']), contest: { ...file.contest, ...small(file.contest, ['seedHash', 'termsHash']) } }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isEntry = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'string' && isTime(value[1])
const isDigest = (value: unknown): boolean => typeof value === 'string' && digest.test(value)
const isPrize = (value: unknown): boolean => isObject(value) && typeof value.name === 'string' && Number.isInteger(value.count)

function isDrawFile(file: unknown): file is DrawFile {
  if (!isObject(file) || (file.format !== 'fanzha-draw-1' && file.format !== 'fanzha-draw-2') || !isObject(file.contest)) return false
  const { contest, entries, publicNumber, publicNumberSource, refused, winners } = file
  return (
    [contest.opensAt, contest.closesAt, file.closedAt, file.drawnAt].every(isTime) &&
    [file.seed, file.seedHash, file.entryListHash].every(isDigest) &&
    (file.termsHash === undefined || isDigest(file.termsHash)) &&
    typeof file.graceMinutes === 'number' &&
    (publicNumber === null || typeof publicNumber === 'string') &&
    (publicNumberSource === null || (isObject(publicNumberSource) && typeof publicNumberSource.on === 'string')) &&
    (file.format === 'fanzha-draw-1' ? file.refusedCount === undefined || Number.isInteger(file.refusedCount) : Number.isInteger(file.refusedCount)) &&
    Array.isArray(contest.prizes) && contest.prizes.every(isPrize) &&
    [entries, refused].every(list => Array.isArray(list) && list.every(isEntry)) &&
    Array.isArray(winners) && winners.every(winner => isObject(winner) && typeof winner.entryId === 'string' && typeof winner.prize === 'string')
  )
}
