import type { Flaw } from '../../contract/wording/flaw'
import { shownText } from './shownText'

/** An address read out or broken up so that no filter sees it, or one in figures alone. */
const spelledAddress = /[a-z0-9-]{2,}( ?(点|dot|[。·]) ?| +\.|\. +)(com|cn|net|cc|org|top|vip|xyz)(?![a-z])|(?<![\d.])((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/i

const numeral = '零〇一二三四五六七八九两幺壹贰叁肆伍陆柒捌玖'
/** A telephone number or an account in Chinese signs, also mixed with figures; shorter runs are counting (一二三四) and years (二〇二六). */
const numberInWords = new RegExp(`(?!一二三|二三四|三四五)[${numeral}]([ -]?[${numeral}]){6,}|(?=\\d{0,10}[${numeral}])[\\d${numeral}]([ -]?[\\d${numeral}]){10,}`)

/** @returns the first address in a text that is written so that it is none to a filter, such as `bank点com`, or that is all figures */
export const spelledAddressIn = (text: string): string | undefined => spelledAddress.exec(shownText(text))?.[0]

/** @returns the first long number in a text that is written in Chinese signs, such as 一三八零零一三八零零零 */
export const numberInWordsIn = (text: string): string | undefined => numberInWords.exec(shownText(text))?.[0]

/** Numbers that could be someone's and addresses that could be opened, written so that `realNumbersIn` does not see them. */
export function spelledOutIn(text: string): Flaw[] {
  const [address, number] = [spelledAddressIn(text), numberInWordsIn(text)]
  return [
    ...(address === undefined ? [] : [{ problem: `念出了网址“${address}”。`, mend: '换成xx***.cc或以.example结尾的网址。' }]),
    ...(number === undefined ? [] : [{ problem: `用汉字写出了号码“${number}”。`, mend: '只说“一个手机号”，或者中间换成星号，如138****0021。' }])
  ]
}
