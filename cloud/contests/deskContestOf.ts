import type { DeskContest } from '../../contract/contestDesk'
import type { OfficerCaller } from '../caller'
import { least } from '../statistics/hideGroups'
import type { CommunityCount, ContestRow, DeskCount } from '../store/contests'
import { contestOf } from './contestOf'
import { decideUntil } from './contestState'

/** Who runs a contest: its own station, and administrators. */
export const mayRun = ({ station }: Pick<ContestRow, 'station'>, officer: OfficerCaller): boolean => officer.role === 'admin' || officer.station === station

/** A contest as officers see it. */
export function deskContestOf(row: ContestRow, officer: OfficerCaller, allCounts: readonly CommunityCount[], allDesk: readonly DeskCount[], now: Date): DeskContest {
  const counts = allCounts.filter(({ contestId }) => contestId === row.contest_id)
  const desk = allDesk.find(({ contestId }) => contestId === row.contest_id)
  const sum = (of: 'papers' | 'passed' | 'people') => counts.reduce((all, count) => all + count[of], 0)
  const people = sum('people')
  return {
    ...contestOf(row, now),
    station: row.station,
    mine: mayRun(row, officer),
    pool: row.pool,
    people: people < least ? null : people,
    papers: sum('papers'),
    entries: row.entries ?? sum('passed'),
    held: desk?.held ?? 0,
    decideUntil: decideUntil(row).toISOString(),
    entryListHash: row.entry_list_hash,
    closedAt: row.entry_list_hash === null ? null : (row.closed_at?.toISOString() ?? null),
    publicNumber: row.public_number,
    drawnAt: row.drawn_at?.toISOString() ?? null,
    redeemed: desk?.redeemed ?? 0,
    winners: desk?.winners ?? 0
  }
}
