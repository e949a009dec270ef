/**
 * Words of what people say beside the matter (太阳, 吃饭, 几点了), and those that are hardly ever in it: how much each speaks for no
 * move being meant, in tenths. They are what is left of the fit of `signWeights` once whatever hardly counts was struck out; ^ is
 * where the sentence begins, $ where it ends.
 */
const asideWords: Readonly<Record<number, string>> = {
  7: '^你',
  5: '几',
  4: '不$|大|等|饭',
  3: '^今|^我|今|今天|会|修|公|发|台|天|字|家|小|我家|没|电|的$|音',
  2: '^今天|^你们|^我女|^明|了|件|位|便|停|儿|又|声音|外|多|太|女|女儿|子|张|我女|我女儿|方|有没|有没有|机|楼|死|水|没有|点$|生|着$|要|还没|那边|锅|雨',
  1: '^这|上头|为|了这|到|办|厂|吃|吵|哪|孩|孩子|宝|带|干|年|得|拍|斤|是|是不是|晚|等我|花|车|边|通',
  '-1': '交|你说|吧我|图|好了|我拨|打$|拨|查|查$|知|知道|碰|管|给我|让|说|账|越|跑|过去|道|都没|面',
  '-2': '0|1|2|^好|一|个|了你|事|伙|先|出|够|好我|妈|己|弄|想|我有|提|数|有|来|的吧|睡|自|自己|行|说说|走|跟|退|都|里$|钱|院',
  '-3': '再|去|号|呢|看|过|问',
  '-4': '^不|吧$|给',
  '-5': '他|就|我',
  '-6': '吧'
}

let table: readonly (readonly [word: string, tenths: number])[] | undefined

/** Taken apart once, when the first sentence is read. */
const eachWord = () => (table ??= Object.entries(asideWords).flatMap(([tenths, words]) => words.split('|').map(word => [word, Number(tenths)] as const)))

/** How much the words of a sentence speak for its being said beside the matter. */
export function asideOf(words: string): number {
  const marked = `^${words}$`
  return eachWord().reduce((sum, [word, tenths]) => (marked.includes(word) ? sum + tenths / 10 : sum), 0)
}
