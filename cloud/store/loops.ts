import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { LoopState } from '../../contract/loop'
import type { PublicationState } from '../../contract/publishing'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type LoopRecord = Selectable<Tables['loops']>
export type LoopChange = Partial<Pick<LoopRecord, 'steps' | 'alert_id' | 'push' | 'closing' | 'due_on' | 'closed_at'>> & Pick<LoopRecord, 'history'>

/** The version of an alert that matters: the published one, or else the latest. */
export interface AlertStanding {
  id: string
  version: number
  state: PublicationState
  title: string
}

export interface LoopPosition {
  /** The day it is due, or the time it was closed. */
  key: string
  id: string
}

export type LoopStore = ReturnType<typeof createLoops>

/** Later than any day that something is due. */
const never = '9999-12-31'

/** Made when first asked for, with `store.part`. `station` null is every station. */
export function createLoops(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)
  const at = (station: string | null) => (station === null ? sql`true` : sql`station = ${station}`)
  const find = async (station: string | null, id: string): Promise<LoopRecord | undefined> =>
    (await rowsOf(sql<LoopRecord>`SELECT * FROM loops WHERE loop_id = ${id}::uuid AND ${at(station)}`))[0]

  return {
    find,

    /** Keeps a new matter, once. @returns the one that is kept, whoever was first; undefined where it is another station's */
    async open(row: LoopRecord): Promise<LoopRecord | undefined> {
      await withRetry(() =>
        db
          .insertInto('loops')
          .values({ ...row, steps: JSON.stringify(row.steps), history: JSON.stringify(row.history), push: null, closing: null })
          .onConflict(conflict => conflict.column('loop_id').doNothing())
          .execute()
      )
      return find(row.station, row.loop_id)
    },

    /**
     * Changes a matter that is still as it was seen.
     *
     * @param changeId names this very change: it is known again when only its answer was lost
     * @returns undefined when somebody else was quicker
     */
    async change(seen: LoopRecord, change: LoopChange, changeId: string): Promise<LoopRecord | undefined> {
      const { closing, history, push, steps, ...plain } = change
      const json = {
        history: JSON.stringify(history),
        ...(steps && { steps: JSON.stringify(steps) }),
        ...(push !== undefined && { push: push && JSON.stringify(push) }),
        ...(closing !== undefined && { closing: closing && JSON.stringify(closing) })
      }
      const update = db
        .updateTable('loops')
        .set({ ...plain, ...json, version: seen.version + 1, change_id: changeId })
        .where('loop_id', '=', seen.loop_id)
        .where('version', '=', seen.version)
      await withRetry(() => update.execute())
      const now = await find(seen.station, seen.loop_id)
      return now?.change_id === changeId ? now : undefined
    },

    /** Open ones: the next due first. Closed ones: the last closed first. */
    async list(station: string | null, state: LoopState, today: string, after: LoopPosition | undefined, limit: number): Promise<LoopRecord[]> {
      if (state === 'closed') {
        const page = after ? sql`AND (closed_at, loop_id) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql``
        return rowsOf(sql<LoopRecord>`
          SELECT * FROM loops WHERE closed_at IS NOT NULL AND ${at(station)} ${page} ORDER BY closed_at DESC, loop_id DESC LIMIT ${limit}`)
      }
      const due = sql`coalesce(due_on, ${never}::date)`
      return rowsOf(sql<LoopRecord>`
        SELECT * FROM loops WHERE closed_at IS NULL AND ${at(station)} ${state === 'overdue' ? sql`AND due_on < ${today}::date` : sql``}
          ${after ? sql`AND (${due}, loop_id) > (${after.key}::date, ${after.id}::uuid)` : sql``}
        ORDER BY ${due}, loop_id LIMIT ${limit}`)
    },

    async counts(station: string | null, today: string): Promise<{ open: number; overdue: number; closed: number }> {
      const [counts] = await rowsOf(sql<{ open: number; overdue: number; closed: number }>`
        SELECT count(*) FILTER (WHERE closed_at IS NULL) AS open, count(*) FILTER (WHERE closed_at IS NULL AND due_on < ${today}::date) AS overdue,
          count(*) FILTER (WHERE closed_at IS NOT NULL) AS closed
        FROM loops WHERE ${at(station)}`)
      return counts ?? { open: 0, overdue: 0, closed: 0 }
    },

    /** How many reports name a contact, without those of the communities named. */
    async reportsOf(clusterId: string, others: readonly string[]): Promise<number> {
      const [found] = await rowsOf(sql<{ count: number }>`
        SELECT count(*) AS count FROM reports
        WHERE contact_hash = ${clusterId} AND (community_id IS NULL OR NOT community_id = ANY(${[...others]}::text[]))`)
      return found?.count ?? 0
    },

    async alerts(ids: readonly string[]): Promise<AlertStanding[]> {
      if (ids.length === 0) return []
      return rowsOf(sql<AlertStanding>`
        SELECT DISTINCT ON (id) id, version, state, content->>'title' AS title FROM publications
        WHERE type = 'alert' AND id = ANY(${[...ids]}::text[]) ORDER BY id, (state = 'published') DESC, version DESC`)
    },

    /** Names that a step can be given to: of those who may sign in. */
    async colleagues(station: string): Promise<string[]> {
      const rows = await rowsOf(sql<{ name: string }>`
        SELECT name FROM officers WHERE station = ${station} AND revoked_at IS NULL AND role <> 'volunteer' ORDER BY name LIMIT 200`)
      return rows.map(({ name }) => name)
    },

    /** Of the ids of officers those that have an account; revoked ones too. */
    async people(ids: readonly string[]): Promise<{ by: string; name: string; station: string }[]> {
      if (ids.length === 0) return []
      return rowsOf(sql<{ by: string; name: string; station: string }>`
        SELECT officer_id AS by, name, station FROM officers WHERE officer_id = ANY(${[...ids]}::text[])`)
    }
  }
}

export const keyOf = ({ closed_at, due_on }: LoopRecord): string => (closed_at ? closed_at.toISOString() : (due_on ?? never))
