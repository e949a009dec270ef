import type { CaseText } from '../case'
import type { TextFinding } from '../publishing'
import { type Amount, amountsIn, isSameAmount } from './amounts'

const rule = '金额一致'

function missing(field: string, where: string, amounts: readonly Amount[], told: readonly Amount[]): TextFinding[] {
  return amounts
    .filter(amount => !told.some(other => isSameAmount(amount, other)))
    .map(({ words }) => ({
      rule,
      field,
      problem: `${where}的“${words}”在经过里没有写。`,
      mend: '对照来源，把经过和它改成同一个数。'
    }))
}

/** An amount in the title or on the card is told in the steps: 9.8万元 there may be 98000元 here. */
export function amountsAgree({ title, amount, steps }: CaseText): TextFinding[] {
  const told = steps.flatMap(({ text }) => amountsIn(text))
  const own = amountsIn(amount ?? '')
  const unreadable: TextFinding[] =
    amount !== undefined && !own.length
      ? [{ rule, field: 'amount', problem: `金额“${amount}”看不出是多少钱。`, mend: '写成85万元、近26万元这样；没有就整项删去。' }]
      : []
  return [...unreadable, ...missing('title', '标题', amountsIn(title), told), ...missing('amount', '金额', own, told)]
}
