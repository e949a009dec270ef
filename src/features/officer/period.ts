import { chinaDay } from '../../../contract/chinaDay'

export const periodNames = { week: '本周', month: '本月', own: '自选' } as const
export type PeriodName = keyof typeof periodNames
export interface Period {
  from: string
  to: string
}

const dayMs = 86_400_000

/** Days in China. A week begins on Monday. */
export function periodOf(name: Exclude<PeriodName, 'own'>, now: Date): Period {
  const to = chinaDay(now)
  if (name === 'month') return { from: `${to.slice(0, 7)}-01`, to }
  const sinceMonday = (new Date(`${to}T00:00:00Z`).getUTCDay() + 6) % 7
  return { from: daysBefore(to, sinceMonday), to }
}

export const daysBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10)

/** @returns what is wrong with a period, in a sentence */
export function periodProblem({ from, to }: Period): string | undefined {
  if (!from || !to) return '请选好开始和结束的日期。'
  if (from > to) return '开始的日期要在结束的日期以前。'
  return daysBefore(to, 400) > from ? '一次最多看400天，请把日期选近一些。' : undefined
}
