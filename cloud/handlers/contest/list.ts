import { success } from '../../../contract/result'
import { readContestCursor, writeContestCursor } from '../../contests/contestCursor'
import { contestOf } from '../../contests/contestOf'
import { knownContest, knownContests } from '../../contests/knownContests'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { type ContestRow, createContests, lastOf, mostKnown } from '../../store/contests'

/** Results are to be found for a year. */
const shownDays = 366
/** No contest goes on for longer: of those that began before, none ended within the year. */
const longestDays = 92
const question = { list: 'contests of a year' }

/** The contests of the city, page by page, or one of them; what may still be worked on is on the first page. */
export const listContests: Handler<'contest.list'> = async ({ now, store }, _caller, { contestId, cursor }) => {
  const at = now()
  const told = (rows: readonly ContestRow[], next: ContestRow | undefined) =>
    success({ contests: rows.map(row => contestOf(row, at)), nextCursor: next ? writeContestCursor(question, next) : null, asOf: at.toISOString() })
  if (contestId !== undefined) {
    const one = await knownContest(store, contestId)
    return told(one ? [one] : [], undefined)
  }
  const position = readContestCursor(cursor, question)
  if (!position.ok) return position
  const rows = position.value ? await store.part(createContests).page(position.value, mostKnown) : await knownContests(store)
  const last = rows.length < mostKnown ? undefined : lastOf(rows)
  const isOld = last && (last.drawn_at ?? last.cancelled_at) !== null && last.opens_at < daysBefore(at, shownDays + longestDays)
  return told(rows.filter(({ closes_at }) => closes_at > daysBefore(at, shownDays)), isOld ? undefined : last)
}
