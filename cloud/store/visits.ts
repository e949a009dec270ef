import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { VisitKind, VisitResult } from '../../contract/fieldwork'
import type { Tables } from './tables'
import { afterMarks } from './visitMarks'
import { withRetry } from './withRetry'

/** What is written down of a place. */
export interface VisitText {
  id: string
  kind: VisitKind
  label: string
  communityId: string
  count: number
  dueOn: string | null
}

/** A place with where it stands; the last mark's fields are null before the first. */
export interface VisitRow extends VisitText {
  createdAt: Date
  markId: string | null
  result: VisitResult | null
  lastMet: number | null
  visitedOn: string | null
  by: string | null
  met: number
}

export interface VisitFilter {
  communityId?: string | undefined
  kind?: VisitKind | undefined
  state?: 'open' | 'due' | 'done' | undefined
}

/** One kind of places of a station. */
export interface CoverageRow {
  kind: VisitKind
  places: number
  placesVisited: number
  count: number
  met: number
  refused: number
  toRevisit: number
}

export type Visits = ReturnType<typeof createVisits>

/** More places than a station can visit. */
const mostPlaces = 10_000

/** Made when first asked for, with `store.part`. Everything is one station's: of another's place nothing is found. */
export function createVisits(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)
  const find = async (station: string, id: string): Promise<VisitRow | undefined> =>
    (await rowsOf(sql<VisitRow>`${shown(station)} AND v.id = ${id}::uuid`))[0]

  return {
    find,

    /** Keeps a place, or what has changed of it. @returns `unknown` for one that was removed or is another station's */
    async save(station: string, { communityId, count, dueOn, id, kind, label }: VisitText, now: Date): Promise<VisitRow | 'unknown' | 'full'> {
      const [saved] = await rowsOf(sql<{ there: boolean; kept: boolean }>`
        WITH there AS (SELECT FROM visits WHERE id = ${id}::uuid), kept AS (
          INSERT INTO visits (id, station, kind, label, community_id, count, planned_on, planned_at, created_at)
          SELECT ${id}::uuid, ${station}, ${kind}, ${label}, ${communityId}, ${count}::int, ${dueOn}::date, ${now}::timestamptz, ${now}::timestamptz
          WHERE EXISTS (SELECT FROM there)
            OR (SELECT count(*) FROM visits WHERE station = ${station} AND removed_at IS NULL) < ${mostPlaces}
          ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, community_id = excluded.community_id,
            count = excluded.count, planned_on = excluded.planned_on,
            planned_at = CASE WHEN visits.planned_on IS DISTINCT FROM excluded.planned_on THEN ${afterMarks(now)} ELSE visits.planned_at END
          WHERE visits.station = excluded.station AND visits.removed_at IS NULL
          RETURNING id
        )
        SELECT EXISTS (SELECT FROM there) AS there, EXISTS (SELECT FROM kept) AS kept`)
      const row = saved?.kept ? await find(station, id) : undefined
      return row ?? (saved?.kept || saved?.there ? 'unknown' : 'full')
    },

    /** @returns false for a place that never was there; removing it again is no mistake */
    async remove(station: string, id: string, now: Date): Promise<boolean> {
      const rows = await rowsOf(sql`
        UPDATE visits SET removed_at = coalesce(removed_at, ${now}::timestamptz) WHERE id = ${id}::uuid AND station = ${station} RETURNING id`)
      return rows.length > 0
    },

    /** In the order in which they were written down, which no mark changes: a page ends where the next begins. */
    async list(station: string, { communityId, kind, state }: VisitFilter, today: string, after: Pick<VisitRow, 'createdAt' | 'id'> | undefined, limit: number): Promise<VisitRow[]> {
      return rowsOf(sql<VisitRow>`
        SELECT * FROM (
          ${shown(station)}
            ${communityId ? sql`AND v.community_id = ${communityId}` : sql``}
            ${kind ? sql`AND v.kind = ${kind}` : sql``}
            ${after ? sql`AND (v.created_at, v.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
        ) place
        ${state === 'open' ? sql`WHERE ${isOpen}` : sql``}
        ${state === 'due' ? sql`WHERE ${isOpen} AND "dueOn" <= ${today}::date` : sql``}
        ${state === 'done' ? sql`WHERE NOT (${isOpen})` : sql``}
        ORDER BY "createdAt", id LIMIT ${limit}`)
    },

    /** Of the kinds that the station has places of. */
    async coverage(station: string, communityId: string | undefined): Promise<CoverageRow[]> {
      return rowsOf(sql<CoverageRow>`
        SELECT kind, count(*) AS places, count(result) AS "placesVisited", sum(count) AS count, sum(met) AS met,
          count(*) FILTER (WHERE result = 'refused') AS refused, count(*) FILTER (WHERE result = 'again') AS "toRevisit"
        FROM (${shown(station)} ${communityId ? sql`AND v.community_id = ${communityId}` : sql``}) place GROUP BY kind`)
    },

    /** Deletes what was removed before a time, and the marks that were on it. */
    async forgetRemovedBefore(time: Date): Promise<void> {
      await rowsOf(sql`
        WITH gone AS (DELETE FROM visits WHERE removed_at < ${time}::timestamptz RETURNING id)
        DELETE FROM visit_marks WHERE visit_id IN (SELECT id FROM gone)`)
    }
  }
}

/** Refused is done: nobody is pressed. A place found empty is done only where somebody was met before. */
const isOpen = sql`(result IS NULL OR result = 'again' OR (result = 'absent' AND met = 0))`

/** The places of a station with their last mark: that of the latest day, of one day the one that came last. */
const shown = (station: string) => sql`
  SELECT v.id, v.kind, v.label, v.community_id AS "communityId", v.count, v.created_at AS "createdAt",
    CASE WHEN last.id IS NULL OR v.planned_at > last.at THEN v.planned_on ELSE last.revisit_on END AS "dueOn",
    last.id AS "markId", last.result, last.met AS "lastMet", last.visited_on AS "visitedOn", last.officer_name AS by,
    least(v.count, (SELECT coalesce(sum(m.met), 0) FROM visit_marks m WHERE m.visit_id = v.id AND m.undone_at IS NULL))::int AS met
  FROM visits v LEFT JOIN LATERAL (
    SELECT m.* FROM visit_marks m WHERE m.visit_id = v.id AND m.undone_at IS NULL ORDER BY m.visited_on DESC, m.at DESC, m.id DESC LIMIT 1
  ) last ON true
  WHERE v.station = ${station} AND v.removed_at IS NULL`
