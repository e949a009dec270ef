import type { AlertText } from '../alert'
import type { TextFinding } from '../publication'
import { isRealDate } from './dates'

const rule = '有效期'

/** 02-29 would come only every fourth year. */
const isYearly = (day: string) => isRealDate(`2001-${day}`)

/** Days that exist every year, and times in their order. */
export function validityHolds({ validity }: AlertText): TextFinding[] {
  const finding = (field: string, problem: string, mend: string) => [{ rule, field: `validity.${field}`, problem, mend }]
  if (validity.type === 'yearly')
    return (['fromDay', 'untilDay'] as const).flatMap(field =>
      isYearly(validity[field]) ? [] : finding(field, `${validity[field]}不是每年都有的日子。`, '换成前后一天。')
    )
  return Date.parse(validity.from) < Date.parse(validity.until)
    ? []
    : finding('until', '结束的时间不在开始之后。', '开始写在前，结束写在后。')
}
