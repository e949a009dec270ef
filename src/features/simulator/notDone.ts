import type { Clause } from './plainWords'

/** What is said of a thing without its being done: denied, put off, asked about, left to others, supposed. */

const denied = /(不(?!知道|懂|明白|清楚|会用|会弄)|没|别|莫|勿|未|甭|休|拒绝|免得|怎么可能|怎么能|哪能|哪敢|岂能)[^，]{0,12}$/
const cannot = /^.{0,2}(不了|不成|不上|不得|不出|不动|个头|什么转|个屁)/
/** 转不转、该不该: neither yes nor no. */
export const eitherOr = /(?:^|[^不])(.)不\1/
/** 能不能不转 asks about 不转. */
export const mayI = /能不能|可不可以|(^|[^不])(行不行|好不好|成不成)/

/** Whether something stands before it that denies it, or behind it that says it cannot be. */
export function isDenied(text: string, match: RegExpExecArray): boolean {
  return /[不没别]/.test(match[0]) || denied.test(text.slice(0, match.index)) || cannot.test(text.slice(match.index + 1))
}

/** 问清楚了再转, 转账的事以后再说: perhaps, but not now. */
export const isPutOff = (text: string, at: number) =>
  /(了|先|等|完|清楚|后|一下|定|到|看).{0,6}再.{0,3}$|(^|我|那)再$/.test(text.slice(0, at)) && !/^[^，]{0,3}再(给|补|转|打|凑)(你|他)?.{0,2}(\d|[一二两三四五六七八九十]|次)/.test(text) || /再说$|再说吧|以后|回头|改天|明天|下次|考虑/.test(text)

/** 要我转账？ 验证码发给你？ asked or wondered about, not done. */
export const isWondered = ({ asked, text }: Clause) => asked || eitherOr.test(text) || /怎么|哪|多少|什么|啥|要我|叫我|让我/.test(text)

const everywhere = new Map<RegExp, RegExp>()

/** Each place where a pattern is met: 不打你给的号，我打10086 has two. */
export function placesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const each = everywhere.get(pattern) ?? new RegExp(pattern.source, 'g')
  everywhere.set(pattern, each)
  each.lastIndex = 0
  for (let match = each.exec(text); match; match = each.exec(text)) {
    found.push(match)
    each.lastIndex = match.index + 1
  }
  return found
}

/** 你先转我一百, 叫你们领导转, 我姐上次转了: somebody else is to do it, or did. */
const others = /^(?:那|要|叫|让|请|先|再)*(?:你们?|[他她]们?|谁|对方|卖家|买家|平台|老师)(?:先|自己|来|去|快|们|就|要|得|再|帮|也|都|给我|把.{0,5}|领导|老板|还|不)*$|(?:叫|让|找|请)(?:你|他|她|别)|邻居|(?:我|他|她|老)(?:姐|妹|哥|弟|嫂|婶|姨|舅|叔|爸|同事|同学|朋友|邻居|姑)(?!.{0,6}(?:借|要|拿))|[得让叫等请由](我|我们)?(儿子|女儿|老伴|妈妈|爸爸|孩子|女婿|孙子)(来|先|自己)?$|有人|人家都|警察|(民警|银行|公安|社区|反诈中心)(说|叫|让|要|不|会|来|从|都)|电视|新闻|听说|据说|上次|上回|以前|刚才差|骗子/
export const isOthers = (text: string, at: number) => others.test(text.slice(0, at))

/** 万一转了, 怕点了, 差点付了: it is thought of, not done. */
export const isSupposed = (text: string, at: number) => /万一|要是|如果|除非|差点|就算|即使|哪怕|假如|骗.{0,2}$|怕我?$|才能?(?:肯|会)?$/.test(text.slice(0, at))
