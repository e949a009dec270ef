import type { Identity } from '../identity'

type Macs = Pick<Identity, 'mac'>

/** A phone in one contest: to be compared there, and in no other contest. */
export const phoneMark = (identity: Macs, contestId: string, phoneKey: string): string => identity.mac('contest', `phone ${contestId} ${phoneKey.toLowerCase()}`)

/** Where requests come from, in one contest. */
export const networkMark = (identity: Macs, contestId: string, origin: string): string => identity.mac('contest', `network ${contestId} ${origin}`)

/** From the fourth account on, somebody looks at the entry. */
export const freeAccounts = 3

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Ten signs that only the server can make: fifty bits. */
export function prizeCode(identity: Macs, contestId: string, entryId: string): string {
  const bytes = Buffer.from(identity.mac('contest', `prize ${contestId} ${entryId}`), 'base64url')
  return Array.from({ length: 10 }, (_, i) => alphabet[(bytes[i] ?? 0) % alphabet.length]).join('')
}

/** What the database knows a code by. */
export const codeHash = (identity: Macs, contestId: string, code: string): string => identity.mac('contest', `code ${contestId} ${code}`)
