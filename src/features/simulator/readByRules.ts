import type { Move } from '../../../contract/scenario'
import { likeExamples } from './likeExamples'
import { scoreOf } from './moveScore'
import { asksFirst, followed, holdsBack, isOpen } from './moveSense'
import { gives, goesAlong } from './moveSide'
import type { Typed } from './readTyped'

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

/** The offered move that the rules alone take a sentence for; undefined where none is clear. */
export function readByRules(typed: Typed, offered: readonly Move[]): Move | undefined {
  const { weights } = typed.sense
  const asked = followed(typed, offered)
  const back = holdsBack(weights)
  const weighed = offered
    .filter(move => move === asked || ((!back || isOpen(move, weights)) && !(gives(move) && asksFirst(weights))))
    .map(move => ({ move, score: scoreOf(move, typed, move === asked) }))
    .sort((a, b) => b.score - a.score)
  const [best] = weighed
  if (!best || best.score < least) return byExample(typed, offered)
  return best.score >= enough(best.move, typed.words) && isClear(best, weighed) ? best.move : undefined
}
