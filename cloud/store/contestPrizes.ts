import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface PrizeRow {
  entryId: string
  prize: string
  redeemedAt: Date | null
  redeemedStation: string | null
}

const columns = sql`entry_id AS "entryId", prize, redeemed_at AS "redeemedAt", redeemed_station AS "redeemedStation"`

/** Made when first asked for, with `store.part`. */
export function createContestPrizes(db: Kysely<Tables>) {
  const one = async (condition: ReturnType<typeof sql>): Promise<PrizeRow | undefined> =>
    (await withRetry(() => sql<PrizeRow>`SELECT ${columns} FROM contest_winners WHERE ${condition}`.execute(db))).rows[0]

  return {
    ofEntry: (contestId: string, entryId: string) => one(sql`contest_id = ${contestId} AND entry_id = ${entryId}`),
    ofCode: (contestId: string, codeHash: string) => one(sql`contest_id = ${contestId} AND code_hash = ${codeHash}`),

    /** Hands a prize out, once. @returns undefined where there is none by this code, or it is handed out already */
    async redeem(contestId: string, codeHash: string, by: { officer: string; station: string; at: Date }): Promise<PrizeRow | undefined> {
      const update = sql<PrizeRow>`
        UPDATE contest_winners SET redeemed_at = ${by.at}::timestamptz, redeemed_station = ${by.station}, redeemed_by = ${by.officer}
        WHERE contest_id = ${contestId} AND code_hash = ${codeHash} AND redeemed_at IS NULL RETURNING ${columns}`
      return (await withRetry(() => update.execute(db))).rows[0]
    },

    /** Takes back what the same officer handed out after `since`. */
    async undo(contestId: string, entryId: string, officer: string, since: Date): Promise<boolean> {
      const update = sql`
        UPDATE contest_winners SET redeemed_at = NULL, redeemed_station = NULL, redeemed_by = NULL
        WHERE contest_id = ${contestId} AND entry_id = ${entryId} AND redeemed_by = ${officer} AND redeemed_at >= ${since}::timestamptz RETURNING 1`
      return (await withRetry(() => update.execute(db))).rows.length > 0
    }
  }
}
