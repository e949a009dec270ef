import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { EntryReceipt } from '../../contract/contest'
import type { Identity } from '../identity'
import type { ContestRow } from '../store/contests'

type Committed = Pick<ContestRow, 'contest_id' | 'sealed_seed' | 'seed_hash' | 'terms_hash'>
type Sealed = Pick<ContestRow, 'contest_id' | 'sealed_seed' | 'seed_hash'>

const hashOf = (seed: Buffer): string => createHash('sha256').update(seed).digest('hex')

/** What a new contest is drawn by. It is sealed with the secret of the server, which the database does not hold. */
export function newSeed(identity: Identity, contestId: string): Pick<ContestRow, 'sealed_seed' | 'seed_hash'> {
  const seed = randomBytes(32)
  return { sealed_seed: identity.seal(`contest ${contestId} ${seed.toString('hex')}`), seed_hash: hashOf(seed) }
}

/** @throws when it is not the seed that was committed to: nothing may be drawn or signed with another one */
export function openSeed(identity: Identity, { contest_id, sealed_seed, seed_hash }: Sealed): Buffer {
  const [, id, hex = ''] = identity.unseal(sealed_seed)?.split(' ') ?? []
  const seed = Buffer.from(hex, 'hex')
  if (id === contest_id && hashOf(seed) === seed_hash) return seed
  throw new Error(`the seed of contest ${contest_id} cannot be opened: was IDENTITY_SECRET changed, or the row?`)
}

/** The receipt of an entry of a contest, with what the contest has promised. */
export const entryReceipt = (identity: Identity, contest: Committed, entryId: string, enteredAt: Date): EntryReceipt => ({
  ...receiptOf(openSeed(identity, contest), entryId, enteredAt),
  ...(contest.terms_hash !== null && { termsHash: contest.terms_hash })
})

/** What shows that the entry was in before the draw. */
export function receiptOf(seed: Buffer, entryId: string, enteredAt: Date): EntryReceipt {
  const at = enteredAt.toISOString()
  return { entryId, enteredAt: at, mark: createHmac('sha256', seed).update(`receipt:${entryId}:${at}`).digest('hex') }
}
