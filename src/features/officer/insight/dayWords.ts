import { shortDay } from '../frame/shortDay'

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number]

/** 9月21日至11月22日, with the years where it is not all one. */
export function daysWords(from: string, to: string): string {
  const year = (day: string) => (from.slice(0, 4) === to.slice(0, 4) ? '' : `${day.slice(0, 4)}年`)
  return from === to ? shortDay(from) : `${year(from)}${shortDay(from)}至${year(to)}${shortDay(to)}`
}

/** What stands below a point: 11/22 for a day or the Monday of a week, 11月 for a month. */
export function stepLabel(day: string, step: 'day' | 'week' | 'month'): string {
  const [, month, date] = partsOf(day)
  return step === 'month' ? `${month}月` : `${month}/${date}`
}

export const stepNames = { day: '每天', week: '每周', month: '每月' } as const
