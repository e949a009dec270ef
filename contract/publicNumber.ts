/** What can be read off a screen: ASCII, Chinese signs (no class of Unicode: WeChat on older phones knows none), and the two marks between them. */
const readable = /^[\x20-\x7e\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff、。]+$/

/**
 * A public number as it is published and drawn with: in one spelling, and with nothing that cannot be read off a screen. Else whoever types it
 * in could try blanks and invisible signs until the winners please.
 *
 * @returns undefined when something else is in it, or nothing
 */
export function publicNumberOf(given: string): string | undefined {
  const text = given.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return readable.test(text) ? text : undefined
}

/** Whether a published number stands in that spelling. */
export const isPublicNumber = (text: string): boolean => publicNumberOf(text) === text
