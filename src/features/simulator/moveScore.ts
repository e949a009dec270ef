import type { Intent, Move } from '../../../contract/scenario'
import { foundIn, likenessOf, saidIn } from './likeness'
import { holdsBack, nearest } from './moveSense'
import { gives, giving, goesAlong } from './moveSide'
import { moveWords } from './moveWords'
import type { Weights } from './readIntent'
import type { Typed } from './readTyped'

const deniedBefore = /[不没别][^，]{0,3}$/
const denies = (text: string) => /不|没|别|先放/.test(text)
/** Its own phrases, said and not denied. */
const saysOwn = (move: Move, words: string) =>
  moveWords(move).also.some(phrase => {
    if (phrase.length < 2) return words === phrase
    const at = saidIn(phrase, words)
    return at >= 0 && (denies(phrase) || !deniedBefore.test(words.slice(0, at)))
  })

/** How like its words it is, and its own phrases: 0 to about 10. */
function wordsOf(move: Move, { parts: mine, words }: Typed): number {
  const { text, parts } = moveWords(move)
  const sameSense = denies(words) === denies(text)
  const alike = Math.max(likenessOf(mine, parts), foundIn(parts, mine) * 0.9)
  return (saysOwn(move, words) ? 5 : 0) + (sameSense ? alike * 8 : alike * 4)
}

/** Asks, whatever else it does: 那怎么取消？ */
const isQuestion = ({ text }: Move) => /？|怎么|吗|哪/.test(text)

/** What the intent of a move weighs: its own, or that of what it is nearest to. A question is none that is only acted upon. */
function meantBy(move: Move, weights: Weights): number {
  const back = holdsBack(weights)
  const others = (Object.entries(weights) as [Intent, number][]).map(([said, weight]) => {
    if (back && giving.includes(said)) return 0
    const place = nearest[said]?.indexOf(move.intent) ?? -1
    return place < 0 ? 0 : weight * (0.6 - place * 0.1)
  })
  const own = (weights[move.intent] ?? 0) * (move.intent === 'ask' && move.type === 'do' ? 0.4 : 1)
  const how = move.intent === 'agree' && isQuestion(move) && !holdsBack(weights) ? (weights.ask ?? 0) * 0.5 : 0
  return Math.max(own, how, ...others)
}

/** What the move weighs: its intent, its words, and whether it is what was asked for. Words alone give nothing away in answer to a question. */
export function scoreOf(move: Move, typed: Typed, asked: boolean): number {
  const { weights } = typed.sense
  const meant = meantBy(move, weights)
  const like = wordsOf(move, typed)
  const byWords = like >= (gives(move) ? 6.5 : 2.4) && (!goesAlong(move) || !(weights.ask ?? 0) || (like >= 4 && !gives(move)))
  return meant > 0 || asked || byWords ? meant + like + (asked ? 3.5 : 0) : 0
}
