import type { Answers, Estimate } from '../../../../contract/statistics'
import { percent, percentNumber } from '../frame/numberWords'

/** What stands in a cell that hides a group of fewer than five, or one that would betray it. */
export const hidden = '不显示'
/** Nobody was asked: no share can be told. */
export const none = '—'

/** 54, in per cent: the unit stands in the head. */
export const shareCell = (share: Estimate | null): string => (share ? percentNumber(share.value) : none)

/** 48～60, in per cent. */
export const intervalCell = (share: Estimate | null): string => (share ? `${percentNumber(share.low)}～${percentNumber(share.high)}` : none)

/** 48%～60% */
export const intervalWords = ({ low, high }: Estimate): string => `${percent(low)}～${percent(high)}`

const rounded = (value: number): string => {
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}

export const discernmentCell = (discernment: Estimate | null): string => (discernment ? rounded(discernment.value) : none)

/** 1.4～1.8 */
export const discernmentInterval = ({ low, high }: Pick<Estimate, 'low' | 'high'>): string => `${rounded(low)}～${rounded(high)}`

/**
 * Which of the two is more frequent, scams that are not called so or genuine messages that are; told only where the interval tells. Of
 * groups it is not said that they are credulous: who said 拿不准 of a scam took it for nothing.
 */
export function biasWords(bias: Estimate | null): string {
  if (!bias) return none
  if (bias.low > 0) return '诈骗漏得多'
  return bias.high < 0 ? '错怪得多' : '看不出偏哪边'
}

/** 诈骗漏得多，0.4（0.1～0.7） */
export const biasCell = (bias: Estimate | null): string => (bias ? `${biasWords(bias)}，${rounded(bias.value)}（${discernmentInterval(bias)}）` : none)

/** 312人, 至少312人 */
export const peopleWords = ({ people, atLeast }: Answers, count: (people: number) => string): string => `${atLeast ? '至少' : ''}${count(people)}人`
