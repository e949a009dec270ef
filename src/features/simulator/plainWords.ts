/** What people type, made into what the rules are written in. Everything here runs on old phones: no lookbehind, no \p. */

/** The characters of the rules as they are written in 繁体. */
const traditional =
  '們们為为爲为麼么嗎吗轉转帳账賬账帐账錢钱證证碼码號号電电話话掛挂斷断問问誰谁說说發发給给報报點点擊击鏈链連连開开關关視视頻频軟软裝装載载應应會会議议對对騙骗實实銀银門门兒儿媽妈爺爷親亲鄰邻裡里裏里個个這这還还沒没無无過过時时間间後后現现見见讓让請请謝谢認认識识買买賣卖單单員员幫帮憑凭幹干樣样聽听當当與与從从來来務务動动態态驗验試试邊边網网頁页線线額额餘余領领導导長长黃黄幣币妳你處处離离難难訴诉據据總总業业學学師师錯错慮虑確确認认戶户資资訊讯產产費费瞞瞒傳传貼贴'
const simplified = new Map(Array.from({ length: traditional.length / 2 }, (_, i) => [traditional[i * 2] ?? '', traditional[i * 2 + 1] ?? '']))

/** Slips of the finger and of the ear, other words for the same thing, and emoji that say something. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/验[正征]码|验证吗|校验码|动态码|短信码/g, '验证码'],
  [/[为威][森神什][么马嘛麽莫末]|为啥子/g, '为什么'],
  [/神马|什[莫末麽]/g, '什么'],
  [/挂段|挂短/g, '挂断'],
  [/[爆报][井景警]/g, '报警'],
  [/银航/g, '银行'],
  [/女尔/g, '女儿'],
  [/老半/g, '老伴'],
  [/[泥尼拟]是/g, '你是'],
  [/荧幕|萤幕|螢幕|屏目/g, '屏幕'],
  [/软体|程式/g, '软件'],
  [/连结|连接/g, '链接'],
  [/您/g, '你'],
  [/九六[一幺][一幺][零〇]|96l10|9611o/g, '96110'],
  [/[一幺][一幺][零〇]|11o/g, '110'],
  [/\b(no+|nope)\b/g, '不要'],
  [/\b(yes|yeah|ok|okay)\b/g, '好的'],
  [/👌|👍|🆗|✅|🙆/g, '，好的，'],
  [/🙅|❌|🚫|👎|✋/g, '，不要，'],
  [/❓|❔|🤔/g, '？']
]

const fullWidth = (text: string) => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/** Longer than anybody needs to say one thing; the rest is not looked at. */
const most = 200

/** Simplified, without slips, and with nothing left but Han, letters, digits and marks that part clauses. */
export function plainWords(typed: string): string {
  const chars = Array.from(fullWidth(typed.slice(0, most).toLowerCase()), char => simplified.get(char) ?? char).join('')
  const mended = slips.reduce((text, [slip, word]) => text.replace(slip, word), chars)
  return mended.replace(/[^\u4e00-\u9fffa-z0-9，。！？；、,.!?;\n…~ ]/g, '')
}

export interface Clause {
  text: string
  asked: boolean
}

/** 我不转，你是谁？ → 我不转 / 你是谁 (asked). */
export function clausesOf(plain: string): Clause[] {
  return plain
    .replace(/[ ]+/g, '')
    .replace(/但是|可是|不过|然后|就是说/g, '，')
    .split(/([，。！？；、,.!;\n…~]+|\?+)/)
    .reduce<Clause[]>((clauses, part, i, parts) => {
      if (i % 2 || !part) return clauses
      return [...clauses, { text: part, asked: /[？?]/.test(parts[i + 1] ?? '') || /[吗么呢嘛]$/.test(part) }]
    }, [])
}
