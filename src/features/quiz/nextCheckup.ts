import { chinaDay } from '../../../contract/chinaDay'
import { furthestCheckup } from '../../../contract/checkupReminder'
import type { KeptReminder } from './checkupReminderStore'
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
  const days = daysToNext(sittings, now)
  if (days === 0) return '首页有一次小体检等着您，6条，约2分钟。'
  if (days !== undefined) return `约${Math.ceil(days / 7)}周后，首页会有一次小体检，6条消息，先挑没见过的。`
  return daysSince(sittings, false, now) === undefined ? '' : '三次小体检的时间都过了。想再看看，可以再做一次防骗体检。'
}

/** The attempt of the last checkup, whole or short. @param sittings newest first */
export const lastCheckup = (sittings: readonly Sitting[]): string | undefined => sittings.find(({ mode }) => mode === 'checkup')?.attemptId

/**
 * The day in China of the message that waits, as far as this phone knows; undefined once the day is there, or a checkup was done since it
 * was heard of.
 *
 * @param sittings newest first
 */
export function waitingUntil({ after, on }: KeptReminder, sittings: readonly Sitting[], now: Date): string | undefined {
  return on !== undefined && on > chinaDay(now) && after === lastCheckup(sittings) ? on : undefined
}
