import type { Move } from '../../../contract/scenario'
import { likeExamples } from './likeExamples'
import { asksFirst, followed, holdsBack, isOpen, scoreOf } from './moveScore'
import { gives, goesAlong } from './moveSide'
import { bare, moveWords } from './moveWords'
import { readTyped, type Typed } from './readTyped'

/** 第二个、选3、4: by its place among those offered. */
function byPlace(words: string, offered: readonly Move[]): Move | undefined {
  const place = /^(?:我?选)?第?([1-4一二三四])(?:个|条|项|种)?$/.exec(words)?.[1]
  return place === undefined ? undefined : offered['1234'.indexOf(place) >= 0 ? Number(place) - 1 : '一二三四'.indexOf(place)]
}

/** Where the rules say nothing: the intent of the nearest example, if it is near enough. Of what goes along only agreeing, and very near. */
function byExample({ parts, sense: { weights } }: Typed, offered: readonly Move[]): Move | undefined {
  const examples = likeExamples(parts)
  const near = (move: Move) => examples[move.intent] ?? 0
  const [best] = offered
    .filter(move => (goesAlong(move) ? move.intent === 'agree' && !gives(move) && !holdsBack(weights) && !weights.ask && near(move) >= 0.45 : near(move) >= 0.36))
    .sort((a, b) => near(b) - near(a))
  return best
}

/** Below it the rules say nothing. */
const least = 2
/** 好的, 行, 可以: nothing else is in it. */
const shortYes = 5
/** What a move must weigh to be taken for what was meant: to give or agree more than to hold back. */
const enough = (move: Move, words: string): number => (words.length <= shortYes || !goesAlong(move) ? 3 : gives(move) ? 5 : 4)
/** And how much more than whatever would do the opposite. */
const clearly = 1

interface Weighed {
  move: Move
  score: number
}

/** Nothing that would do the opposite is meant as likely. */
const isClear = (best: Weighed, all: readonly Weighed[]) => all.every(({ move, score }) => goesAlong(move) === goesAlong(best.move) || best.score - score >= clearly)

/**
 * The offered move that a typed sentence means.
 *
 * @returns null where none fits: it is better to say so than to guess
 */
export function readMove(sentence: string, offered: readonly Move[]): Move | null {
  const typed = readTyped(sentence)
  if (!typed.words) return null
  const placed = byPlace(typed.words, offered) ?? offered.find(move => moveWords(move).text === bare(sentence))
  if (placed) return placed
  const { weights } = typed.sense
  const asked = followed(typed, offered)
  const back = holdsBack(weights)
  const weighed = offered
    .filter(move => move === asked || ((!back || isOpen(move, weights)) && !(gives(move) && asksFirst(weights))))
    .map(move => ({ move, score: scoreOf(move, typed, move === asked) }))
    .sort((a, b) => b.score - a.score)
  const [best] = weighed
  if (!best || best.score < least) return byExample(typed, offered) ?? null
  return best.score >= enough(best.move, typed.words) && isClear(best, weighed) ? best.move : null
}
