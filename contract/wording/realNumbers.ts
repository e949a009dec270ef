import type { Flaw } from './flaw'

/** Numbers anyone may call or will see: police, operators, ministries, and the senders of official messages. */
const official = new Set([
  '96110', '12381', '12321', '12377', '12337', '12315', '12345', '12333', '12306', '12393', '95022', '12110', '95110',
  '10086', '10010', '10000', '10001', '10099', '10699000', '01012321'
])

/** Digits in a row, also when written with blanks or dashes between them, with the masks around them. */
const digitRun = /\*{0,4}\d(?:[ -]?\d){4,}\*{0,4}/g
const unit = /^\s*(多|余)?(万|亿)?(元|块|美元|港币|人|条|次|件|分|积分|点|个|步|克|张|名|公里|米|字)/
/** Words before a number that is no one's: a code in a simulated message, an amount, an order. */
const before = /(验证码|校验码|取件码|动态码|金额|¥|￥)[^\d]{0,4}$/
const webAddress = /(?<![\w*@.])(?:https?:\/\/)?[a-z0-9*-]+(?:\.[a-z0-9*-]+)*\.[a-z]{2,}(?![a-z])/gi
const harmless = /\.example$|\*{2,}|^(www\.)?(12321|12377)\.cn$/i
const idOrPlate = /\d{6}(19|20)\d{9}[\dXx]/

function numbersIn(text: string): string[] {
  return [...text.matchAll(digitRun)].flatMap(match => {
    const digits = match[0].replace(/\D/g, '')
    const at = match.index
    const isDate = /^(19|20)\d{2}-?\d{2}-?\d{2}$/.test(match[0])
    const isAmount = unit.test(text.slice(at + match[0].length))
    // A dialling code such as 00852 is longer than four digits, but what follows it is masked.
    const isMasked = /\*{3,}/.test(match[0]) && digits.length <= 6
    if (official.has(digits) || isDate || isMasked || before.test(text.slice(0, at))) return []
    if (isAmount && !idOrPlate.test(digits) && digits.length < 10) return []
    return [match[0]]
  })
}

const addressesIn = (text: string) =>
  [...text.matchAll(webAddress)].map(match => match[0]).filter(found => !harmless.test(found))

/** Numbers that could be someone's and addresses that could be opened. */
export const realNumbersIn = (text: string): Flaw[] => [
  ...numbersIn(text).map(number => ({
    problem: `里有一串没有遮住的号码“${number}”。`,
    mend: '中间换成星号，如138****0021、尾号**12；官方热线可以写全。'
  })),
  ...addressesIn(text).map(address => ({
    problem: `里有可能点得开的网址“${address}”。`,
    mend: '换成xx***.cc或以.example结尾的网址；出处的网址写在来源里。'
  }))
]
