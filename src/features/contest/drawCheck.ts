import * as v from 'valibot'
import { Contest, ContestId, Digest, type Draw, type EntryReceipt, graceMinutes, Prize } from '../../../contract/contest'
import { earlierTermNames, earlierTermsText, termNames, termsText } from '../../../contract/contestTerms'
import { isEarlierPublicNumber, isPublicNumber } from '../../../contract/publicNumber'
import { IsoTime } from '../../../contract/publication'
import { bytesOf, bytesOfHex, createSha256, hexOf, hmacOf, sha256 } from './sha256'

/** An entry in the published file: its id, when it came, and what was decided where it was held. */
const Entry = v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3))

/** What the phone checks of the published file; see docs/draw.zh.md. */
export const DrawFile = v.object({
  format: v.picklist(['fanzha-draw-1', 'fanzha-draw-2']),
  contest: v.looseObject({ contestId: ContestId, state: v.string(), opensAt: IsoTime, closesAt: IsoTime, prizes: v.array(Prize), seedHash: Digest, termsHash: v.optional(Digest) }),
  /** Gone or no time: found below, not unreadable. */
  createdAt: v.optional(v.string(), ''),
  graceMinutes: v.number(),
  closedAt: IsoTime,
  drawnAt: IsoTime,
  seedHash: Digest,
  /** In a file of the second format always. */
  termsHash: v.optional(Digest),
  seed: Digest,
  publicNumber: v.nullable(v.string()),
  entryListHash: Digest,
  winners: v.array(v.object({ entryId: v.string(), prize: v.string() })),
  entries: v.array(Entry),
  refused: v.array(Entry)
})
export type DrawFile = v.InferOutput<typeof DrawFile>

/** The terms are read where their hash is there. */
const Terms = v.pipe(v.object(v.pick(Contest, termNames).entries), v.transform(termsText))
const EarlierTerms = v.pipe(v.object(v.pick(Contest, earlierTermNames).entries), v.transform(earlierTermsText))

export interface Finding {
  ok: boolean
  words: string
}

export interface Against {
  /** What the page shows, with all its winners. */
  draw: Draw
  /** My entry, with the hash of the seed as this phone noted it then; '' where it was not noted. */
  receipt?: EntryReceipt & { seedHash: string }
}

interface Course {
  onProgress: (done: number, of: number) => void
  isCancelled: () => boolean
}

/** So many entries at a stretch: then the page may draw, and hear that it is enough. */
const atOnce = 1_000
const pause = () => new Promise<void>(resolve => setTimeout(resolve, 0))

/** Computes a draw anew from its published file alone. @returns what was checked, or undefined when it was cancelled */
export async function checkDraw(file: DrawFile, { draw, receipt }: Against, { isCancelled, onProgress }: Course): Promise<Finding[] | undefined> {
  const { contest, entries, prizes, publicNumber, seed, winners } = { ...file, prizes: file.contest.prizes }
  const seedBytes = bytesOfHex(seed)
  const seedHash = hexOf(sha256(seedBytes))
  const noted = receipt?.seedHash ? receipt.seedHash === seedHash : undefined
  const ids = entries.map(([id]) => id as string).sort()
  const isTwice = ids.some((id, i) => i > 0 && id === ids[i - 1])

  const list = createSha256()
  const sign = hmacOf(concat(seedBytes, bytesOf(publicNumber ?? '')))
  const lots: { id: string; lot: string }[] = []
  for (const [i, id] of ids.entries()) {
    if (i % atOnce === 0) {
      onProgress(i, ids.length)
      await pause()
      if (isCancelled()) return undefined
    }
    list.update(bytesOf(`${id}\n`))
    lots.push({ id, lot: hexOf(sign(bytesOf(id))) })
  }
  onProgress(ids.length, ids.length)
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const listHash = hexOf(list.digest())
  const due = prizes.flatMap(({ count, name }) => Array.from({ length: count }, () => name))
  const drawn = due.slice(0, lots.length).map((prize, i) => `${lots[i]?.id} ${prize}`)
  const isSpelled = publicNumber === null || (file.format === 'fanzha-draw-1' ? isEarlierPublicNumber : isPublicNumber)(publicNumber)
  const told = (all: Draw['winners']) => all.map(({ entryId, prize }) => `${entryId} ${prize}`).join() === drawn.join()

  return [
    {
      ok: seedHash === file.seedHash && seedHash === contest.seedHash && seedHash === draw.seedHash && contest.contestId === draw.contestId && noted !== false,
      words: noted === undefined ? '种子的指纹，和开奖页上公布的' : '种子的指纹，和您参加时这部手机记下的'
    },
    { ok: listHash === file.entryListHash && listHash === draw.entryListHash && ids.length === draw.entries, words: `名单上${ids.length}个参加编号的指纹，和开奖页上公布的` },
    { ok: !isTwice, words: isTwice ? '名单上有重复的编号，和“一人一份”' : '名单上没有重复的编号，和“一人一份”' },
    {
      ok: isSpelled && publicNumber === draw.publicNumber && told(winners) && told(draw.winners) && (draw.winnerCount ?? drawn.length) === drawn.length,
      words: isSpelled ? `重新抽出的${drawn.length}份奖，和公布的中奖名单` : '公开数字的写法，和“只有数字”的约定'
    },
    courseIn(file, draw),
    ...termsIn(file, draw, receipt),
    ...(receipt ? [mineIn(file, receipt, seedBytes)] : [])
  ]
}

