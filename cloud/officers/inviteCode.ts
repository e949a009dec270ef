import { createHash, randomInt } from 'node:crypto'
import { cleanReceipt, receiptAlphabet } from '../../contract/receipt'

const groups = 4
const perGroup = 4

/** Four groups of four characters, none that looks or sounds like another: 23^16 of them, so that nobody finds one by guessing. */
export const newInviteCode = (): string =>
  Array.from({ length: groups }, () => Array.from({ length: perGroup }, () => receiptAlphabet.charAt(randomInt(receiptAlphabet.length))).join('')).join('-')

/** As it is kept: however it is typed. So long a code needs no key to be safe from guessing. */
export const hashInviteCode = (code: string): string => createHash('sha256').update(`invite ${cleanReceipt(code)}`).digest('base64url')
