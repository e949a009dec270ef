import { dialectWords } from './dialectWords'
import { mendSameSound } from './sameSound'
import { inSimplified } from './traditional'

/** What people type, made into what the rules are written in. Everything here runs on old phones: no lookbehind, no \p. */

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
  [/身分证/g, '身份证'],
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

/** 四八二九一三 → 482913: a number as it is read aloud. */
const spokenDigits = (text: string) => text.replace(/[〇零一二三四五六七八九幺]{4,}/g, digits => Array.from(digits, digit => '〇零一幺二三四五六七八九'.indexOf(digit)).map(at => [0, 0, 1, 1][at] ?? at - 2).join(''))

/** Longer than anybody needs to say one thing; the rest is not looked at. */
const most = 200

/** Simplified, without slips, and with nothing left but Han, letters, digits and marks that part clauses. */
export function plainWords(typed: string): string {
  const chars = inSimplified(fullWidth(typed.slice(0, most).toLowerCase()))
  const parted = chars.replace(/(\d) +(?=\d)/g, '$1').replace(/ +/g, '，')
  const spoken = mendSameSound(spokenDigits(parted))
  const mended = [...slips, ...dialectWords].reduce((text, [slip, word]) => text.replace(slip, word), spoken)
  return mended.replace(/[^\u4e00-\u9fffa-z0-9，。！？；、,.!?;\n…~ ]/g, '')
}

export interface Clause {
  text: string
  asked: boolean
}

/** 我装还不行吗: no question, but giving in. */
const granted = /还不(行|成|好)[吗嘛么]?$/
/** 正下着呢, 在弄呢: no question either. */
const goingOn = /(着|正[^，]{0,6}|^我?在[^，哪]{1,6}|转圈|多|早)呢$/

/** 我不转，你是谁？ → 我不转 / 你是谁 (asked). */
export function clausesOf(plain: string): Clause[] {
  return plain
    .replace(/但是|可是|不过|然后|就是说/g, '，')
    .replace(/那我|那就|那你|那行|那好|还是|所以|因为|反正|结果|而且|实在|既然|可(?=你|他|我|是)/g, '，$&')
    .replace(/([吧了啊呀哦嘛吗呢])(?=[我你他她那这给快别先再让叫])/g, '$1，')
    .replace(/的(?=我[要就不先去还])/g, '的，')
    .split(/([，。！？；、,.!;\n…~]+|\?+)/)
    .reduce<Clause[]>((clauses, part, i, parts) => {
      if (i % 2 || !part) return clauses
      return [...clauses, { text: part, asked: !granted.test(part) && (/[？?]/.test(parts[i + 1] ?? '') || (/[吗么呢嘛]$/.test(part) && !goingOn.test(part))) }]
    }, [])
}
