import type { Deed, Intent, Move } from '../../../contract/scenario'
import { clausesOf, plainWords } from './plainWords'
import { readIntent, type Weights } from './readIntent'

const giving: readonly Intent[] = ['giveDetails', 'giveCode', 'clickLink', 'installApp', 'shareScreen', 'sendMoney', 'keepSecret']
const costly: readonly Deed[] = ['toldDetails', 'toldCode', 'clickedLink', 'installedApp', 'sharedScreen', 'sentMoney', 'keptSecret']
/** By what it does, too: 人家等着，我还是要取 refuses help and gives the money away. */
const gives = ({ deeds = [], intent }: Move) => giving.includes(intent) || deeds.some(deed => costly.includes(deed))

/** Where what was meant is not offered: what is nearest to it. Whoever holds back is never taken to give. */
const nearest: Partial<Record<Intent, readonly Intent[]>> = {
  hangUp: ['refuse', 'delay'],
  refuse: ['hangUp', 'stopSharing', 'delay'],
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
const pairsOf = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))

/** How much of the words two sentences share, 0 to 1. */
function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)]
  if (!mine.length || !theirs.length) return 0
  const shared = mine.filter(pair => theirs.includes(pair)).length
  return (2 * shared) / (mine.length + theirs.length)
}

const denies = (text: string) => /不|没|别|先放/.test(text)
const holdsBack = ({ askWhy = 0, delay = 0, hangUp = 0, refuse = 0, stopSharing = 0 }: Weights) => Math.max(askWhy, delay, hangUp, refuse, stopSharing) > 0

/** 第二个、选3、4: by its place among those offered. */
function byPlace(words: string, offered: readonly Move[]): Move | undefined {
  const place = /^(?:我?选)?第?([1-4一二三四])(?:个|条|项|种)?$/.exec(words)?.[1]
  return place === undefined ? undefined : offered['1234'.indexOf(place) >= 0 ? Number(place) - 1 : '一二三四'.indexOf(place)]
}

/** Own phrases of a move and likeness to its words, on top of what the intent weighs. */
function scoreOf(move: Move, words: string, weights: Weights): number {
  const weight = weights[move.intent] ?? 0
  if (gives(move) && holdsBack(weights)) return move.intent === 'keepSecret' ? weight : 0
  const text = bare(move.text)
  const alike = likeness(words, text)
  const sameSense = denies(words) === denies(text)
  const own = sameSense && (move.also ?? []).some(phrase => words.includes(bare(phrase))) ? 6 : 0
  const like = alike >= 0.5 && sameSense ? alike * 8 : weight > 0 ? alike * 2 : 0
  return weight + own + like
}

/**
 * The offered move that a typed sentence means.
 *
 * @returns null where none fits: it is better to say so than to guess
 */
export function readMove(typed: string, offered: readonly Move[]): Move | null {
  const words = clausesOf(plainWords(typed)).map(({ text }) => text).join('')
  if (!words) return null
  const placed = byPlace(words, offered) ?? offered.find(({ text }) => bare(text) === bare(typed))
  if (placed) return placed
  const weights = readIntent(typed)
  const scored = offered.map(move => ({ move, score: scoreOf(move, bare(typed), weights) })).sort((a, b) => b.score - a.score)
  const [best] = scored
  if (best && best.score >= 2 && !isOutweighed(best.move, best.score, weights)) return best.move
  return instead(weights, offered)
}

/** Something not offered is said much more clearly than what would fit. */
const isOutweighed = ({ intent }: Move, score: number, weights: Weights) =>
  (weights[intent] ?? 0) < 4 && Object.values(weights).some(weight => weight >= 6 && weight > score)

function instead(weights: Weights, offered: readonly Move[]): Move | null {
  const meant = (Object.entries(weights) as [Intent, number][]).filter(([intent, weight]) => weight >= 3 && !(giving.includes(intent) && holdsBack(weights))).sort((a, b) => b[1] - a[1])
  for (const [intent] of meant) {
    const free = offered.filter(move => !(gives(move) && holdsBack(weights)))
    const same = free.find(move => move.intent === intent)
    if (same) return same
    for (const near of nearest[intent] ?? []) {
      const found = free.find(move => move.intent === near)
      if (found) return found
    }
    if (intent === 'agree' && meant.length === 1) {
      const [only, ...more] = offered.filter(gives)
      if (only && !more.length) return only
    }
  }
  return null
}
