/** What a number may be written with besides its signs: blanks, dashes, and the words before it on a receipt. */
const between = /[^0-9a-z]/g

/** A number as it is compared: in small letters of one width, without its dashes. */
export const plainNumber = (text: string): string => text.normalize('NFKC').toLowerCase().replace(between, '')

/** Whether any number could begin so. */
export const maybeNumber = (plain: string): boolean => /^[0-9a-f]{1,32}$/.test(plain)

/**
 * Those whose number begins as it was typed: with or without dashes, in letters of any width, also copied with the words before it.
 * @returns all of them where nothing was typed
 */
export function findEntry<Entry extends { entryId: string }>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const sought = plainNumber(typed)
  return typed.trim() === '' ? entries : sought === '' ? [] : entries.filter(({ entryId }) => plainNumber(entryId).startsWith(sought))
}
