import { chinaDay } from '../../../contract/chinaDay'
import type { Sitting, StoredCard } from './learningStore'

const weekMs = 7 * 86_400_000
/** After a whole checkup: what was learnt fades in weeks. */
export const checkupWeeks = [1, 4, 12] as const

/** How many reviews are due. */
export const dueCards = (cards: Readonly<Record<string, StoredCard>>, now: Date): number =>
  Object.values(cards).filter(({ due }) => Date.parse(due) <= now.getTime()).length

export const lastWhole = (sittings: readonly Sitting[]) => sittings.find(({ mode, short }) => mode === 'checkup' && !short)
export const lastShort = (sittings: readonly Sitting[]) => sittings.find(({ short }) => short)

/** By days in China. */
export const weeksSince = (sitting: Sitting | undefined, now: Date): number | undefined =>
  sitting && (Date.parse(chinaDay(now)) - Date.parse(chinaDay(new Date(sitting.finishedAt)))) / weekMs

/**
 * For which short checkup it is time: 1, 4 or 12 weeks, by days in China, after the last whole one. Who comes late does the one that
 * is due last, and none within a week of another. Done ones move it on; a new whole checkup begins anew.
 *
 * @param sittings newest first
 */
export function shortCheckupDue(sittings: readonly Sitting[], now: Date): (typeof checkupWeeks)[number] | undefined {
  const passed = weeksSince(lastWhole(sittings), now) ?? 0
  const last = weeksSince(lastShort(sittings), now)
  const due = checkupWeeks.filter(week => passed >= week).pop()
  return last !== undefined && due && (last < 1 || passed - last >= due) ? undefined : due
}
