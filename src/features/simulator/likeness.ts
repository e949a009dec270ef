/** Characters that are in every sentence and tell little. */
const common = '的了我你他她它们吗呢吧啊呀嘛哦嗯一不就是在这那有个去来说要也都还和跟给得着过到看好很太再先上下里会能可以么什怎没人事点把让叫想自己么样'

/** What a sentence is made of, each with how much it tells: its characters, and its pairs of characters. */
function partsOf(text: string): Map<string, number> {
  const parts = new Map<string, number>()
  const chars = Array.from(text.replace(/[a-z]/g, ''))
  chars.forEach((char, i) => {
    const tells = common.includes(char) ? 0.1 : 1
    parts.set(char, tells)
    const next = chars[i + 1]
    if (next !== undefined) parts.set(char + next, (tells + (common.includes(next) ? 0.1 : 1)) * 0.75)
  })
  return parts
}

const sum = (weights: Iterable<number>) => Array.from(weights).reduce((total, weight) => total + weight, 0)

/** How much of what they tell two sentences share, 0 to 1: word order hardly matters, common words hardly count. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [partsOf(one), partsOf(other)]
  const shared = sum(Array.from(mine, ([part, tells]) => (theirs.has(part) ? tells : 0)))
  const all = sum(mine.values()) + sum(theirs.values())
  return all ? (2 * shared) / all : 0
}

/** How much of what a short one tells is found in a long one, 0 to 1: people ramble, the moves do not. */
export function foundIn(short: string, long: string): number {
  const [wanted, there] = [partsOf(short), partsOf(long)]
  const all = sum(wanted.values())
  return all ? sum(Array.from(wanted, ([part, tells]) => (there.has(part) ? tells : 0))) / all : 0
}

/** 去柜台 is said in 去银行柜台: all its characters in order, with little between them. */
export function saidIn(phrase: string, text: string): number {
  const gap = Math.max(1, Math.min(3, phrase.length - 1))
  for (let start = text.indexOf(phrase.charAt(0)); start >= 0; start = text.indexOf(phrase.charAt(0), start + 1)) {
    let at = start
    const fits = Array.from(phrase.slice(1)).every(char => {
      const next = text.indexOf(char, at + 1)
      if (next < 0 || next - at > gap) return false
      at = next
      return true
    })
    if (fits) return start
  }
  return -1
}
