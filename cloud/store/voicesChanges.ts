import { type Kysely, sql } from 'kysely'
import { failure, type Result, success } from '../../contract/result'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type ChangeRow = Tables['changes']
export type ChangeText = Pick<ChangeRow, 'id' | 'title' | 'what_was_said' | 'what_changed' | 'feedback_refs'>
export type ChangeMove = Partial<Pick<ChangeRow, 'state' | 'approved_name' | 'reason' | 'published_at'>>

const mostShown = 100
const mostDesk = 200

/** 公开回应. Made when first asked for, with `store.part`. */
export function createChanges(db: Kysely<Tables>) {
  return {
    async find(id: string): Promise<ChangeRow | undefined> {
      const select = db.selectFrom('changes').selectAll().where('id', '=', id)
      return withRetry(() => select.executeTakeFirst())
    },

    /** Keeps a draft, or writes over one's own that is not out yet. @returns undefined where it is out, or somebody else's */
    async draft(text: ChangeText, by: { officerId: string; name: string }, now: Date): Promise<ChangeRow | undefined> {
      const { feedback_refs, id, title, what_changed, what_was_said } = text
      const insert = sql<ChangeRow>`
        INSERT INTO changes (id, state, title, what_was_said, what_changed, feedback_refs, drafted_by, drafted_name, changed_at)
        VALUES (${id}::uuid, 'draft', ${title}, ${what_was_said}, ${what_changed}, ${feedback_refs}::uuid[], ${by.officerId}, ${by.name}, ${now}::timestamptz)
        ON CONFLICT (id) DO UPDATE SET state = 'draft', title = excluded.title, what_was_said = excluded.what_was_said, what_changed = excluded.what_changed,
          feedback_refs = excluded.feedback_refs, reason = NULL, changed_at = excluded.changed_at
        WHERE changes.drafted_by = excluded.drafted_by AND changes.state IN ('draft', 'rejected')
        RETURNING *`
      return (await withRetry(() => insert.execute(db))).rows[0]
    },

    /**
     * Takes a step, and with the first day in public moves the feedback that it answers to 已改.
     *
     * @param decide what becomes of it, or why nothing does
     */
    async step(id: string, decide: (row: ChangeRow) => Result<ChangeMove>, officerName: string, now: Date): Promise<Result<ChangeRow>> {
      const lock = db.selectFrom('changes').selectAll().where('id', '=', id).forUpdate()
      return withRetry(() =>
        db.transaction().execute(async (transaction): Promise<Result<ChangeRow>> => {
          const [row] = (await transaction.executeQuery(lock)).rows
          if (!row) return failure('NOT_FOUND', '没有找到这条回应，请刷新后再看。')
          const decided = decide(row)
          if (!decided.ok) return decided
          const changed = await transaction.updateTable('changes').set({ ...decided.value, changed_at: now }).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
          if (changed.state === 'published') {
            await sql`
              UPDATE feedback SET state = 'changed', officer_name = ${officerName}, version = version + 1, updated_at = ${now}::timestamptz
              WHERE ref = ANY(${changed.feedback_refs}::uuid[]) AND state <> 'changed'`.execute(transaction)
          }
          return success(changed)
        })
      )
    },

    /** What everybody sees, the latest first. */
    async published(): Promise<ChangeRow[]> {
      const select = db.selectFrom('changes').selectAll().where('state', '=', 'published').orderBy('published_at', 'desc').orderBy('id').limit(mostShown)
      return withRetry(() => select.execute())
    },

    async desk(): Promise<ChangeRow[]> {
      const select = db.selectFrom('changes').selectAll().orderBy('changed_at', 'desc').orderBy('id').limit(mostDesk)
      return withRetry(() => select.execute())
    }
  }
}
