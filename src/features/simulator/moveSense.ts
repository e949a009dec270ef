import type { Intent, Move } from '../../../contract/scenario'
import { isDoing } from './doings'
import { goesOnPattern, noDenial } from './intentRules'
import { gives, goesOn, goingAlong } from './moveSide'
import { moveWords } from './moveWords'
import type { Weights } from './readIntent'
import type { Typed } from './readTyped'

/** Where what was meant is not offered: what is nearest to it, the nearest first. Whoever holds back is never taken to give. */
export const nearest: Partial<Record<Intent, readonly Intent[]>> = {
  hangUp: ['refuse'],
  refuse: ['hangUp', 'stopSharing'],
  delay: ['refuse', 'hangUp', 'checkSelf'],
  stopSharing: ['refuse', 'hangUp'],
  askWho: ['askProof', 'ask'],
  askProof: ['askWho', 'checkSelf', 'ask'],
  askWhy: ['ask', 'askProof', 'askWho'],
  ask: ['askWhy', 'askWho', 'askProof'],
  checkSelf: ['callPolice', 'askFamily', 'askProof'],
  callPolice: ['checkSelf', 'hangUp'],
  askFamily: ['checkSelf', 'callPolice', 'delay'],
  keepSecret: ['agree'],
  giveDetails: ['agree'],
  giveCode: ['giveDetails', 'agree'],
  clickLink: ['agree'],
  installApp: ['agree'],
  shareScreen: ['agree'],
  sendMoney: ['agree']
}

const holding: readonly Intent[] = ['refuse', 'hangUp', 'delay', 'stopSharing', 'askWhy', 'askFamily', 'callPolice', 'checkSelf']
/** Who is asked for first, or proof: nothing is given yet. */
export const asksFirst = ({ askProof = 0, askWho = 0 }: Weights) => Math.max(askProof, askWho) > 0
/** A clause holds back: nothing that gives, and no agreeing to what was asked, can be meant. */
export const holdsBack = (weights: Weights) => holding.some(intent => (weights[intent] ?? 0) > 0)

/** How strongly the rules hear what is near to the intent of a move. */
export function nearOf({ intent }: Move, weights: Weights): number {
  const near = (Object.entries(weights) as [Intent, number][]).map(([said, weight]) => {
    const place = nearest[said]?.indexOf(intent) ?? -1
    return place < 0 ? 0 : weight * (1 - place * 0.2)
  })
  return Math.max(0, ...near)
}

const helped = ({ askFamily = 0, callPolice = 0, checkSelf = 0, delay = 0, hangUp = 0 }: Weights) => Math.max(askFamily, callPolice, checkSelf, delay, hangUp) > 0

/** 妹，你看银行发的这个: whoever turns to somebody else, or hangs up, does not agree in the same breath. */
const turnsAway = ({ askFamily = 0, callPolice = 0, hangUp = 0 }: Weights) => Math.max(askFamily, callPolice, hangUp) >= 6

/** To whoever wants to hold one back: 我心里有数, 我还是要取. Denied what costs something, it is none. */
const persists = (words: string, weights: Weights) => goesOnPattern.test(words) && !helped(weights) && (weights.refuse ?? 0) < 7

/** 好啊，你来我家拿: the other one is to do something. */
const toThem = /^你们?(?!放心|说|帮|教|查|看|收|记|等)/

/** 好的, 弄好了, 念给你: what was asked for is done, if there is but one thing to do or one of that kind. */
export function followed({ end, plain, sense: { doing, weights } }: Typed, offered: readonly Move[]): Move | undefined {
  const all = goingAlong(offered)
  if (persists(plain, weights)) return all.length === 1 ? all[0] : all.find(move => !gives(move) && goesOn(move))
  if (holdsBack(weights) || asksFirst(weights)) return undefined
  if (doing) {
    const same = all.filter(({ text }) => isDoing(doing, text))
    if (same.length === 1) return same[0]
    return all.length === 1 ? all[0] : undefined
  }
  const [only, ...more] = all
  if (!weights.agree || !only || more.length) return undefined
  return gives(only) && (weights.ask || (!end.weights.agree && toThem.test(end.text))) ? undefined : only
}

/** 谁也不说 holds back, but from the family only. */
const keepsQuiet = ({ intent, deeds = [] }: Move, { keepSecret = 0, refuse = 0 }: Weights) => intent === 'keepSecret' && keepSecret > refuse && deeds.every(deed => deed === 'keptSecret')

/** Agrees with a friend, who wants what the resident holds back from to stop: 听您的, 明白了. */
const friendly = (move: Move) => /听.?的|一起|照实|明白|知道了|不|谢谢|放心|取消|挂失|民警|证件|断开/.test(moveWords(move).plain)

/** Whoever holds back is never taken to give, nor to agree to what was asked. */
export const isOpen = (move: Move, weights: Weights) =>
  goesOn(move) ? keepsQuiet(move, weights) : move.intent !== 'agree' || friendly(move)

/** 不, 没, 骗, 你叫我…: by itself enough not to take it for giving. */
const anyDoubt = /[不没别勿莫未]|[叫让要]我|你给我|骗|警|才/
/** Denies nothing elsewhere, but holds back from giving. */
const uneasy = /不放心|不(会|能|想|要)?瞒/

/** 那我再来一回, 快给我弄完. */
const goesAgain = /(再|接着|继续|赶紧|快点?|那就|就)[^，]{0,4}(来|弄|试|扫|转|点|做|办|付|交|连)(一?(回|次|遍|把|下|笔)|完|吧|好|上|给你|了)*$/

/** What the move says itself is not said against it: 不接，点确认 means 按掉电话，接着转账. */
const besides = (move: Move, weights: Weights): Weights => {
  const own = moveWords(move).sense()
  return Object.fromEntries(Object.entries(weights).filter(([intent]) => !((own[intent as Intent] ?? 0) > 0)))
}

/** 我又没什么见不得人的，开了: in the end it is done, and nothing before holds back for good. */
const givesAtLast = (move: Move, { end: { doing, text, weights: last }, sense: { weights } }: Typed) =>
  (doing !== null || (last[move.intent] ?? 0) >= 6 || (last.agree ?? 0) >= 3 || goesAgain.test(text)) && !holdsBack(last) && !last.ask && !helped(besides(move, weights)) && (weights.refuse ?? 0) < 7 && !weights.stopSharing

/** Whoever holds back, doubts, asks or wants proof first is never taken to give by likeness alone. */
export function isBarred(move: Move, typed: Typed): boolean {
  const { end, sense: { weights }, words } = typed
  if (!gives(move)) return (goesOn(move) && /不转|别转|停|取消|撤/.test(words)) || (move.intent === 'agree' && !friendly(move) && turnsAway(end.weights))
  if (asksFirst(weights) || uneasy.test(words)) return true
  if (move.intent === 'keepSecret') return helped(weights) || (weights.ask ?? 0) > 0 || (weights.askWhy ?? 0) > 0 || ((besides(move, weights).refuse ?? 0) >= 4 && !keepsQuiet(move, weights)) || /密码|验证码|卡号|骗|链接|扫|装|下载|屏|共享|转账|短信|告诉你/.test(words)
  if (givesAtLast(move, typed)) return anyDoubt.test(end.text.replace(noDenial, ''))
  const isDone = typed.sense.doing !== null && !holdsBack(weights)
  return (!isDone && (weights.ask ?? 0) > 0) || (holdsBack(weights) && !isOpen(move, weights)) || anyDoubt.test(words.replace(noDenial, ''))
}
