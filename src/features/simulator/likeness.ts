/** Characters that are in every sentence and tell little. */
const common = '的了我你他她它们吗呢吧啊呀嘛哦嗯一不就是在这那有个去来说要也都还和跟给得着过到看好很太再先上下里会能可以么什怎没人事点把让叫想自己么样'

/** What a sentence is made of, each with how much it tells; and how much it tells altogether. */
export interface Parts {
  tells: ReadonlyMap<string, number>
  all: number
}

/** Its characters, and its pairs of characters. */
export function partsOf(text: string): Parts {
  const tells = new Map<string, number>()
  const chars = Array.from(text.replace(/[a-z]/g, ''))
  chars.forEach((char, i) => {
    const alone = common.includes(char) ? 0.1 : 1
    tells.set(char, alone)
    const next = chars[i + 1]
    if (next !== undefined) tells.set(char + next, (alone + (common.includes(next) ? 0.1 : 1)) * 0.75)
  })
  return { tells, all: Array.from(tells.values()).reduce((total, each) => total + each, 0) }
}

function shared(mine: Parts, theirs: Parts): number {
  let total = 0
  mine.tells.forEach((tells, part) => {
    if (theirs.tells.has(part)) total += tells
  })
  return total
}

/** How much of what they tell two sentences share, 0 to 1: word order hardly matters, common words hardly count. */
export const likenessOf = (mine: Parts, theirs: Parts): number => (mine.all + theirs.all ? (2 * shared(mine, theirs)) / (mine.all + theirs.all) : 0)

/** How much of what a short one tells is found in a long one, 0 to 1: people ramble, the moves do not. */
export const foundIn = (short: Parts, long: Parts): number => (short.all ? shared(short, long) / short.all : 0)

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
