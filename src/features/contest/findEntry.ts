/** What a number may be written with besides its signs: blanks, dashes, and the words before it on a receipt. */
const between = /[^0-9a-z]/g

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(between, '')

/**
 * Those whose number begins as it was typed: with or without dashes, in letters of any width, also copied with the words before it.
 * @returns all of them where nothing was typed
 */
export function findEntry<Entry extends { entryId: string }>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const sought = plain(typed)
  return typed.trim() === '' ? entries : sought === '' ? [] : entries.filter(({ entryId }) => plain(entryId).startsWith(sought))
}
