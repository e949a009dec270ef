import type { Case } from './case'
import type { Audience } from './vocabulary'

/** When a case happened as a number to sort by: 20260202, 20260200 where the day is not given, 0 where the year is not. */
export function happenedOf(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? []
  return Number(year ?? 0) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0)
}

type Sorted = Pick<Case, 'id' | 'date' | 'audiences'>

/** The order of the feed, on the server and on the phone: those for `prefer` first, then the newest, then by id. */
export function compareCases(prefer: Audience | undefined): (a: Sorted, b: Sorted) => number {
  const isMine = (one: Sorted) => (prefer && one.audiences.includes(prefer) ? 1 : 0)
  return (a, b) => isMine(b) - isMine(a) || happenedOf(b.date) - happenedOf(a.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
