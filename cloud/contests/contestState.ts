import { type ContestState, graceMinutes } from '../../contract/contest'
import { startOf } from '../statistics/days'
import type { ContestRow } from '../store/contests'

/** The end of handing in, by the clock of the server. */
export const lastMoment = ({ closes_at }: Pick<ContestRow, 'closes_at'>): Date => new Date(closes_at.getTime() + graceMinutes * 60_000)

/** So long officers have for what is held; what nobody has decided by then does not take part. */
const decideDays = 3

/** No longer than up to the day of the public number: whoever knows it could choose the winners by deciding. */
export function decideUntil({ closes_at, number_source }: Pick<ContestRow, 'closes_at' | 'number_source'>): Date {
  const days = closes_at.getTime() + decideDays * 86_400_000
  return new Date(number_source ? Math.min(days, startOf(number_source.on).getTime()) : days)
}

export function stateOf(row: Pick<ContestRow, 'cancelled_at' | 'closed_at' | 'closes_at' | 'drawn_at' | 'opens_at'>, now: Date): ContestState {
  if (row.cancelled_at) return 'cancelled'
  if (row.drawn_at) return 'drawn'
  if (row.closed_at || now >= row.closes_at) return 'closed'
  return now < row.opens_at ? 'announced' : 'open'
}

/**
 * When keys may be told: once nothing is handed in any more, neither in this contest nor in one that runs beside it or begins before it
 * is over. They ask questions of the same pool.
 */
export function keysFrom(contest: ContestRow, all: readonly ContestRow[]): Date {
  const others = all.filter(each => each.pool === contest.pool && !each.cancelled_at)
  for (let until = lastMoment(contest); ; ) {
    const later = others.find(each => each.opens_at <= until && lastMoment(each) > until)
    if (!later) return until
    until = lastMoment(later)
  }
}
