import { checkupWeeks, shortCheckupDue, weeksSince } from './dueNow'
import type { Sitting } from './learningStore'

/** When the next short checkup comes, as a sentence after a checkup; empty where none was done yet. */
export function nextCheckup(sittings: readonly Sitting[], now: Date): string {
  const passed = weeksSince(sittings, false, now)
  if (passed === undefined) return ''
  if (shortCheckupDue(sittings, now)) return '首页有一次小体检等着您，6条，约2分钟。'
  const next = checkupWeeks.find(week => week > passed)
  if (next === undefined) return '三次小体检的时间都过了。想再看看，可以再做一次防骗体检。'
  const rest = 1 - (weeksSince(sittings, true, now) ?? 1)
  return `约${Math.ceil(Math.max(next - passed, rest))}周后，首页会有一次小体检，6条没见过的消息。`
}