/** A contest may be made for ten minutes ago; the server looks at its clock once more when it writes it down. */
const mostLate = 10 * 60_000 + 1_000

/** One step after the other, and every entry in its time. */
function courseIn({ closedAt, contest, createdAt, drawnAt, entries, graceMinutes: grace, refused }: DrawFile, draw: Draw): Finding {
  const [opens, closes, closed] = [contest.opensAt, contest.closesAt, closedAt].map(time => Date.parse(time)) as [number, number, number]
  const last = closes + grace * 60_000
  const isInOrder = Date.parse(createdAt) <= opens + mostLate && grace >= 0 && grace <= graceMinutes && closed >= last && Date.parse(drawnAt) >= closed
  const isInTime = (at: number) => at >= opens && at <= Math.min(last, closed)
  return {
    ok: isInOrder && [...entries, ...refused].every(([, at = '']) => isInTime(Date.parse(at))) && contest.state === 'drawn' && closedAt === draw.closedAt && drawnAt === draw.drawnAt,
    words: '每一步的先后、每条记录的时间，和竞答的规矩'
  }
}

/** Nothing for a contest from before the hash was made. */
function termsIn({ contest, format, termsHash }: DrawFile, draw: Draw, receipt: Against['receipt']): Finding[] {
  const noted = receipt?.termsHash
  if (format === 'fanzha-draw-1' && termsHash === undefined && contest.termsHash === undefined && draw.termsHash === undefined && noted === undefined) return []
  const terms = v.safeParse(format === 'fanzha-draw-1' ? EarlierTerms : Terms, contest)
  const made = terms.success ? hexOf(sha256(bytesOf(terms.output))) : ''
  return [
    {
      ok: made === termsHash && made === contest.termsHash && made === draw.termsHash && (noted === undefined || noted === made),
      words: noted === undefined ? '奖品、规则的指纹，和开奖页上公布的' : '奖品、规则的指纹，和您参加时这部手机记下的'
    }
  ]
}

/** Why an entry is not in. */
const whyOut = new Map([['refused', '核对后没有算'], ['undecided', '到定名单时还没有核到']])

function mineIn({ entries, refused }: DrawFile, { enteredAt, entryId, mark }: EntryReceipt, seed: Uint8Array): Finding {
  const isMarked = hexOf(hmacOf(seed)(bytesOf(`receipt:${entryId}:${enteredAt}`))) === mark
  const [, listedAt] = entries.find(([id]) => id === entryId) ?? []
  const [, refusedAt, why = ''] = refused.find(([id]) => id === entryId) ?? []
  // Whether it was held is not in the file: whoever was never told so reads here that the entry is not in.
  if (listedAt === undefined && refusedAt !== undefined) return { ok: isMarked && refusedAt === enteredAt && whyOut.has(why), words: `您的编号没有算进抽奖名单（${whyOut.get(why) ?? '没写为什么'}），回执和这条记录` }
  return { ok: isMarked && listedAt === enteredAt, words: '您的回执，和名单里您的编号、时间' }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
