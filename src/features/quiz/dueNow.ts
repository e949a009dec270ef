import { chinaDay } from '../../../contract/chinaDay'
import type { Learnt, Sitting, StoredCard } from './learningStore'

const dayMs = 86_400_000
/** After a whole checkup: what was learnt fades in weeks. */
export const checkupWeeks = [1, 4, 12] as const

/** Whether a review is due. One answered later than now is: the phone's clock was ahead then, and so is the day it was put off to. */
export const isDue = ({ due, last_review }: StoredCard, now: Date): boolean =>
  Date.parse(due) <= now.getTime() || Date.parse(last_review) > now.getTime()

/** How many reviews are due. */
export const dueCards = (cards: Readonly<Record<string, StoredCard>>, now: Date): number =>
  Object.values(cards).filter(card => isDue(card, now)).length

/** Questions that were answered and whose review is not due yet, and those of papers: nobody need be asked them now. */
export const answeredFor = ({ cards, onPapers = [] }: Pick<Learnt, 'cards' | 'onPapers'>, now: Date): string[] => [
  ...onPapers.filter(id => !cards[id]),
  ...Object.entries(cards).flatMap(([id, card]) => (isDue(card, now) ? [] : [id]))
]

/** Whether 今日一练 was done today, by days in China. */
export const practisedToday = (sittings: readonly Sitting[], now: Date): boolean =>
  sittings.some(({ finishedAt, mode }) => mode === 'daily' && chinaDay(new Date(finishedAt)) === chinaDay(now))

/**
 * How many days ago the last checkup was, by days in China; undefined where there was none. Whole days: weeks with their fractions
 * cannot be compared. One of a later day is passed over until that day: the phone's clock was ahead then.
 *
 * @param sittings newest first
 */
export function daysSince(sittings: readonly Sitting[], isShort: boolean, now: Date): number | undefined {
  const today = Date.parse(chinaDay(now))
  return sittings
    .filter(({ mode, short = false }) => mode === 'checkup' && short === isShort)
    .map(({ finishedAt }) => (today - Date.parse(chinaDay(new Date(finishedAt)))) / dayMs)
    .find(days => days >= 0)
}

/**
 * For which short checkup it is time: 1, 4 or 12 weeks after the last whole one. Who comes late does the one that is due last, and none
 * within a week of another. Done ones move it on; a new whole checkup begins anew.
 *
 * @param sittings newest first
 */
export function shortCheckupDue(sittings: readonly Sitting[], now: Date): (typeof checkupWeeks)[number] | undefined {
  const passed = daysSince(sittings, false, now) ?? 0
  const last = daysSince(sittings, true, now) ?? Infinity
  const due = checkupWeeks.filter(week => passed >= week * 7).pop()
  return last < 7 || passed - last >= (due ?? 0) * 7 ? undefined : due
}
