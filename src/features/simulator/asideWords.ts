/**
 * Words of what people say beside the matter (太阳, 吃饭, 几点了), and those that are hardly ever in it: how much each speaks for no
 * move being meant, in tenths. They are what is left of the fit of `signWeights` once whatever hardly counts was struck out; ^ is
 * where the sentence begins, $ where it ends.
 */
const asideWords: Readonly<Record<number, string>> = {
  7: '^你',
  5: '几',
  4: '不$|大|等|饭',
  3: '^我|今|今天|会|修|公|发|台|天|家|我家|电|的$|音',
  2: '^今|^今天|^你们|^我女|^明|了|件|位|便|停|儿|厂|声音|多|太|女|女儿|子|字|小|张|我女|我女儿|方|有没|有没有|机|楼|死|没|没有|点$|生|着$|要|还没|那边|锅|雨',
  1: '^这|为|了$|了这|办|又|口|吃|吵|哪|外|孩子|宝|带|干|年|拍|斤|是|是不是|水|等我|能|花|车|通',
  '-1': '你说|吧我|图|好了|妈|打$|拨|数|有|查|的吧|睡|知|知道|说说|账|跑|过去|退|道|都|都没|里$|面',
  '-2': '0|1|2|^好|一|个|了你|事|交|伙|先|出|够|好我|己|弄|想|我有|提|来|碰|自|自己|行|让|说|走|钱|院',
  '-3': '再|去|号|呢|看|跟|过|问',
  '-4': '^不|吧$|就|给',
  '-5': '他|吧|我'
}

let table: readonly (readonly [word: string, tenths: number])[] | undefined

/** Taken apart once, when the first sentence is read. */
const eachWord = () => (table ??= Object.entries(asideWords).flatMap(([tenths, words]) => words.split('|').map(word => [word, Number(tenths)] as const)))

/** How much the words of a sentence speak for its being said beside the matter. */
export function asideOf(words: string): number {
  const marked = `^${words}$`
  return eachWord().reduce((sum, [word, tenths]) => (marked.includes(word) ? sum + tenths / 10 : sum), 0)
}
