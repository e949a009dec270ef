import { type Kysely, sql, type Transaction } from 'kysely'
import type { Held } from './contestsTables'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface EntryRow {
  entryId: string
  enteredAt: Date
  held: Held | null
  decision: 'accept' | 'refuse' | null
}

export interface Winner {
  entryId: string
  prize: string
  codeHash: string
}

/** A winner in the published list, with its place in the draw. */
interface RankedWinner {
  entryId: string
  prize: string
  rank: number
}

export interface Drawn {
  seed: string
  publicNumber: string | null
  drawnAt: Date
  winners: readonly Winner[]
  file: readonly string[]
}

/** Ids are random, so that as many lie in each. */
export const entryRanges = 32

/** Where a range begins; the last one ends with the last id there is. */
const idAt = (range: number): string =>
  range < entryRanges ? `${((range * 256) / entryRanges).toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000` : 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Made when first asked for, with `store.part`. */
export function createContestDraws(db: Kysely<Tables>) {
  const parts = (table: 'contest_files' | 'contest_lists', contestId: string, part: number) =>
    sql<{ text: string | null; parts: number }>`
      SELECT (SELECT text FROM ${sql.table(table)} WHERE contest_id = ${contestId} AND part = ${part}) AS text,
        (SELECT count(*) FROM ${sql.table(table)} WHERE contest_id = ${contestId}) AS parts`

  async function pieceOf(table: 'contest_files' | 'contest_lists', contestId: string, part: number): Promise<{ text: string; parts: number } | undefined> {
    const [row] = (await withRetry(() => parts(table, contestId, part).execute(db))).rows
    return typeof row?.text === 'string' ? { text: row.text, parts: row.parts } : undefined
  }

  return {
    /**
     * Lets nothing in any more. Waits for what is being kept at this moment, and only then looks for what nobody has decided on.
     *
     * @param mayWait whether undecided entries keep it open
     * @returns how many do, 0 for one that is shut, `cancelled` for one that was called off
     */
    async shut(contestId: string, mayWait: boolean, now: Date): Promise<number | 'cancelled'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const row = await held(transaction, contestId)
          if (!row || row.cancelled_at !== null) return 'cancelled'
          // Shut already, and stopped in the middle: nobody can decide any more.
          if (row.closed_at !== null) return 0
          const waiting = mayWait ? await undecided(transaction, contestId) : 0
          if (waiting === 0) await transaction.updateTable('contests').set({ closed_at: now }).where('contest_id', '=', contestId).execute()
          return waiting
        })
      )
    },

    /** The entries whose ids begin with so many out of `entryRanges`, by their ids: ranges, for no plan of a LIMIT reads them all. */
    async entriesIn(contestId: string, range: number): Promise<EntryRow[]> {
      const [from, to] = [idAt(range), idAt(range + 1)]
      const select = sql<EntryRow>`
        SELECT entry_id AS "entryId", entered_at AS "enteredAt", held, decision FROM contest_entrants
        WHERE contest_id = ${contestId} AND entered_at IS NOT NULL AND entry_id >= ${from}::uuid AND entry_id ${range + 1 < entryRanges ? sql`<` : sql`<=`} ${to}::uuid
        ORDER BY entry_id`
      return (await withRetry(() => select.execute(db))).rows
    },

    /** Fixes the list, once: whoever comes second changes nothing. */
    async fixList(contestId: string, list: readonly string[], hash: string, entries: number): Promise<void> {
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          const row = await held(transaction, contestId)
          if (!row || row.entry_list_hash !== null) return
          await addParts(transaction, 'contest_lists', contestId, list)
          await transaction.updateTable('contests').set({ entry_list_hash: hash, entries }).where('contest_id', '=', contestId).execute()
        })
      )
    },

    listPart: (contestId: string, part: number) => pieceOf('contest_lists', contestId, part),
    filePart: (contestId: string, part: number) => pieceOf('contest_files', contestId, part),

    /** Keeps a draw, once: whoever comes second changes nothing. @returns the public number that counts; undefined for one that was called off */
    async keep(contestId: string, { drawnAt, file, publicNumber, seed, winners }: Drawn): Promise<{ publicNumber: string | null } | undefined> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const row = await held(transaction, contestId)
          if (!row || row.cancelled_at !== null) return undefined
          if (row.drawn_at !== null) return { publicNumber: row.public_number }
          await sql`
            INSERT INTO contest_winners (contest_id, entry_id, rank, prize, code_hash)
            SELECT ${contestId}, entry_id, rank, prize, code_hash
            FROM unnest(${winners.map(({ entryId }) => entryId)}::uuid[], ${winners.map(({ prize }) => prize)}::text[], ${winners.map(({ codeHash }) => codeHash)}::text[])
              WITH ORDINALITY AS w (entry_id, prize, code_hash, rank)`.execute(transaction)
          await addParts(transaction, 'contest_files', contestId, file)
          await transaction.updateTable('contests').set({ seed, public_number: publicNumber, drawn_at: drawnAt }).where('contest_id', '=', contestId).execute()
          return { publicNumber }
        })
      )
    },

    /** Some of those whose id begins with `find`, in the order of the draw, and how many there are of these. @param find hexadecimal digits, at most 32 */
    async winners(contestId: string, find: string, after: number, limit: number): Promise<{ count: number; rows: RankedWinner[] }> {
      const those = sql`contest_id = ${contestId} AND entry_id BETWEEN ${find.padEnd(32, '0')}::uuid AND ${find.padEnd(32, 'f')}::uuid`
      const page = sql<RankedWinner>`SELECT entry_id AS "entryId", prize, rank FROM contest_winners WHERE ${those} AND rank > ${after}::int ORDER BY rank LIMIT ${limit}`
      const count = sql<{ count: number }>`SELECT count(*)::bigint AS count FROM contest_winners WHERE ${those}`
      const [counted, read] = await Promise.all([withRetry(() => count.execute(db)), withRetry(() => page.execute(db))])
      return { count: counted.rows[0]?.count ?? 0, rows: read.rows }
    }
  }
}

const held = (transaction: Transaction<Tables>, contestId: string) =>
  transaction.selectFrom('contests').select(['entry_list_hash', 'closed_at', 'drawn_at', 'cancelled_at', 'public_number']).where('contest_id', '=', contestId).forUpdate().executeTakeFirst()

async function undecided(transaction: Transaction<Tables>, contestId: string): Promise<number> {
  const select = sql<{ held: number }>`SELECT count(*) AS held FROM contest_entrants WHERE contest_id = ${contestId} AND held IS NOT NULL AND decision IS NULL`
  return (await select.execute(transaction)).rows[0]?.held ?? 0
}

async function addParts(transaction: Transaction<Tables>, table: 'contest_files' | 'contest_lists', contestId: string, parts: readonly string[]): Promise<void> {
  for (const [part, text] of parts.entries()) await transaction.insertInto(table).values({ contest_id: contestId, part, text }).execute()
}
