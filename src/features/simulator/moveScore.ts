import type { Intent, Move } from '../../../contract/scenario'
import { isDoing } from './doings'
import { goesOnPattern } from './intentRules'
import { foundIn, likenessOf, saidIn } from './likeness'
import { gives, giving, goesAlong, goesOn, goingAlong } from './moveSide'
import { moveWords } from './moveWords'
import type { Weights } from './readIntent'
import type { Typed } from './readTyped'

/** Where what was meant is not offered: what is nearest to it, the nearest first. Whoever holds back is never taken to give. */
const nearest: Partial<Record<Intent, readonly Intent[]>> = {
  hangUp: ['refuse'],
  refuse: ['hangUp', 'stopSharing'],
  delay: ['refuse', 'hangUp', 'checkSelf'],
  stopSharing: ['refuse', 'hangUp'],
  askWho: ['askProof', 'ask'],
  askProof: ['askWho', 'checkSelf', 'ask'],
  askWhy: ['ask', 'askProof', 'askWho'],
  ask: ['askWhy', 'askWho'],
  checkSelf: ['callPolice', 'askFamily', 'askProof'],
  callPolice: ['checkSelf', 'hangUp'],
  askFamily: ['checkSelf', 'callPolice', 'delay'],
  keepSecret: ['agree'],
  giveDetails: ['agree'],
  giveCode: ['agree'],
  clickLink: ['agree'],
  installApp: ['agree'],
  shareScreen: ['agree'],
  sendMoney: ['agree']
}

const deniedBefore = /[不没别][^，]{0,3}$/
const denies = (text: string) => /不|没|别|先放/.test(text)
const holding: readonly Intent[] = ['refuse', 'hangUp', 'delay', 'stopSharing', 'askWhy', 'askFamily', 'callPolice', 'checkSelf']
/** Who is asked for first, or proof: nothing is given yet. */
export const asksFirst = ({ askProof = 0, askWho = 0 }: Weights) => Math.max(askProof, askWho) > 0
/** A clause holds back: nothing that gives, and no agreeing to what was asked, can be meant. */
export const holdsBack = (weights: Weights) => holding.some(intent => (weights[intent] ?? 0) > 0)

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

const helped = ({ askFamily = 0, callPolice = 0, checkSelf = 0, delay = 0, hangUp = 0 }: Weights) => Math.max(askFamily, callPolice, checkSelf, delay, hangUp) > 0

/** To whoever wants to hold one back: 我心里有数, 我还是要取. Denied what costs something, it is none. */
const persists = (words: string, weights: Weights) => goesOnPattern.test(words) && !helped(weights) && (weights.refuse ?? 0) < 7

/** 好的, 弄好了, 念给你: what was asked for is done, if there is but one thing to do or one of that kind. */
export function followed({ plain, sense: { doing, weights } }: Typed, offered: readonly Move[]): Move | undefined {
  const all = goingAlong(offered)
  if (persists(plain, weights)) return all.length === 1 ? all[0] : all.find(move => !gives(move) && goesOn(move))
  if (holdsBack(weights) || asksFirst(weights)) return undefined
  if (doing) {
    const same = all.filter(({ text }) => isDoing(doing, text))
    if (same.length === 1) return same[0]
    return all.length === 1 ? all[0] : undefined
  }
  const [only, ...more] = all
  return weights.agree && only && !more.length && !(gives(only) && weights.ask) ? only : undefined
}

/** 谁也不说 holds back, but from the family only. */
const keepsQuiet = ({ intent, deeds = [] }: Move, { keepSecret = 0, refuse = 0 }: Weights) => intent === 'keepSecret' && keepSecret > refuse && deeds.every(deed => deed === 'keptSecret')

/** Agrees with a friend, who wants what the resident holds back from to stop: 听您的, 明白了. */
const friendly = (move: Move) => /听.?的|一起|照实|明白|知道了|不|谢谢|放心|取消|挂失|民警|证件|断开/.test(moveWords(move).plain)

/** Whoever holds back is never taken to give, nor to agree to what was asked. */
export const isOpen = (move: Move, weights: Weights) =>
  goesOn(move) ? keepsQuiet(move, weights) : move.intent !== 'agree' || friendly(move)

/** What the move weighs: its intent, its words, and whether it is what was asked for. Words alone give nothing away in answer to a question. */
export function scoreOf(move: Move, typed: Typed, asked: boolean): number {
  const { weights } = typed.sense
  const meant = meantBy(move, weights)
  const like = wordsOf(move, typed)
  const byWords = like >= (gives(move) ? 6.5 : 2.4) && (!goesAlong(move) || !(weights.ask ?? 0) || (like >= 4 && !gives(move)))
  return meant > 0 || asked || byWords ? meant + like + (asked ? 3.5 : 0) : 0
}
