import type { Intent } from '../../../contract/scenario'
import { doingIn } from './doings'
import { agreePattern, anyDenial, askPattern, cheated, givingRules, kinAsked, letItBe, noDenial, protectingRules, refusePattern, scornful, whyPattern } from './intentRules'
import { eitherOr, isDenied, isOthers, isPutOff, isSupposed, isWondered, mayI, placesOf } from './notDone'
import { type Clause, clausesOf, plainWords } from './plainWords'

/** How strongly a sentence says each thing; what it does not say is not in it. */
export type Weights = Partial<Record<Intent, number>>

const neutral = /不(知道|懂|明白|清楚|急|着急|方便|认识|会(用|操作|弄|搞))/
const keptQuiet = protectingRules.find(({ intent }) => intent === 'keepSecret')?.pattern ?? /$/

const giving = givingRules.map(({ intent }) => intent)

const add = (weights: Weights, intent: Intent, weight: number) => void (weights[intent] = Math.max(weights[intent] ?? 0, weight))

function readGiving(clause: Clause, weights: Weights): void {
  for (const { intent, pattern, weight } of givingRules) {
    if (!pattern.test(clause.text)) continue
    for (const match of placesOf(pattern, clause.text)) {
      if (isOthers(clause.text, match.index)) {
        add(weights, 'askProof', 2.5)
        add(weights, 'refuse', 0.5)
        continue
      }
      if (isSupposed(clause.text, match.index)) add(weights, /(吗|吧|么|怎么办)$/.test(clause.text) ? 'ask' : 'refuse', 4)
      else if (isNamed(clause.text, match.index)) add(weights, 'ask', 3)
      else if (/是不是|要不要|该不该|会不会/.test(clause.text)) add(weights, 'ask', 4)
      else if (isPutOff(clause.text, match.index)) add(weights, 'delay', 6)
      else if (isDenied(clause.text, match)) add(weights, /先不|先别|暂时不|等/.test(clause.text) ? 'delay' : 'refuse', 7)
      else if (isWondered(clause)) {
        add(weights, 'ask', 4)
        if (/[叫让要]我/.test(clause.text)) add(weights, 'refuse', 0.5)
      }
      else add(weights, intent, weight)
    }
  }
}

/** 这是转账, 明明是付款: called by its name, not done. */
const isNamed = (text: string, at: number) => /(这|那|明明|分明|不就|写的|变|又)(是|成|叫|要)了?$/.test(text.slice(0, at))

const isNeedless = (text: string, { index }: RegExpExecArray) => /(短信|上面|这里|上头|银行|他们?)(上|里)?(说|写着?)[^，]{0,2}$|(不用|不必|不想|不要|别|不去|不敢|不能|没必要|不|没)[^，]{0,3}$/.test(text.slice(0, index)) || /^.{0,4}也?(没用|白搭|不管用|来不及)/.test(text.slice(index + 1))

/** 你查下: the other one is to look. */
/** 等我拿卡: it is fetched in order to be told. */
const fetches = /(卡号|证件号|号码|账号)等我[看找翻]|等我(去)?(拿|找|翻|戴)(一?下|上|到)?(我的?)?(银行卡|卡|身份证|存折|眼镜|老花镜|笔|本子)/
/** 点确认 checks nothing; 女儿你别管 asks nobody; 门口等孙子 neither. */
const isNone: Partial<Record<Intent, RegExp>> = { checkSelf: /[点按]了?(确认|同意|允许)/, askFamily: /你们?(就|先)?(不用|别|少)(操心|管|劝|拦)|门口等|[接带送哄陪喂](着)?(孙|外孙|孩子)/, delay: fetches, askProof: /我(来|就|这就|马上)?[开打](个)?视频|^[开打](个)?视频了/ }

const isYours = (text: string, { index }: RegExpExecArray) => /你们?(先|再|去|来|帮我|给我|自己)?$/.test(text.slice(0, index))

/** 找我妹借了: they are not asked for advice. */
const borrowed = /(借|凑)(了|来|到|一?点|一?些|\d)|[问找跟向][^，]{1,5}借/

/** 保密？ 你让我瞒着…: it is what the other one wants. */
const isAskedOfMe = ({ asked, text }: Clause, { index }: RegExpExecArray) => asked || /[让叫要]我[^，]{0,4}$/.test(text.slice(0, index))

function readProtecting(clause: Clause, weights: Weights): void {
  const { text } = clause
  for (const { intent, pattern, weight } of protectingRules) {
    if (!pattern.test(text) || isNone[intent]?.test(text) || (intent === 'askFamily' && (keptQuiet.test(text) || borrowed.test(text)))) continue
    if (intent === 'askWho' || placesOf(pattern, text).some(match => !isNeedless(text, match) && !(intent === 'checkSelf' && isYours(text, match)) && !(intent === 'keepSecret' && isAskedOfMe(clause, match)))) add(weights, intent, weight)
    else if (intent === 'keepSecret' || intent === 'stopSharing') add(weights, 'refuse', 5)
  }
}

