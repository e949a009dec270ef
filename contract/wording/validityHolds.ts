import type { AlertText } from '../alertText'
import type { TextFinding } from '../publishing'
import { isRealDate } from './dates'

const rule = '有效期'

/** 02-29 would come only every fourth year. */
const isYearly = (day: string) => isRealDate(`2001-${day}`)

/** A yearly alert begins and ends on days that every year has. That a time ends after it begins is asked by the schema. */
export function validityHolds({ validity }: AlertText): TextFinding[] {
  if (validity.type === 'once') return []
  return (['fromDay', 'untilDay'] as const)
    .filter(field => !isYearly(validity[field]))
    .map(field => ({
      rule,
      field: `validity.${field}`,
      problem: `${validity[field]}不是每年都有的日子。`,
      mend: '换成前后一天。'
    }))
}
