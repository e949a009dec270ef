/**
 * Recomputes a draw from its published file alone. Only what Node brings with it is used, and nothing of the server, so that this file
 * can be read, kept and run by itself.
 */
import { createHash, createHmac } from 'node:crypto'

/** What was checked, and whether it holds. */
export interface Check {
  ok: boolean
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
}

type Entry = readonly [entryId: string, enteredAt: string, note?: string]

interface DrawFile {
  contest: { title: string; opensAt: string; closesAt: string; prizes: { name: string; count: number }[] } & Record<string, unknown>
  graceMinutes: number
  closedAt: string
  drawnAt: string
  seedHash: string
  /** Left out of the files of contests from before it was made. */
  termsHash?: string
  seed: string
  publicNumberSource: { what: string; on: string } | null
  publicNumber: string | null
  entryListHash: string
  winners: { entryId: string; prize: string }[]
  entries: Entry[]
  refused: Entry[]
}

/** The longest that anything may be handed in after the end. */
const mostGrace = 10
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const digest = /^[0-9a-f]{64}$/

/** @param text the published file; @returns every check in the order of the draw, also those that hold */
export function checkDraw(text: string, noted: Noted = {}): Check[] {
  const file = read(text)
  if (!file) return [{ ok: false, line: '文件读不懂：不是开奖公布的文件，或者没有下载完整。' }]
  const { contest, entries, entryListHash, publicNumber, publicNumberSource, refused, seed, seedHash, winners } = file
  const all = [...entries, ...refused]
  const ids = entries.map(([id]) => id)
  const expected = winnersOf(file)
  return [
    { ok: sha256(Buffer.from(seed, 'hex')) === seedHash, line: '种子的指纹，和开赛前公布的一样' },
    ...(noted.seedHash === undefined ? [] : [{ ok: noted.seedHash === seedHash, line: '开赛前公布的指纹，和您记下的一样' }]),
    ...checkTerms(file, noted),
    { ok: (publicNumberSource === null) === (publicNumber === null) && isReadable(publicNumber ?? ''), line: publicNumberSource === null ? '没有预告公开数字，开奖也没有用' : `用了预告的公开数字：${publicNumber ?? '没有'}` },
    { ok: all.every(([id]) => uuid.test(id)) && new Set(all.map(([id]) => id)).size === all.length, line: `${all.length}个参加编号，没有重复` },
    { ok: file.graceMinutes >= 0 && file.graceMinutes <= mostGrace && all.every(entry => isInTime(entry, file)), line: '每条记录都在竞答时间里，没有迟到的' },
    { ok: sha256([...ids].sort().map(id => `${id}\n`).join('')) === entryListHash, line: '名单的指纹，和截止时公布的一样' },
    ...(noted.listHash === undefined ? [] : [{ ok: noted.listHash === entryListHash, line: '截止时公布的名单指纹，和您记下的一样' }]),
    { ok: Date.parse(file.closedAt) >= Date.parse(contest.closesAt) && Date.parse(file.drawnAt) >= Date.parse(file.closedAt), line: '先截止，再定名单，再开奖' },
    { ok: winners.length === expected.length, line: `得奖的有${winners.length}个，和奖品数、名单对得上` },
    { ok: JSON.stringify(winners.map(({ entryId, prize }) => [entryId, prize])) === JSON.stringify(expected), line: '重算一遍，得奖的人和次序一模一样' },
    ...(noted.receipts ?? []).flatMap(receipt => checkReceipt(receipt, file))
  ]
}

/** In one spelling and without invisible signs: with those one could try until the winners please. */
const isReadable = (text: string): boolean => text === text.normalize('NFKC').replace(/\s+/g, ' ').trim() && /^[\x20-\x7e\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff、。]*$/.test(text)

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex')

/** What may not change once a contest has opened. */
const termNames = ['closesAt', 'communities', 'opensAt', 'passMark', 'prizes', 'publicNumberSource', 'questions', 'rules', 'title']

