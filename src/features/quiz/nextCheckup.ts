import { furthestCheckup } from '../../../contract/checkupReminder'
import { daysSince, shortCheckupDue } from './dueNow'
import type { Sitting } from './learningStore'

const dayMs = 86_400_000

/**
 * In how many days the next short checkup is due, by days in China: 0 when it is now; undefined where none comes.
 *
 * @param sittings newest first
 */
export function daysToNext(sittings: readonly Sitting[], now: Date): number | undefined {
  for (let days = 0; days <= furthestCheckup; days += 1) {
    if (shortCheckupDue(sittings, new Date(now.getTime() + days * dayMs))) return days
  }
  return undefined
}

/** When the next short checkup comes, as a sentence after a checkup; empty where none was done yet. */
export function nextCheckup(sittings: readonly Sitting[], now: Date): string {
  if (daysSince(sittings, false, now) === undefined) return ''
  const days = daysToNext(sittings, now)
  if (days === 0) return '首页有一次小体检等着您，6条，约2分钟。'
  if (days === undefined) return '三次小体检的时间都过了。想再看看，可以再做一次防骗体检。'
  return `约${Math.ceil(days / 7)}周后，首页会有一次小体检，6条没见过的消息。`
}
