import type { Move } from '../../../contract/scenario'
import { type Parts, partsOf } from './likeness'
import { plainWords } from './plainWords'

/** Letters, digits and Han only, made plain. */
export const bare = (text: string) => plainWords(text).replace(/[^\u4e00-\u9fffa-z0-9]/g, '')

export interface MoveWords {
  plain: string
  text: string
  parts: Parts
  also: readonly string[]
}

const known = new WeakMap<Move, MoveWords>()

/** The words of a move made plain, once: moves do not change. */
export function moveWords(move: Move): MoveWords {
  const before = known.get(move)
  if (before) return before
  const text = bare(move.text)
  const words = { plain: plainWords(move.text), text, parts: partsOf(text), also: (move.also ?? []).map(bare) }
  known.set(move, words)
  return words
}
