import { type Group, type GroupNumbers, groupPeopleLeast, type GroupShare, isJoinCode, joinCodeFlaw, joinCodeLength } from '../../../contract/group'
import { cleanReceipt, receiptAlphabet } from '../../../contract/receipt'
import { scamKindNames } from '../../../contract/vocabulary'

/** `ABCD-2345`: two groups are read more easily. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What of a typed text is meant as a code: words around it do no harm. */
export const typedJoinCode = (text: string): string => cleanReceipt(text).replace(/[^A-Z0-9]/g, '')

/** What is said under the field while a code is typed: what is not finished is not wrong yet. */
export function typedNote(text: string): { missing: number; hint?: string; problem?: string } {
  const code = typedJoinCode(text)
  const flaw = joinCodeFlaw(code)
  const missing = Math.max(0, joinCodeLength - code.length)
  const strange = [...code].some(sign => !receiptAlphabet.includes(sign)) || code.length > joinCodeLength
  if (strange || (text.trim() !== '' && code === '')) return { missing, problem: flaw ?? '' }
  return missing > 0 && code !== '' ? { missing, hint: `码是${joinCodeLength}位，还没有输完。` } : { missing }
}

/** The code in what a camera has read: it stands alone, or in the link of the code. @returns undefined for anything else */
export function scannedJoinCode(text: string): string | undefined {
  const [, inLink] = /[?&]code=([^&#]+)/.exec(text) ?? []
  const code = cleanReceipt(inLink ?? text)
  return isJoinCode(code) ? code : undefined
}

const shareWords: Readonly<Record<GroupShare, string>> = { 0.2: '三成以下', 0.4: '三到五成', 0.6: '五到七成', 0.8: '七到九成', 0.9: '九成以上' }

/** What a group sees, a sentence a line. */
export const numberLines = ({ mostKindsSeen, practised, rightShare, weakKinds }: GroupNumbers): string[] => [
  practised === null ? '上一周练过的人还少，先不显示人数。' : `上一周约${practised}人练过。`,
  rightShare === null ? '练得还不够多，先不显示对错。有十几位各练5题以上，才看得出来。' : `练过的题，大概答对${shareWords[rightShare]}。`,
  ...(rightShare === null || weakKinds.length ? [] : [mostKindsSeen ? '没有看出哪一类明显弱。' : '哪一类弱，还看不出来。'])
]

export const weakLines = ({ weakKinds }: GroupNumbers): { title: string; note: string }[] =>
  weakKinds.map(({ kind, rightShare }) => ({ title: scamKindNames[kind], note: `答对${shareWords[rightShare]}` }))

/** Why there are no numbers yet. */
export const noNumbers = ({ members }: Pick<Group, 'members'>): string =>
  members < groupPeopleLeast ? `满${groupPeopleLeast}个人以后，每周一早上出一次数。` : '每周一早上出一次数，下周一就能看到。'

/** Plainly. What somebody with several accounts could learn, to a hair, is in ADR 0048. */
export const howSure = '人数和对错只给个大概。谁答对哪一题，看不出来。'

/** For groups that were there and are not any more. Why, nobody is told: it would say something of whoever opened it. */
export const goneWords = (names: readonly string[]): string =>
  `${names.map(name => `“${name}”`).join('、')}已经结束，或者您在别的手机上退出了。您练过的都还在。想接着一起学，请向发码的人要新的码，也可以自己开一个。`
