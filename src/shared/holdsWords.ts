const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s|]/g, '')

/** Looks for words among what is on the phone. @returns whether texts hold every word of the query */
export function holdsWords(query: string): (texts: readonly string[]) => boolean {
  const terms = query.split(/\s+/).map(plain).filter(Boolean)
  return texts => {
    if (terms.length === 0) return true
    const text = plain(texts.join())
    return terms.every(term => text.includes(term))
  }
}
