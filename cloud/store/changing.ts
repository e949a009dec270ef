import { type Kysely, sql, type Transaction } from 'kysely'
import type { PublicationType, Tables } from './tables'
import { DatabaseUnavailable, withRetry } from './withRetry'

/** What a writer may take between its time and its commit, in milliseconds; lists count on less than ten seconds. */
const longest = 5000

export interface Change {
  transaction: Transaction<Tables>
  /** The time of this change, later than any other of its type. */
  at: Date
  /** True for a time that an earlier try of this very change has taken: its answer was lost, not the change. */
  isOurs(time: Date): boolean
}

/**
 * Changes publications of one type, one writer after the other: whoever asks for what changed since a time misses nothing,
 * because changes are committed in the order of their times.
 */
export function changing<T>(db: Kysely<Tables>, type: PublicationType, work: (change: Change) => Promise<T>): Promise<T> {
  const taken = new Set<number>()
  return withRetry(() =>
    db.transaction().execute(async transaction => {
      const at = await takeTime(transaction, type)
      const began = performance.now()
      const result = await work({ transaction, at, isOurs: time => taken.has(time.getTime()) })
      if (performance.now() - began > longest) throw new DatabaseUnavailable('the change took too long')
      taken.add(at.getTime())
      return result
    })
  )
}

/** Moves the clock of the type, and holds it until the commit. */
async function takeTime(transaction: Transaction<Tables>, type: PublicationType): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    INSERT INTO publication_clock AS clock (type, at) VALUES (${type}, date_trunc('milliseconds', clock_timestamp()))
    ON CONFLICT (type) DO UPDATE SET
      at = greatest(date_trunc('milliseconds', clock_timestamp()), clock.at + interval '1 millisecond')
    RETURNING at`.execute(transaction)
  return (rows[0] as { at: Date }).at
}
