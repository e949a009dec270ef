import type { Pool } from 'pg'
import { type Assist, assistColumns } from './assistRow'
import { followAssists } from './followAssists'
import { gather } from './gather'
import { joinAssists } from './joinAssists'
import { withRetry } from './withRetry'

/** A code that somebody tries; who and from where, in hashes too, to limit how often. */
export interface JoinTry {
  code: string
  residentId: string
  residentHash: string
  originHash: string
  at: Date
}

/** `own`: opened by the same person. `taken`: somebody else has it. `over`: ended, or its two hours are up. */
export type JoinState = 'joined' | 'own' | 'taken' | 'over' | 'unknown' | 'guessing'
export type Join = { state: 'joined'; assist: Assist } | { state: Exclude<JoinState, 'joined'> }

export type Assists = ReturnType<typeof createAssists>

/** The residents' side of assistance. */
export function createAssists(pool: Pool) {
  const atOnce = { places: 3, patience: 2, most: 64 }
  return {
    /** Joins by a code exactly once. Under load many joins share one statement. */
    join: gather((tries: JoinTry[]) => joinAssists(pool, tries), atOnce),

    /** Keeps where the resident is, unless a later telling is kept already or it is over. @returns undefined for somebody else's */
    follow: gather((tellings: Parameters<typeof followAssists>[1][number][]) => followAssists(pool, tellings), atOnce),

    /** What the resident has joined; undefined for somebody else's. */
    async joined(residentId: string, id: string): Promise<Assist | undefined> {
      const select = `SELECT ${assistColumns('a')} FROM assists a WHERE a.resident_id = $1 AND a.id = $2`
      return withRetry(async () => (await pool.query<Assist>(select, [residentId, id])).rows[0])
    },

    /** @returns false for somebody else's */
    async leave(residentId: string, id: string, now: Date): Promise<boolean> {
      const leave = 'UPDATE assists SET ended_at = coalesce(ended_at, $3) WHERE resident_id = $1 AND id = $2'
      return withRetry(async () => ((await pool.query(leave, [residentId, id, now])).rowCount ?? 0) > 0)
    },

    /** Forgets assists so old that no record of them comes any more, and codes and wrong codes. */
    async forgetBefore(opened: Date, tried: Date): Promise<void> {
      await withRetry(() => pool.query('DELETE FROM assists WHERE opened_at < $1', [opened]))
      await withRetry(() => pool.query('DELETE FROM assist_codes WHERE expires_at < $1', [tried]))
      await withRetry(() => pool.query('DELETE FROM assist_guesses WHERE since < $1', [tried]))
    }
  }
}
