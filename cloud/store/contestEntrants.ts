import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Held } from './contestsTables'
import { gather } from './gather'
import type { KeptAnswer, Tables } from './tables'
import { withRetry } from './withRetry'

export interface Entrant {
  communityId: string | null
  papers: number
  bestRight: number | null
  entryId: string | null
  enteredAt: Date | null
  held: Held | null
  decision: 'accept' | 'refuse' | null
  paperToday: boolean
}

export interface HeldRow {
  entryId: string
  enteredAt: Date
  held: Held
  accounts: number
  communityId: string
  decision: 'accept' | 'refuse' | null
}

interface Decided {
  decision: 'accept' | 'refuse'
  reason: string
  officer: string
  at: Date
}

/** Made when first asked for, with `store.part`. */
export function createContestEntrants(db: Kysely<Tables>) {
  const heldRows = sql`
    SELECT e.entry_id AS "entryId", e.entered_at AS "enteredAt", e.held, e.community_id AS "communityId", e.decision, coalesce(m.accounts, 1) AS accounts
    FROM contest_entrants e LEFT JOIN contest_marks m ON m.contest_id = e.contest_id AND m.mark = e.phone`

  return {
    /** How somebody stands in a contest; the community is the one they have now. When all come at once, many share one statement. */
    of: gather(
      async (asked: { residentId: string; contestId: string; day: string }[]): Promise<Entrant[]> => {
        const values = [asked.map(a => a.residentId), asked.map(a => a.contestId), asked.map(a => a.day)]
        return (await withRetry(() => db.executeQuery<Entrant>(CompiledQuery.raw(selectEntrants, values)))).rows
      },
      { places: 3, patience: 2, most: 64 }
    ),

    /** The answers to the person's papers, the latest paper first. */
    async answers(residentId: string, contestId: string, most: number): Promise<KeptAnswer[]> {
      const select = sql<{ answers: KeptAnswer[] }>`
        SELECT a.answers FROM contest_papers p JOIN attempts a ON a.resident_id = p.resident_id AND a.paper_id = p.id
        WHERE p.resident_id = ${residentId} AND p.contest_id = ${contestId} ORDER BY p.day DESC LIMIT ${most}`
      return (await withRetry(() => select.execute(db))).rows.flatMap(({ answers }) => answers)
    },

    /** A page of what is held, by the ids of entries; nothing about whose they are. */
    async held(contestId: string, after: string, limit: number): Promise<HeldRow[]> {
      const select = sql<HeldRow>`${heldRows}
        WHERE e.contest_id = ${contestId} AND e.held IS NOT NULL AND e.entry_id > ${after}::uuid ORDER BY e.entry_id LIMIT ${limit}`
      return (await withRetry(() => select.execute(db))).rows
    },

    async heldOne(contestId: string, entryId: string): Promise<HeldRow | undefined> {
      const select = sql<HeldRow>`${heldRows} WHERE e.contest_id = ${contestId} AND e.held IS NOT NULL AND e.entry_id = ${entryId}`
      return (await withRetry(() => select.execute(db))).rows[0]
    },

    /** Decides on a held entry while the list is not fixed. @returns false when it is, or there is no such entry */
    async decide(contestId: string, entryId: string, { at, decision, officer, reason }: Decided): Promise<boolean> {
      const update = sql`
        WITH open AS (SELECT contest_id FROM contests WHERE contest_id = ${contestId} AND closed_at IS NULL AND cancelled_at IS NULL FOR SHARE)
        UPDATE contest_entrants e SET decision = ${decision}, reason = ${reason}, decided_by = ${officer}, decided_at = ${at}::timestamptz
        FROM open WHERE e.contest_id = open.contest_id AND e.held IS NOT NULL AND e.entry_id = ${entryId} RETURNING 1`
      return (await withRetry(() => update.execute(db))).rows.length > 0
    }
  }
}

const selectEntrants = `
  SELECT r.community_id AS "communityId", coalesce(e.papers, 0) AS papers, e.best_right AS "bestRight", e.entry_id AS "entryId",
    e.entered_at AS "enteredAt", e.held, e.decision, a.id IS NOT NULL AS "paperToday"
  FROM unnest($1::text[], $2::uuid[], $3::date[]) WITH ORDINALITY AS g (resident_id, contest_id, day, position)
  LEFT JOIN residents r ON r.resident_id = g.resident_id
  LEFT JOIN contest_entrants e ON e.resident_id = g.resident_id AND e.contest_id = g.contest_id
  LEFT JOIN contest_papers p ON p.resident_id = g.resident_id AND p.contest_id = g.contest_id AND p.day = g.day
  LEFT JOIN attempts a ON a.resident_id = p.resident_id AND a.paper_id = p.id
  ORDER BY g.position`
