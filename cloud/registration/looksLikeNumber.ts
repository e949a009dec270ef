// Not the signs of lists: 13、14、15、16、17、18栋 are houses.
const between = '[\\s._·—–-]{0,2}'
const numbers = [
  /\d{7,}/,
  // A mobile phone, an ID number and a bank card also when they are written in groups; 3-2-1001 is a door.
  new RegExp(`(?:\\d{4}${between}){3}\\d{4}`),
  new RegExp(`1[3-9]${between}(?:\\d${between}){8}\\d`),
  new RegExp(`(?:\\d${between}){17}[\\dXx]`),
  /[零〇一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖]{7,}/
]

/** Whether a text holds a number that may be somebody's, also in full width, in Chinese or with signs in between that nobody sees. */
export function looksLikeNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return numbers.some(number => number.test(plain))
}
