import type { Move } from '../../../contract/scenario'
import alsoSaid from './alsoSaid.json'
import { generalSaid } from './generalSaid'
import { type Parts, partsOf } from './likeness'
import { plainWords } from './plainWords'
import { readIntent, type Weights } from './readIntent'
import { subjectsOf } from './subjects'

/** Letters, digits and Han only, made plain. */
export const bare = (text: string) => plainWords(text).replace(/[^\u4e00-\u9fffa-z0-9]/g, '')

export interface MoveWords {
  plain: string
  text: string
  parts: Parts
  also: readonly string[]
  /** What else people say for it there, in other words than its own. */
  heard: readonly string[]
  /** What people say for such a thing anywhere. */
  general: readonly string[]
  /** Its characters and pairs of them, and those of all its phrases. */
  bag: ReadonlySet<string>
  /** What its own words speak of. */
  subjects: ReadonlySet<string>
  /** What the rules hear in them: asked for seldom. */
  sense: () => Weights
}

/** By the words of the move; written as `bare` gives them back, so that nothing is made plain twice. */
const heardFor: Readonly<Record<string, string>> = alsoSaid

const phrasesOf = (said = '') => (said ? said.split('|') : [])

const known = new WeakMap<Move, MoveWords>()

/** The words of a move made plain, once: moves do not change. */
export function moveWords(move: Move): MoveWords {
  const before = known.get(move)
  if (before) return before
  const text = bare(move.text)
  const also = (move.also ?? []).map(bare)
  const heard = phrasesOf(heardFor[move.text])
  const general = phrasesOf(generalSaid[move.intent])
  const bag = new Set([text, ...also, ...heard, ...general].flatMap(phrase => Array.from(partsOf(phrase).tells.keys())))
  const plain = plainWords(move.text)
  const words = { plain, text, parts: partsOf(text), also, heard, general, bag, subjects: subjectsOf(plain), sense: () => readIntent(move.text).weights }
  known.set(move, words)
  return words
}