/** JSON without blanks, the names of each object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const names = Object.keys(value).sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}

function checkTerms({ contest, publicNumberSource, termsHash }: DrawFile, noted: Noted): Check[] {
  const made = sha256(canonical(Object.fromEntries(termNames.map(name => [name, contest[name]]))))
  const isSaid = canonical(contest.publicNumberSource) === canonical(publicNumberSource)
  return [
    termsHash === undefined
      ? { ok: true, line: '这份文件没有奖品、规则的指纹：这场竞答办得早，那时还不公布，这一项没法核对' }
      : { ok: made === termsHash && isSaid, line: '奖品、规则、时间的指纹，和开赛前公布的一样' },
    ...(noted.termsHash === undefined ? [] : [{ ok: noted.termsHash === termsHash, line: '开赛前公布的奖品、规则的指纹，和您记下的一样' }])
  ]
}

function isInTime([, enteredAt]: Entry, { contest, graceMinutes }: DrawFile): boolean {
  const at = Date.parse(enteredAt)
  return at >= Date.parse(contest.opensAt) && at <= Date.parse(contest.closesAt) + graceMinutes * 60_000
}

/** Each entry gets a lot; the smallest lots win, the first prize first. */
function winnersOf({ contest, entries, publicNumber, seed }: DrawFile): [entryId: string, prize: string][] {
  const key = Buffer.concat([Buffer.from(seed, 'hex'), Buffer.from(publicNumber ?? '', 'utf8')])
  const lots = entries.map(([id]) => [createHmac('sha256', key).update(id).digest('hex'), id] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const winners: [string, string][] = []
  for (const { count, name } of contest.prizes) for (const [, id] of lots.slice(winners.length, winners.length + count)) winners.push([id, name])
  return winners
}

function checkReceipt({ enteredAt, entryId, mark, termsHash }: Receipt, { entries, refused, seed, winners, ...file }: DrawFile): Check[] {
  const isOf = ([id, at]: Entry) => id === entryId && at === enteredAt
  const isRefused = refused.some(isOf)
  const prize = winners.find(winner => winner.entryId === entryId)?.prize
  const name = `回执${entryId.slice(0, 8)}`
  const made = createHmac('sha256', Buffer.from(seed, 'hex')).update(`receipt:${entryId}:${enteredAt}`).digest('hex')
  return [
    { ok: mark === made, line: `${name}是真的：它的校验码是用这颗种子算的` },
    ...(termsHash === undefined ? [] : [{ ok: termsHash === file.termsHash, line: `${name}上记着的奖品、规则的指纹，和文件里的一样` }]),
    { ok: entries.some(isOf) || isRefused, line: `${name}在公布的文件里，时间也一样${isRefused ? '（列在没有进名单的里面）' : prize === undefined ? '（没有得奖）' : `（得奖：${prize}）`}` }
  ]
}

/** @returns undefined for anything that is not the file of a draw */
function read(text: string): DrawFile | undefined {
  try {
    const file = JSON.parse(text) as Record<string, unknown>
    return isDrawFile(file) ? file : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isEntry = (value: unknown): boolean => Array.isArray(value) && typeof value[0] === 'string' && isTime(value[1])
const isDigest = (value: unknown): boolean => typeof value === 'string' && digest.test(value)
const isPrize = (value: unknown): boolean => isObject(value) && typeof value.name === 'string' && Number.isInteger(value.count)

function isDrawFile(file: unknown): file is DrawFile {
  if (!isObject(file) || file.format !== 'fanzha-draw-1' || !isObject(file.contest)) return false
  const { contest, entries, publicNumber, publicNumberSource, refused, winners } = file
  return (
    [contest.opensAt, contest.closesAt, file.closedAt, file.drawnAt].every(isTime) &&
    [file.seed, file.seedHash, file.entryListHash].every(isDigest) &&
    (file.termsHash === undefined || isDigest(file.termsHash)) &&
    typeof file.graceMinutes === 'number' &&
    (publicNumber === null || typeof publicNumber === 'string') &&
    (publicNumberSource === null || isObject(publicNumberSource)) &&
    Array.isArray(contest.prizes) && contest.prizes.every(isPrize) &&
    [entries, refused].every(list => Array.isArray(list) && list.every(isEntry)) &&
    Array.isArray(winners) && winners.every(winner => isObject(winner) && typeof winner.entryId === 'string' && typeof winner.prize === 'string')
  )
}
