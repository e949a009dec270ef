import { type Kysely, sql } from 'kysely'
import type { VisitResult } from '../../contract/fieldwork'
import { chinaDay } from '../../contract/chinaDay'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface NewMark {
  id: string
  result: VisitResult
  met: number
  visitedOn: string
  revisitOn: string | null
  officer: string
  officerName: string
}

export type VisitMarks = ReturnType<typeof createVisitMarks>

/** Made when first asked for, with `store.part`. */
export function createVisitMarks(db: Kysely<Tables>) {
  return {
    /** A mark of a place, taken back or not. */
    async find(visitId: string, id: string): Promise<{ officer: string; at: Date; undoneAt: Date | null } | undefined> {
      const select = db
        .selectFrom('visit_marks')
        .select(['officer', 'at', 'undone_at as undoneAt'])
        .where('visit_id', '=', visitId)
        .where('id', '=', id)
      return withRetry(() => select.executeTakeFirst())
    },

    /** Keeps a mark once; of a place that is gone, none. */
    async add(station: string, visitId: string, mark: NewMark, now: Date): Promise<void> {
      const insert = sql`
        INSERT INTO visit_marks (visit_id, id, result, met, visited_on, revisit_on, officer, officer_name, at)
        SELECT id, ${mark.id}::uuid, ${mark.result}, ${mark.met}::int, ${mark.visitedOn}::date, ${mark.revisitOn}::date, ${mark.officer}, ${mark.officerName}, greatest(planned_at, ${afterMarks(now)})
        FROM visits WHERE id = ${visitId}::uuid AND station = ${station} AND removed_at IS NULL
        ON CONFLICT (visit_id, id) DO NOTHING`
      await withRetry(() => insert.execute(db))
    },

    /** Takes a mark back. One that has not come yet is kept as taken back, so that it counts for nothing when it comes. */
    async takeBack(visitId: string, id: string, officer: string, now: Date): Promise<void> {
      const insert = sql`
        INSERT INTO visit_marks (visit_id, id, result, met, visited_on, officer, officer_name, at, undone_at)
        VALUES (${visitId}::uuid, ${id}::uuid, 'absent', 0, ${chinaDay(now)}::date, ${officer}, '', ${now}::timestamptz, ${now}::timestamptz)
        ON CONFLICT (visit_id, id) DO UPDATE SET undone_at = coalesce(visit_marks.undone_at, excluded.undone_at)
        WHERE visit_marks.officer = excluded.officer`
      await withRetry(() => insert.execute(db))
    }
  }
}

/** Now, but later than any mark of the place: which of two was the last must never be left to chance. */
export const afterMarks = (now: Date) => sql`greatest(${now}::timestamptz, (SELECT max(at) + interval '1 millisecond' FROM visit_marks WHERE visit_id = visits.id))`
