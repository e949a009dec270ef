import type { Move } from '../../../contract/scenario'
import { asideOf } from './asideWords'
import { isBarred } from './moveSense'
import { gives, goesAlong } from './moveSide'
import { type Signs, signsOf, unheardOf } from './moveSigns'
import { bare, moveWords } from './moveWords'
import { readByRules } from './readByRules'
import { readTyped, type Typed } from './readTyped'
import { nothing, unheard, weighed } from './signWeights'

/** 第二个、选3、4: by its place among those offered. */
function byPlace(words: string, offered: readonly Move[]): Move | undefined {
  const place = /^(?:我?选)?第?([1-4一二三四])(?:个|条|项|种)?$/.exec(words)?.[1]
  return place === undefined ? undefined : offered['1234'.indexOf(place) >= 0 ? Number(place) - 1 : '一二三四'.indexOf(place)]
}

/** How sure it must be, 0 to 1: to give something away more than to say something. */
const least = { gives: 0.6, says: 0.4 }
/** And how many times as likely as all that do the opposite. */
const clearly = { gives: 2, says: 1.5 }
/** Where it is likelier than this that none is meant, the rules alone decide only by what they hear plainly. */
const mostNothing = 0.7
const plainly = 0.7

const total = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0)

/** More than words that it happens to share with the sentence. */
const isSaid = ({ also, asked, heard, near, own }: Signs) => also + asked + heard + near + own > 0

/** The move that all signs together speak for; where they do not say enough, or speak for the opposite too, what the rules take it for. */
function bySigns(typed: Typed, offered: readonly Move[], byRules: Move | undefined): Move | undefined {
  const likely = signsOf(typed, offered, byRules)
    .map(({ move, signs }) => ({ move, signs, odds: Math.exp(weighed(move, signs)), along: goesAlong(move) }))
    .sort((a, b) => b.odds - a.odds)
  const [best] = likely
  const none = Math.exp(nothing + unheard * unheardOf(typed, offered) + asideOf(typed.words))
  const all = none + total(likely.map(({ odds }) => odds))
  const rules = likely.find(({ move, signs }) => move === byRules && (none / all <= mostNothing || Math.max(signs.own, signs.near) >= plainly))?.move
  if (!best || (best.move !== byRules && (isBarred(best.move, typed) || (gives(best.move) && !isSaid(best.signs))))) return rules
  const kind = gives(best.move) ? 'gives' : 'says'
  const opposite = total(likely.filter(({ along }) => along !== best.along).map(({ odds }) => odds))
  return best.odds / all >= least[kind] && best.odds >= clearly[kind] * opposite ? best.move : rules
}

function read(sentence: string, offered: readonly Move[]): Move | null {
  const typed = readTyped(sentence)
  if (!typed.words) return null
  const placed = byPlace(typed.words, offered) ?? offered.find(move => moveWords(move).text === bare(sentence))
  if (placed) return placed
  return bySigns(typed, offered, readByRules(typed, offered)) ?? null
}

let last: { sentence: string; offered: readonly Move[]; move: Move | null } | undefined

/**
 * The offered move that a typed sentence means. It is asked again with every drawing while the guess is in sight: the same
 * sentence is read once.
 *
 * @returns null where none fits: it is better to say so than to guess
 */
export function readMove(sentence: string, offered: readonly Move[]): Move | null {
  const isSame = last?.sentence === sentence && last.offered.length === offered.length && last.offered.every((move, i) => move === offered[i])
  if (!last || !isSame) last = { sentence, offered, move: read(sentence, offered) }
  return last.move
}
