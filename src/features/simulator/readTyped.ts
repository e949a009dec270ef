import { type Parts, partsOf } from './likeness'
import { clausesOf, plainWords } from './plainWords'
import { readIntent, type Sense } from './readIntent'

/** A typed sentence, taken apart. */
export interface Typed {
  plain: string
  /** Without the marks between its clauses. */
  words: string
  parts: Parts
  sense: Sense
}

let last: { sentence: string; read: Typed } | undefined

/** The same sentence is often read again, where other moves are offered: it is taken apart once. */
export function readTyped(sentence: string): Typed {
  if (last?.sentence === sentence) return last.read
  const plain = plainWords(sentence)
  const words = clausesOf(plain).map(({ text }) => text).join('')
  const read = { plain, words, parts: partsOf(words), sense: readIntent(sentence) }
  last = { sentence, read }
  return read
}
