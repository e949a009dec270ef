import { graceMinutes } from '../../contract/contest'
import { termNames } from '../../contract/contestTerms'
import type { ContestRow } from '../store/contests'
import { contestOf } from './contestOf'
import { inStretches } from './inStretches'

/** An entry as it stands in the list; the third is there for those that were held: what was decided. */
export type ListedEntry = [entryId: string, enteredAt: string] | [entryId: string, enteredAt: string, note: 'accepted' | 'refused' | 'undecided']

/** Whether an entry takes part in the draw. */
export const isIn = ([, , note]: ListedEntry): boolean => note === undefined || note === 'accepted'

/** Bytes of a piece of the file: with its quotation marks escaped it stays below 400 KB. */
const mostBytes = 340_000

const algorithm = [
  '参加编号按从小到大排好，每行一个，行末都有换行，算SHA-256，应等于entryListHash。',
  'seed是32个字节，写成64个十六进制字符；它的SHA-256应等于开赛前公布的seedHash。',
  '钥匙是seed的32个字节，后面接上publicNumber的UTF-8字节；没有公开数字就不接。publicNumber只有数字，空格和符号都去掉了。',
  '对entries里的每个参加编号（小写文字）算HMAC-SHA256，写成十六进制，按从小到大排。',
  '排在最前面的依次得奖：先发完第一种奖品，再发第二种，直到发完。',
  '每张回执的mark，等于用seed作钥匙，对“receipt:编号:时间”算的HMAC-SHA256。'
]

const ofTerms = `从contest里取${termNames.join('、')}，每层的名字都按字母排好，写成不带空格的JSON；它的SHA-256应等于开赛前公布的termsHash。`

interface Drawn {
  row: ContestRow
  seed: string
  publicNumber: string | null
  drawnAt: Date
  listed: readonly ListedEntry[]
  winners: readonly { entryId: string; prize: string }[]
}

/** The published file in pieces: one entry a line, so that it can be read and searched without a program. In the second format there is always a hash of the terms. */
export async function drawFile({ drawnAt, listed, publicNumber, row, seed, winners }: Drawn): Promise<string[]> {
  const out = listed.filter(entry => !isIn(entry))
  const head = {
    format: row.terms_hash === null ? 'fanzha-draw-1' : 'fanzha-draw-2',
    contest: { ...contestOf(row, drawnAt), state: 'drawn' },
    createdAt: row.created_at.toISOString(),
    graceMinutes,
    closedAt: row.closed_at?.toISOString() ?? null,
    drawnAt: drawnAt.toISOString(),
    seedHash: row.seed_hash,
    ...(row.terms_hash !== null && { termsHash: row.terms_hash }),
    seed,
    publicNumberSource: row.number_source,
    publicNumber,
    entryListHash: row.entry_list_hash,
    refusedCount: out.length,
    algorithm: row.terms_hash === null ? algorithm : [...algorithm, ofTerms]
  }
  const lists = { winners, entries: listed.filter(isIn), refused: out }
  const file = inPieces()
  file.add(JSON.stringify(head, null, 2).slice(0, -2))
  for (const [name, items] of Object.entries<readonly unknown[]>(lists)) {
    file.add(`,\n"${name}": [`)
    await inStretches(items, (some, from) => some.forEach((item, i) => file.add(`${from + i > 0 ? ',' : ''}\n${JSON.stringify(item)}`)))
    file.add('\n]')
  }
  file.add('\n}\n')
  return file.pieces()
}

/** Lines in pieces of no more bytes than may be, each whole. */
function inPieces() {
  const done: string[] = []
  let part: string[] = []
  let bytes = 0
  return {
    add(line: string): void {
      const more = Buffer.byteLength(line)
      if (bytes + more > mostBytes && part.length > 0) {
        done.push(part.join(''))
        part = []
        bytes = 0
      }
      part.push(line)
      bytes += more
    },
    pieces: () => [...done, part.join('')]
  }
}
