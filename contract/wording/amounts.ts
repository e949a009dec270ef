/** Amounts of money as Chinese reports write them: 85万元, 近26万元, 2.18万元, 38720元, 十万元, 15.6万港币. */

export interface Amount {
  /** As it stands in the text. */
  words: string
  value: number
  /** 近26万元 is less than 26万元, 3万余元 is more than 3万元. */
  about: '' | '近' | '约' | '余'
  /** 元 unless another one is named. */
  currency: string
}

const currency = '元|块钱|港币|港元|美元|日元|欧元|新元|英镑'
/** 26万余, 3万多, 2000多; 万 may stand without 元, but not before what is no money. */
const arabic = new RegExp(
  `(近|约)?(?<![\\d.])(\\d+(?:\\.\\d+)?)[余多]?([百千]?[万亿]|[百千])?[余多]?(${currency}|块)?(?![人条次件部名张户字家起台辆个只粉篇公])`,
  'g'
)
/** 几十万 and 数万 say no amount, and 一块 may mean together. */
const han = new RegExp(`(近|约)?(?<![几数上好第\\d一二两三四五六七八九十百千零])([一二两三四五六七八九十百千零]+)[余多]?(万|亿)?[余多]?(${currency})`, 'g')

const unitValue: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const digitOf = (char: string) => (char === '两' ? 2 : '零一二三四五六七八九'.indexOf(char))
const multiplier = (unit = '') => [...unit].reduce((product, char) => product * (unitValue[char] ?? 1), 1)

/** 三千五百 → 3500; 十二 → 12 */
function hanValue(words: string): number {
  let total = 0
  let digit = 0
  for (const char of words) {
    const unit = unitValue[char]
    if (unit === undefined) digit = digitOf(char)
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}

const currencyOf = (name = '') => (name === '' || name.startsWith('块') ? '元' : name === '港元' ? '港币' : name)
/** 9.8 × 10000 is not always a whole number for a computer. */
const toCents = (value: number) => Math.round(value * 100) / 100

const aboutOf = (words: string): Amount['about'] => (/[余多]/.test(words) ? '余' : words.startsWith('近') ? '近' : words.startsWith('约') ? '约' : '')

const amountOf = (words: string, number: number, unit?: string, name?: string): Amount => ({
  words,
  value: toCents(number * multiplier(unit)),
  about: aboutOf(words),
  currency: currencyOf(name)
})

/** Every amount of money in a text, in the order arabic ones, then those in Han numerals. */
export const amountsIn = (text: string): Amount[] => [
  ...[...text.matchAll(arabic)]
    .filter(([, , , unit, name]) => name !== undefined || /[万亿]/.test(unit ?? ''))
    .map(([words, , number, unit, name]) => amountOf(words, Number(number), unit, name)),
  ...[...text.matchAll(han)].map(([words, , number, unit, name]) => amountOf(words, hanValue(number ?? ''), unit, name))
]

export const isSameAmount = (a: Amount, b: Amount) => a.value === b.value && a.currency === b.currency && a.about === b.about
