import type { Intent, Move } from '../../../contract/scenario'
import { isDoing } from './doings'
import { goesOnPattern } from './intentRules'
import { foundIn, likeness, saidIn } from './likeness'
import { gives, giving, goesOn, goingAlong } from './moveSide'
import { clausesOf, plainWords } from './plainWords'
import { readIntent, type Sense, type Weights } from './readIntent'

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

const bare = (text: string) => plainWords(text).replace(/[^\u4e00-\u9fffa-z0-9]/g, '')
const deniedBefore = /[不没别][^，]{0,3}$/
const denies = (text: string) => /不|没|别|先放/.test(text)
const holding: readonly Intent[] = ['refuse', 'hangUp', 'delay', 'stopSharing', 'askWhy', 'askFamily', 'callPolice', 'checkSelf']
const asksFirst = ({ askProof = 0, askWho = 0 }: Weights) => Math.max(askProof, askWho) > 0
const holdsBack = (weights: Weights) => holding.some(intent => (weights[intent] ?? 0) > 0)

/** 第二个、选3、4: by its place among those offered. */
function byPlace(words: string, offered: readonly Move[]): Move | undefined {
  const place = /^(?:我?选)?第?([1-4一二三四])(?:个|条|项|种)?$/.exec(words)?.[1]
  return place === undefined ? undefined : offered['1234'.indexOf(place) >= 0 ? Number(place) - 1 : '一二三四'.indexOf(place)]
}

/** Its own phrases, said and not denied. */
const saysOwn = ({ also = [] }: Move, words: string) =>
  also.map(bare).some(phrase => {
    if (phrase.length < 2) return words === phrase
    const at = saidIn(phrase, words)
    return at >= 0 && (denies(phrase) || !deniedBefore.test(words.slice(0, at)))
  })

/** How like its words it is, and its own phrases: 0 to about 10. */
function wordsOf(move: Move, words: string): number {
  const text = bare(move.text)
  const sameSense = denies(words) === denies(text)
  const alike = Math.max(likeness(words, text), foundIn(text, words) * 0.9)
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
function followed(words: string, { doing, weights }: Sense, offered: readonly Move[]): Move | undefined {
  const all = goingAlong(offered)
  if (persists(words, weights)) return all.length === 1 ? all[0] : all.find(move => !gives(move) && goesOn(move))
  if (holdsBack(weights) || asksFirst(weights)) return undefined
  if (doing) {
    const same = all.filter(({ text }) => isDoing(doing, text))
    if (same.length === 1) return same[0]
    return all.length === 1 ? all[0] : undefined
  }
  return weights.agree && all.length === 1 ? all[0] : undefined
}

/** 谁也不说 holds back, but from the family only. */
const keepsQuiet = ({ intent, deeds = [] }: Move, { keepSecret = 0, refuse = 0 }: Weights) => intent === 'keepSecret' && keepSecret > refuse && deeds.every(deed => deed === 'keptSecret')

/** Agrees with a friend, who wants what the resident holds back from to stop: 听您的, 明白了. */
const friendly = ({ text }: Move) => /听.?的|一起|照实|明白|知道了|不|谢谢|放心|取消|挂失|民警|证件|断开/.test(plainWords(text))

/** Whoever holds back is never taken to give, nor to agree to what was asked. */
const isOpen = (move: Move, weights: Weights) =>
  goesOn(move) ? keepsQuiet(move, weights) : move.intent !== 'agree' || friendly(move)

const enough = 2

/**
 * The offered move that a typed sentence means.
 *
 * @returns null where none fits: it is better to say so than to guess
 */
export function readMove(typed: string, offered: readonly Move[]): Move | null {
  const plain = plainWords(typed)
  const words = clausesOf(plain).map(({ text }) => text).join('')
  if (!words) return null
  const placed = byPlace(words, offered) ?? offered.find(({ text }) => bare(text) === bare(typed))
  if (placed) return placed
  const sense = readIntent(typed)
  const { weights } = sense
  const back = holdsBack(weights)
  const asked = followed(plain, sense, offered)
  const scored = offered
    .filter(move => move === asked || ((!back || isOpen(move, weights)) && !(gives(move) && asksFirst(weights))))
    .map(move => {
      const meant = meantBy(move, weights)
      const like = wordsOf(move, words)
      return { move, score: meant + (meant > 0 || like >= 2.4 ? like : 0) + (move === asked ? 3.5 : 0) }
    })
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  return best && best.score >= enough ? best.move : null
}