function readClause({ asked, text: said }: Clause, weights: Weights): void {
  const text = said.replace(mayI, '$1').replace(noDenial, '')
  const clause = { text: said, asked: asked || mayI.test(said) }
  const isEither = eitherOr.test(said)
  if (whyPattern.test(text) && !/没(声|反应|动静)了?$/.test(text)) {
    if (/凭什么[^，]{0,4}(给|告诉|让|转|交|信)/.test(text)) add(weights, 'refuse', 2.5)
    return add(weights, 'askWhy', 9)
  }
  readGiving({ ...clause, text }, weights)
  readProtecting({ ...clause, text }, weights)
  if (letItBe.test(said)) add(weights, 'refuse', 5)
  if (cheated.test(said)) add(weights, 'refuse', 1)
  if (scornful.test(said)) add(weights, 'refuse', 7)
  const rest = weights.keepSecret === undefined ? text : text.replace(keptQuiet, '')
  if (refusePattern.test(rest) && !isEither && !neutral.test(rest)) add(weights, 'refuse', /骗|假/.test(rest) && (clause.asked || /吧$/.test(rest)) && !/呢$/.test(rest) ? 1 : 4)
  else if (anyDenial.test(rest) && !isEither && !neutral.test(rest)) add(weights, 'refuse', 2.5)
  else if (agreePattern.test(clause.text) && !clause.asked && !/^等|等[你他我]/.test(text)) add(weights, 'agree', 3)
  else if (/谢谢|辛苦/.test(clause.text)) add(weights, 'agree', 2)
  if (askPattern.test(rest)) add(weights, 'ask', 3)
  else if (isEither) add(weights, 'ask', 3)
  else if (clause.asked) add(weights, 'ask', 1.5)
  return undefined
}

/** What one clause says, and what is done in it. */
interface Said {
  text: string
  weights: Weights
  doing: string | null
}

export interface Sense {
  weights: Weights
  /** The kind of thing that is done as asked, if any: see `doingIn`. */
  doing: string | null
}

const most = (weights: Weights, intents: readonly Intent[]) => Math.max(0, ...intents.map(intent => weights[intent] ?? 0))
const holdsHard = ({ weights }: Said) => (weights.refuse ?? 0) >= 7 || most(weights, ['hangUp', 'delay', 'stopSharing', 'askWhy', 'askFamily', 'checkSelf', 'callPolice']) > 0
const holds = (said: Said) => holdsHard(said) || (said.weights.refuse ?? 0) > 0
const givesIn = (said: Said) => !holds(said) && (said.doing !== null || (said.weights.agree ?? 0) >= 3 || most(said.weights, giving) >= 6)

/** 不想弄这些，可是孩子等着，那行吧: who gives in at the end has given in, unless a clause before holds back for good. */
function settled(said: readonly Said[]): readonly Said[] {
  const last = [...said].reverse().find(each => holds(each) || givesIn(each))
  if (!last || !givesIn(last) || said.some(holdsHard)) return said
  return said.map(each => (holds(each) ? { text: '', weights: {}, doing: null } : each))
}

/** 念给你了，收到没 does not ask whether to give. */
const onlyWhetherItCame = /^呢$|怎么(加|点|弄|填|输|选|进|用)|(填|输|点|选|按)什么|密码(是)?多少|几点(到|来)|点哪|按哪|哪个|买哪|用户名|没(声|反应|动静)|教我|转圈|收到|看见没|看到没|到了|对[吗不]|行[吗不]|好了|然后|接下来|下一步|还要/

/** 共享了，你能看见什么: what is asked about afterwards is not given yet. */
function askedAfter(said: readonly Said[]): boolean {
  const kinds = said.map(each => ((each.weights.ask ?? 0) > 0 && !onlyWhetherItCame.test(each.text) ? 'asks' : givesIn(each) ? 'gives' : ''))
  return kinds.lastIndexOf('asks') > kinds.lastIndexOf('gives')
}

/**
 * What a typed sentence may mean, by rules only: nothing leaves the phone. A sentence that holds back is never taken for one
 * that gives: 不转, 先不给 and 为什么要转 are a refusal, a delay and a question.
 */
export function readIntent(typed: string): Sense {
  const said = clausesOf(plainWords(typed)).map(clause => {
    const weights: Weights = {}
    readClause(clause, weights)
    return { text: clause.text, weights, doing: clause.asked ? null : doingIn(clause.text) }
  })
  const kept = settled(said)
  const plain = clausesOf(plainWords(typed)).map(({ text }) => text.replace(noDenial, '')).join('')
  const weights: Weights = {}
  for (const each of kept) for (const [intent, weight] of Object.entries(each.weights) as [Intent, number][]) add(weights, intent, weight)
  if (kinAsked.test(plain) && !/偷看|(不用|不必|不要|别|不能|不想|不敢)[^，]{0,4}(问|商量|说|告诉)/.test(plain)) add(weights, 'askFamily', 5)
  if (!askedAfter(said)) return { weights, doing: kept.map(({ doing }) => doing).find(doing => doing !== null) ?? null }
  for (const intent of giving) delete weights[intent]
  return { weights, doing: null }
}
