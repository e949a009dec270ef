import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface PrizeRow {
  entryId: string
  prize: string
  redeemedAt: Date | null
  redeemedStation: string | null
}

export interface PrizeCountRow {
  name: string
  drawn: number
  handed: number
}

/** A prize in the desk's lists: its place in the draw, and who handed it out. */
export interface ListedPrize extends PrizeRow {
  rank: number
  officerName: string | null
}

/** The last one of a page of those handed out. */
export interface HandedPosition {
  at: Date
  rank: number
}

const columns = sql`entry_id AS "entryId", prize, redeemed_at AS "redeemedAt", redeemed_station AS "redeemedStation"`

/** Made when first asked for, with `store.part`. */
export function createContestPrizes(db: Kysely<Tables>) {
  const one = async (condition: ReturnType<typeof sql>): Promise<PrizeRow | undefined> =>
    (await withRetry(() => sql<PrizeRow>`SELECT ${columns} FROM contest_winners WHERE ${condition}`.execute(db))).rows[0]

  const listed = async (condition: ReturnType<typeof sql>, order: ReturnType<typeof sql>, limit: number): Promise<ListedPrize[]> =>
    (
      await withRetry(() =>
        sql<ListedPrize>`
          SELECT ${columns}, rank, (SELECT name FROM officers WHERE officer_id = redeemed_by) AS "officerName"
          FROM contest_winners WHERE ${condition} ORDER BY ${order} LIMIT ${limit}`.execute(db)
      )
    ).rows

  return {
    ofEntry: (contestId: string, entryId: string) => one(sql`contest_id = ${contestId} AND entry_id = ${entryId}`),
    ofCode: (contestId: string, codeHash: string) => one(sql`contest_id = ${contestId} AND code_hash = ${codeHash}`),

    /** Of each prize, in the order of the draw. */
    async counts(contestId: string): Promise<PrizeCountRow[]> {
      const select = sql<PrizeCountRow>`
        SELECT prize AS name, count(*)::bigint AS drawn, count(redeemed_at)::bigint AS handed FROM contest_winners
        WHERE contest_id = ${contestId} GROUP BY prize ORDER BY min(rank)`
      return (await withRetry(() => select.execute(db))).rows
    },

    /** Not handed out, in the order of the draw. */
    out: (contestId: string, after: number, limit: number) => listed(sql`contest_id = ${contestId} AND redeemed_at IS NULL AND rank > ${after}::int`, sql`rank`, limit),

    /** Handed out, the latest first. */
    handed: (contestId: string, after: HandedPosition | undefined, limit: number) =>
      listed(
        sql`contest_id = ${contestId} AND redeemed_at IS NOT NULL ${after ? sql`AND (redeemed_at, rank) < (${after.at}::timestamptz, ${after.rank}::int)` : sql``}`,
        sql`redeemed_at DESC, rank DESC`,
        limit
      ),

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
