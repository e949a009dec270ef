import { Converter } from 'opencc-js/t2cn'

let toSimplified: ((text: string) => string) | undefined

/**
 * Makes texts comparable for search: one form for full and half width, lower case, 繁 as 简, without punctuation and blanks.
 * Each character is converted by itself: what a character becomes must not hang on its neighbours, or a part of a text
 * would not be found in the whole.
 */
export function normaliseText(text: string): string {
  toSimplified ??= Converter({ from: 't', to: 'cn' })
  const bare = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return Array.from(bare, toSimplified).join('')
}

/** The words of a query, each to be found; none for a query of blanks and punctuation only. */
export const searchTerms = (query: string): string[] => [...new Set(query.split(/\s+/).map(normaliseText))].filter(Boolean)
