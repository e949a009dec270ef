import { type Group, type GroupNumbers, isJoinCode, joinCodeLength } from '../../../contract/group'
import { cleanReceipt, receiptAlphabet } from '../../../contract/receipt'
import { scamKindNames } from '../../../contract/vocabulary'

/** `ABCD-2345`: two groups are read more easily. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What of a typed text can be part of a code. */
export const typedJoinCode = (text: string): string =>
  [...cleanReceipt(text)].filter(sign => receiptAlphabet.includes(sign)).join('').slice(0, joinCodeLength)

/** The code in what a camera has read: it stands alone, or in the link of the code. @returns undefined for anything else */
export function scannedJoinCode(text: string): string | undefined {
  const [, inLink] = /[?&]code=([^&#]+)/.exec(text) ?? []
  const code = cleanReceipt(inLink ?? text)
  return isJoinCode(code) ? code : undefined
}

/** Out of ten, as people say it. */
export const tenths = (share: number): string => `10题里约对${Math.round(share * 10)}题`

/** What a group sees, a sentence a line. */
export function numberLines({ practised, rightShare, weakKinds }: GroupNumbers): string[] {
  if (practised === null) return ['练过的人还不到5位，先不显示对错。']
  return [
    `约${practised}人练过。`,
    ...(rightShare === null ? [] : [`平均${tenths(rightShare)}。`]),
    ...(weakKinds.length ? [] : ['没有哪一类明显弱，很好。'])
  ]
}

export const weakLines = ({ weakKinds }: GroupNumbers): { title: string; note: string }[] =>
  weakKinds.map(({ kind, rightShare }) => ({ title: scamKindNames[kind], note: tenths(rightShare) }))

/** Why there are no numbers yet. */
export const noNumbers = ({ members }: Pick<Group, 'members'>): string =>
  members < 5 ? '满5个人以后，每周一早上出一次数。' : '每周一早上出一次数，下周一就能看到。'
