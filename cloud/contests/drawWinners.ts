import { createHash, createHmac } from 'node:crypto'
import type { Prize } from '../../contract/contest'

/** SHA-256 of the ids of all entries in ascending order, each followed by a line feed: what `sort | sha256sum` makes of them. */
export function entryListHash(entryIds: readonly string[]): string {
  const hash = createHash('sha256')
  for (const id of [...entryIds].sort()) hash.update(`${id}\n`)
  return hash.digest('hex')
}

/**
 * The winners, the first first: the entries in ascending order of HMAC-SHA256 (key: the seed's bytes and the public number in UTF-8;
 * message: the id of the entry), as many as there are prizes, in the order of the prizes.
 */
export function drawWinners(entryIds: readonly string[], prizes: readonly Prize[], seed: Buffer, publicNumber: string | null): { entryId: string; prize: string }[] {
  const key = Buffer.concat([seed, Buffer.from(publicNumber ?? '')])
  const lots = entryIds.map(entryId => ({ entryId, lot: createHmac('sha256', key).update(entryId).digest('hex') }))
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const each = prizes.flatMap(({ count, name }) => Array<string>(count).fill(name))
  return each.slice(0, lots.length).map((prize, i) => ({ entryId: lots[i]?.entryId ?? '', prize }))
}
