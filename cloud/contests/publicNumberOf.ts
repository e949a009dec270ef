/**
 * A public number as it is published and drawn with: in one spelling, and with nothing that cannot be read off a screen. Else whoever types it
 * in could try blanks and invisible signs until the winners please.
 *
 * @returns undefined when something else is in it, or nothing
 */
export function publicNumberOf(given: string): string | undefined {
  const text = given.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return /^[\x20-\x7e\p{Script=Han}、。]+$/u.test(text) ? text : undefined
}
