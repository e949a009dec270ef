/** A number as it stands in print: digits, and blanks, commas or pluses between them. Dates, brackets, minus signs and circled digits are none of it. */
const printed = /^[0-9０-９\s,，、。+＋/|]+$/
const mostDigits = 40

/**
 * A public number as it is published and drawn with: its digits alone, in the order in which they were typed. Else whoever types it in could try blanks,
 * commas and other spellings until the winners please.
 *
 * @returns undefined when there are words or other signs in it, no digit, or too many
 */
export function publicNumberOf(given: string): string | undefined {
  const digits = given.normalize('NFKC').replace(/[^0-9]/g, '')
  return printed.test(given.trim()) && isPublicNumber(digits) ? digits : undefined
}

/** Whether a published number is digits alone. */
export const isPublicNumber = (text: string): boolean => text.length <= mostDigits && /^[0-9]+$/.test(text)

/** What can be read off a screen: ASCII, Chinese signs (no class of Unicode: WeChat on older phones knows none), and the two marks between them. */
const readable = /^[\x20-\x7e\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff、。]+$/

/** Whether a number stands as it did in files of the first format: readable, and no blank too many. */
export const isEarlierPublicNumber = (text: string): boolean => readable.test(text) && text === text.normalize('NFKC').replace(/\s+/g, ' ').trim()
