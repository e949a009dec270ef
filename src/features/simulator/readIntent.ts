import type { Intent } from '../../../contract/scenario'
import { agreePattern, askPattern, givingRules, noDenial, protectingRules, refusePattern, whyPattern } from './intentRules'
import { type Clause, clausesOf, plainWords } from './plainWords'

/** How strongly a sentence says each thing; what it does not say is not in it. */
export type Weights = Partial<Record<Intent, number>>

const denied = /(不|没|别|莫|勿|未|甭|休|拒绝|免得|怎么可能|哪能)[^，]{0,5}$/
const cannot = /^.{0,2}(不了|不成|不上|不得|不出|不动|个头|什么转|个屁)/
/** 转不转、该不该: neither yes nor no. */
const eitherOr = /(?:^|[^不])(.)不\1/
/** 能不能不转 asks about 不转. */
const mayI = /能不能|可不可以|(^|[^不])(行不行|好不好|成不成)/

const add = (weights: Weights, intent: Intent, weight: number) => void (weights[intent] = Math.max(weights[intent] ?? 0, weight))

/** Whether something stands before it that denies it, or behind it that says it cannot be. */
function isDenied(text: string, match: RegExpExecArray): boolean {
  return /[不没别]/.test(match[0]) || denied.test(text.slice(0, match.index)) || cannot.test(text.slice(match.index + 1))
}

/** 问清楚了再转, 转账的事以后再说: perhaps, but not now. */
const isPutOff = (text: string, at: number) =>
  /(了|先|等|完|清楚|后|一下|定|到|看).{0,6}再.{0,3}$|^(我|那)?再$/.test(text.slice(0, at)) || /再说$|再说吧|以后|回头|改天|明天|下次|考虑/.test(text)

/** 要我转账？ 验证码发给你？ asked or wondered about, not done. */
const isWondered = ({ asked, text }: Clause) => asked || eitherOr.test(text) || /怎么|哪|多少|什么|啥|要我|叫我|让我/.test(text)

function readGiving(clause: Clause, weights: Weights): void {
  for (const { intent, pattern, weight } of givingRules) {
    const match = pattern.exec(clause.text)
    if (!match) continue
    if (/是不是|要不要|该不该|会不会/.test(clause.text)) add(weights, 'ask', 4)
    else if (isPutOff(clause.text, match.index)) add(weights, 'delay', 6)
    else if (isDenied(clause.text, match)) add(weights, /先不|先别|暂时不|等/.test(clause.text) ? 'delay' : 'refuse', 7)
    else if (isWondered(clause)) add(weights, 'ask', 4)
    else add(weights, intent, weight)
  }
}

function readProtecting({ text }: Clause, weights: Weights): void {
  for (const { intent, pattern, weight } of protectingRules) {
    const match = pattern.exec(text)
    if (!match) continue
    const needless = /(不用|不必|不想|不要|别|不去|不敢|不能|没必要|不|没)[^，]{0,3}$/.test(text.slice(0, match.index))
    if (!needless || intent === 'askWho') add(weights, intent, weight)
    else if (intent === 'keepSecret' || intent === 'stopSharing') add(weights, 'refuse', 5)
  }
}

function readClause({ asked, text: said }: Clause, weights: Weights): void {
  const text = said.replace(mayI, '$1').replace(noDenial, '')
  const clause = { text: said, asked: asked || mayI.test(said) }
  if (whyPattern.test(text)) return add(weights, 'askWhy', 9)
  readGiving({ ...clause, text }, weights)
  readProtecting({ ...clause, text }, weights)
  const secret = weights.keepSecret !== undefined && protectingRules.some(rule => rule.intent === 'keepSecret' && rule.pattern.test(text))
  if (refusePattern.test(text) && !secret && !eitherOr.test(text) && !/不(知道|懂|明白|清楚|急|着急|方便|认识|会(用|操作|弄|搞))/.test(text)) add(weights, 'refuse', /骗|假/.test(text) && (clause.asked || /吧$/.test(text)) ? 1 : 4)
  else if (agreePattern.test(clause.text) && !clause.asked) add(weights, 'agree', 3)
  if (askPattern.test(text)) add(weights, 'ask', 3)
  else if (eitherOr.test(text)) add(weights, 'ask', 3)
  else if (clause.asked) add(weights, 'ask', 1.5)
  return undefined
}

/**
 * What a typed sentence may mean, by rules only: nothing leaves the phone. A sentence that holds back is never taken for one
 * that gives: 不转, 先不给 and 为什么要转 are a refusal, a delay and a question.
 */
export function readIntent(typed: string): Weights {
  const weights: Weights = {}
  for (const clause of clausesOf(plainWords(typed))) readClause(clause, weights)
  return weights
}
