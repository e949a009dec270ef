import type { Move } from '../../../contract/scenario'
import { likeExamples } from './likeExamples'
import { foundIn, likenessOf, type Parts, saidIn } from './likeness'
import { asksFirst, followed, holdsBack, isOpen, nearOf } from './moveSense'
import { goesAlong } from './moveSide'
import { moveWords } from './moveWords'
import type { Typed } from './readTyped'

/** What speaks for a move, each 0 to about 1: what its weight in `signWeights` is counted with. */
export interface Signs {
  /** The rules hear its intent in the sentence. */
  own: number
  /** They hear one that is near to its intent. */
  near: number
  /** They hear its intent in the last clause. */
  lastOwn: number
  /** Its own words are said, in part; and are all there, among others. */
  alike: number
  found: number
  /** Phrases are said: the scenario's for it, those heard at this moment, those heard anywhere. */
  also: number
  heard: number
  general: number
  /** The sentence has more of its words than of those of the others offered; and so has the last clause. */
  contrast: number
  lastContrast: number
  /** It speaks of what the sentence speaks of, in whatever words; and of what its last clause does. */
  subjects: number
  lastSubjects: number
  /** It says yes first, as the sentence does: 好，打就打. */
  saysYes: number
  /** How like an example of its intent it is; and whether no other intent offered has one more like it. */
  example: number
  exampleTop: number
  /** The rules alone take the sentence for it. */
  byRules: number
  /** It is the one thing that 好的 or 弄好了 can mean here. */
  asked: number
  /** It goes along, and: the sentence holds back; cannot mean it; asks for proof first; asks something. */
  alongBack: number
  closed: number
  alongProof: number
  alongAsks: number
  /** It does not go along, and the sentence refuses something. */
  against: number
  /** It is a question, and something is asked; it is none, and something is only asked. */
  asks: number
  onlyAsked: number
}

const deniedBefore = /[不没别][^，]{0,3}$/
const denies = (text: string) => /不|没|别|先放/.test(text)
const isQuestion = (text: string) => /？|怎么|吗|哪/.test(text)

/** How many characters of the phrases are said, and not denied. */
const saidOf = (phrases: readonly string[], words: string): number =>
  phrases.reduce((total, phrase) => {
    if (phrase.length < 2) return words === phrase ? total + 3 : total
    const at = saidIn(phrase, words)
    return at >= 0 && (denies(phrase) || !deniedBefore.test(words.slice(0, at))) ? total + Math.min(phrase.length, 4) : total
  }, 0)

/** How much of what is said is found in the words of each, counting most what is found in one only. */
function contrastOf(said: Parts, bags: readonly ReadonlySet<string>[]): number[] {
  const found = bags.map(() => 0)
  said.tells.forEach((tells, part) => {
    const having = bags.filter(bag => bag.has(part)).length
    bags.forEach((bag, i) => {
      if (bag.has(part)) found[i] = (found[i] ?? 0) + (tells * (bags.length - having + 0.2)) / bags.length
    })
  })
  return found.map(each => each / (2 + Math.sqrt(said.all)))
}

/** How much of what is spoken of each speaks of, counting most what only one does. */
const sharedSubjects = (said: ReadonlySet<string>, moves: readonly ReadonlySet<string>[]): number[] =>
  moves.map(its => {
    const rare = Array.from(said).filter(name => its.has(name)).map(name => moves.filter(each => each.has(name)).length)
    return rare.reduce((total, having) => total + (moves.length - having + 0.2) / moves.length, 0) / (1.5 + Math.sqrt(said.size))
  })

/** 好，打就打; 听您的, 我这就去. */
const yesFirst = /^(好|行|那行|那好|听.{1,3}的)/

const upTo1 = (amount: number) => Math.min(1, amount)

export interface Signed {
  move: Move
  signs: Signs
}

/** How much of what a sentence tells is in the words of none of the moves, 0 to 1: what fits none speaks of something else. */
export const unheardOf = ({ parts }: Typed, offered: readonly Move[]): number => {
  const bags = offered.map(move => moveWords(move).bag)
  let unheard = 0
  parts.tells.forEach((tells, part) => {
    if (!bags.some(bag => bag.has(part))) unheard += tells
  })
  return parts.all ? unheard / parts.all : 1
}

/** The signs of each move offered, in their order. */
export function signsOf(typed: Typed, offered: readonly Move[], byRules: Move | undefined): Signed[] {
  const { end, parts, sense: { weights }, words } = typed
  const bags = offered.map(move => moveWords(move).bag)
  const contrast = contrastOf(parts, bags)
  const lastContrast = contrastOf(end.parts, bags)
  const spoken = offered.map(move => moveWords(move).subjects)
  const subjects = sharedSubjects(typed.subjects, spoken)
  const lastSubjects = sharedSubjects(end.subjects, spoken)
  const examples = likeExamples(parts)
  const topExample = Math.max(0.2, ...offered.map(({ intent }) => examples[intent] ?? 0))
  const asked = followed(typed, offered)
  const back = holdsBack(weights)
  return offered.map((move, i) => {
    const { also, general, heard, parts: its, text } = moveWords(move)
    const along = goesAlong(move) ? 1 : 0
    const sameSense = denies(words) === denies(text) ? 1 : 0.5
    const signs: Signs = {
      own: (weights[move.intent] ?? 0) / 7,
      near: nearOf(move, weights) / 7,
      lastOwn: (end.weights[move.intent] ?? 0) / 7,
      alike: likenessOf(parts, its) * sameSense,
      found: foundIn(its, parts) * sameSense,
      also: upTo1(saidOf(also, words) / 3),
      heard: upTo1(saidOf(heard, words) / 3),
      general: upTo1(saidOf(general, words) / 4),
      contrast: contrast[i] ?? 0,
      lastContrast: lastContrast[i] ?? 0,
      subjects: subjects[i] ?? 0,
      lastSubjects: lastSubjects[i] ?? 0,
      saysYes: (weights.agree ?? 0) >= 3 && yesFirst.test(text) ? 1 : 0,
      example: examples[move.intent] ?? 0,
      exampleTop: (examples[move.intent] ?? 0) >= topExample ? 1 : 0,
      byRules: move === byRules ? 1 : 0,
      asked: move === asked ? 1 : 0,
      alongBack: back ? along : 0,
      closed: back && !isOpen(move, weights) ? 1 : 0,
      alongProof: asksFirst(weights) ? along : 0,
      alongAsks: along * upTo1((weights.ask ?? 0) / 3),
      against: along ? 0 : upTo1((weights.refuse ?? 0) / 7),
      onlyAsked: !along && !isQuestion(move.text) && (weights.ask ?? 0) > 0 && !back ? 1 : 0,
      asks: isQuestion(move.text) ? upTo1(Math.max(weights.ask ?? 0, weights.askWhy ?? 0) / 3) : 0
    }
    return { move, signs }
  })
}
