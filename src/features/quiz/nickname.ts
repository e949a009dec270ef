import { readStored, removeStored, writeStored } from '@/platform/storage'
import { cardNameKey } from './cardNameKey'

const most = 10

/** Digits of every kind, and numbers spelled out. */
const number = /[0-9０-９]|[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖]{3,}/
const link = /[./\\@:：#．。]|www|http/i
const contact = /微信|加我|威信|薇信|扣扣|^[vV][xX]|[qQ]{2}/
/** Nobody shall pass on a card in the name of an office. */
const office = /警|公安|反诈|法院|检察|银行|政府|官方|客服|派出所|中心|96110/
/** Chinese characters, letters and the dot inside names; what else there is some phone cannot draw. */
const drawable = /^[\u3400-\u4dbf\u4e00-\u9fffA-Za-z·\s]*$/

/** How to mend a nickname; undefined where it is fine. None is fine. */
export function nicknameProblem(text: string): string | undefined {
  const name = text.trim()
  if (Array.from(name).length > most) return `最多${most}个字。`
  if (number.test(name)) return '不要写数字，免得像号码。'
  if (link.test(name) || contact.test(name)) return '不要写网址和联系方式。'
  if (office.test(name)) return '不要用单位的名字，写家里人叫您的称呼就好。'
  return drawable.test(name) ? undefined : '只写汉字和字母。'
}

export function keptNickname(): string {
  const kept = readStored(cardNameKey) ?? ''
  return nicknameProblem(kept) ? '' : kept
}

export function keepNickname(name: string): void {
  if (name) writeStored(cardNameKey, name)
  else removeStored(cardNameKey)
}
