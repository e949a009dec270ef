import { createHash, createHmac } from 'node:crypto'
import type { Prize } from '../../contract/contest'
import { inStretches } from './inStretches'

/** SHA-256 of the ids of all entries in ascending order, each followed by a line feed: what `sort | sha256sum` makes of them. */
export async function entryListHash(entryIds: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  await inStretches([...entryIds].sort(), ids => hash.update(ids.map(id => `${id}\n`).join('')))
  return hash.digest('hex')
}

interface Lot {
  entryId: string
  lot: string
}

/**
 * The winners, the first first: the entries in ascending order of HMAC-SHA256 (key: the seed's bytes and the public number in UTF-8;
 * message: the id of the entry), as many as there are prizes, in the order of the prizes.
 */
export async function drawWinners(
  entryIds: readonly string[],
  prizes: readonly Prize[],
  seed: Buffer,
  publicNumber: string | null
): Promise<{ entryId: string; prize: string }[]> {
  const key = Buffer.concat([seed, Buffer.from(publicNumber ?? '')])
  const each = prizes.flatMap(({ count, name }) => Array<string>(count).fill(name))
  // Only the smallest so far are kept: to sort the lots of a whole city takes too long at a stretch.
  let smallest: Lot[] = []
  await inStretches(entryIds, ids => {
    const lots = ids.map(entryId => ({ entryId, lot: createHmac('sha256', key).update(entryId).digest('hex') }))
    smallest = [...smallest, ...lots].sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, each.length)
  })
  return smallest.map(({ entryId }, i) => ({ entryId, prize: each[i] ?? '' }))
}
