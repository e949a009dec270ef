import { chinaDay } from '../../../../contract/chinaDay'
import { daysBefore, type Period } from '../period'

export const statisticsPeriods = { days7: '近7天', weeks4: '近4周', weeks9: '近9周', month: '本月', lastMonth: '上月', own: '自选' } as const
export type StatisticsPeriod = keyof typeof statisticsPeriods

const dayMs = 86_400_000
const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** The Monday of the week of a day. */
const mondayOf = (day: string): string => daysBefore(day, (startOf(day).getUTCDay() + 6) % 7)

/** Days in China, to today or the end of last month. Nine weeks begin on a Monday, so that each point of the line is a week. */
export function statisticsPeriodOf(name: Exclude<StatisticsPeriod, 'own'>, now: Date): Period {
  const to = chinaDay(now)
  if (name === 'month') return { from: `${to.slice(0, 7)}-01`, to }
  if (name === 'lastMonth') {
    const last = daysBefore(`${to.slice(0, 7)}-01`, 1)
    return { from: `${last.slice(0, 7)}-01`, to: last }
  }
  if (name === 'weeks9') return { from: daysBefore(mondayOf(to), 56), to }
  return { from: daysBefore(to, name === 'days7' ? 6 : 27), to }
}

const lengthOf = ({ from, to }: Period): number => Math.round((startOf(to).getTime() - startOf(from).getTime()) / dayMs) + 1

/** What the numbers are compared with: 上月 for a whole month, otherwise as many days before. */
export function beforeName(period: Period): string {
  const { from, to } = period
  const isWholeMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && daysBefore(to, -1).endsWith('-01')
  return isWholeMonth ? '上月' : `前${lengthOf(period)}天`
}
