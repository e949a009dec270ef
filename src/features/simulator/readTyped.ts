import { type Parts, partsOf } from './likeness'
import { clausesOf, plainWords } from './plainWords'
import { readIntent, type Sense, type Weights } from './readIntent'
import { subjectsOf } from './subjects'

/** A typed sentence, taken apart. */
export interface Typed {
  plain: string
  /** Without the marks between its clauses. */
  words: string
  parts: Parts
  sense: Sense
  subjects: ReadonlySet<string>
  /** Its last clause: what one comes to in the end. */
  end: { text: string, doing: string | null, parts: Parts, weights: Weights, subjects: ReadonlySet<string> }
}

let last: { sentence: string; read: Typed } | undefined

/** The same sentence is often read again, where other moves are offered: it is taken apart once. */
export function readTyped(sentence: string): Typed {
  if (last?.sentence === sentence) return last.read
  const plain = plainWords(sentence)
  const clauses = clausesOf(plain).map(({ text }) => text)
  const words = clauses.join('')
  const end = clauses[clauses.length - 1] ?? ''
  const sense = readIntent(sentence)
  const read = { plain, words, parts: partsOf(words), sense, subjects: subjectsOf(plain), end: { text: end, parts: partsOf(end), subjects: subjectsOf(end), ...(clauses.length > 1 ? readIntent(end) : sense) } }
  last = { sentence, read }
  return read
}
