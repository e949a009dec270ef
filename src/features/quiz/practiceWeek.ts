import { chinaDay } from '../../../contract/chinaDay'

const dayMs = 86_400_000
/** After so many days without practice it is a meeting again. */
const longAway = 14

export interface PracticeWeek {
  /** Monday first: whether something was practised. */
  days: readonly boolean[]
  heading: string
  /** A friendly word where there is nothing to show; never of what was left out. */
  word?: string
  /** Spoken in place of the picture. */
  spoken: string
}

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/**
 * The days of this week on which somebody practised, in China's days. Nothing is lost by a pause: there is no row of days to keep up.
 *
 * @param times when something was answered, in any order
 */
export function practiceWeek(times: readonly string[], now: Date): PracticeWeek {
  const today = Date.parse(chinaDay(now))
  // 1 January 1970 was a Thursday.
  const monday = today - ((today / dayMs + 3) % 7) * dayMs
  const practised = times.map(time => Date.parse(chinaDay(new Date(time))))
  const days = names.map((_, i) => practised.includes(monday + i * dayMs))
  const count = days.filter(Boolean).length
  const spoken = count > 0 ? `${names.filter((_, i) => days[i]).join('、')}练了` : '这周还没有练'
  if (count > 0) return { days, heading: `这周练了${count}天`, spoken }
  const last = Math.max(...practised.filter(day => day <= today))
  const isBack = practised.length > 0 && today - last >= longAway * dayMs
  return { days, heading: '这周', word: isBack ? '好久不见，今天练5题就好。' : '今天练5题就好。', spoken }
}
