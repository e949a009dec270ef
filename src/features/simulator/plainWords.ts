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
  [/定单/g, '订单'],
  [/([一二两三四五六七八九\d])干(?=[块元])/g, '$1千'],
  // 弄完算了: done and over with, not left alone.
  [/([转交弄办付打点装借填做念报发])(完|了|掉|过去|上|给你|给他)算了/g, '$1$2吧'],
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
const goingOn = /(^管([他她它那]|那么多)|着|正[^，]{0,6}|^我?在[^，]{1,6}|转圈|多|早|[催等带忙睡陪看急盼吵吃接抱哄][^，]{0,3}|上[班课]|开[会车])呢$/
/** 再等一天嘛: urged, not asked. */
const urged = /(再|先|快|来|去|点|赶紧|帮|给我|让|别)[^，能会有是真]{0,6}嘛$/
/** 怕什么, 磨叽什么: said to have it done. */
const rhetorical = /(怕|急|愁|等|担心|犹豫|客气|磨[叽蹭]|啰嗦|算)(个|得了)?什么$/
/** 去哪看呢, 要不要等呢. */
const wonders = /[谁哪几]|什么|怎么|多少|(.)不\1/

/** By its mark, or by what stands at its end. */
const isAsked = (text: string, mark: string) =>
  !granted.test(text) && (/[？?]/.test(mark) || (/[吗么呢嘛]$/.test(text) && !(goingOn.test(text) && !wonders.test(text)) && !urged.test(text) && !rhetorical.test(text)))

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
      return [...clauses, { text: part, asked: isAsked(part, parts[i + 1] ?? '') }]
    }, [])
}
