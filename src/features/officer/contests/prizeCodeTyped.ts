import { cleanReceipt } from '../../../../contract/receipt'

/** Signs in a code: no 0 O and no 1 I, which are taken for one another. */
const signs = /^[2-9A-HJ-NP-Z]$/
export const codeLength = 10

/** What of a typed or scanned text can be part of a prize code. */
export const typedPrizeCode = (text: string): string => [...cleanReceipt(text)].filter(sign => signs.test(sign)).join('').slice(0, codeLength)

/** AB2CD-EF3GH */
export const spacedPrizeCode = (code: string): string => (code.length > 5 ? `${code.slice(0, 5)}-${code.slice(5)}` : code)
