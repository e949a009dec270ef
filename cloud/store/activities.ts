import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Materials, Totals, Venue } from '../../contract/activity'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What is written down of an activity. */
export interface ActivityText {
  id: string
  day: string
  venue: Venue
  placeText: string
  communityId: string | null
  people: number
  materials: Materials
  photoIds: string[]
  partners: string[]
  note: string
}

export interface ActivityRow extends Omit<ActivityText, 'materials'>, Materials {
  station: string
  version: number
  by: string
  changedBy: string
  changedAt: Date
  arrived: string[]
}

/** Who does something, and when. */
export interface Doer {
  station: string
  officer: string
  name: string
  now: Date
}

export interface StationDay {
  station: string
  day: string
  activities: number
}

interface TotalsRow extends Materials {
  activities: number
  people: number
}

export type Activities = ReturnType<typeof createActivities>

/** Made when first asked for, with `store.part`. `station` null is the whole city. */
export function createActivities(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)
  const ofStation = (station: string | null) => (station === null ? sql`` : sql`AND station = ${station}`)
  const find = async (station: string | null, id: string): Promise<ActivityRow | undefined> =>
    (await rowsOf(sql<ActivityRow>`${shown} WHERE id = ${id}::uuid AND removed_at IS NULL ${ofStation(station)}`))[0]
  const within = (station: string | null, from: string, to: string) => sql`removed_at IS NULL AND day BETWEEN ${from}::date AND ${to}::date ${ofStation(station)}`

  return {
    find,

    /** Keeps an activity once. @returns undefined for one that was removed or is another station's */
    async log(text: ActivityText, { name, now, officer, station }: Doer): Promise<ActivityRow | undefined> {
      const { banner, board, foldout, leaflet, poster } = text.materials
      await rowsOf(sql`
        INSERT INTO activities (id, station, day, venue, place_text, community_id, people, poster, leaflet, foldout, board, banner,
          photo_ids, partners, note, version, officer, officer_name, changed_by, created_at, changed_at)
        VALUES (${text.id}::uuid, ${station}, ${text.day}::date, ${text.venue}, ${text.placeText}, ${text.communityId}, ${text.people}, ${poster}, ${leaflet},
          ${foldout}, ${board}, ${banner}, ${JSON.stringify(text.photoIds)}::jsonb, ${JSON.stringify(text.partners)}::jsonb, ${text.note}, 1, ${officer}, ${name},
          ${name}, ${now}::timestamptz, ${now}::timestamptz)
        ON CONFLICT (id) DO NOTHING`)
      return find(station, text.id)
    },

    /** Changes it if it still stands at this version; pictures that are no longer named go. @returns false if it does not */
    async change(text: ActivityText, version: number, { name, now, station }: Doer): Promise<boolean> {
      const { banner, board, foldout, leaflet, poster } = text.materials
      const photoIds = JSON.stringify(text.photoIds)
      const rows = await rowsOf(sql`
        WITH changed AS (
          UPDATE activities SET day = ${text.day}::date, venue = ${text.venue}, place_text = ${text.placeText}, community_id = ${text.communityId},
            people = ${text.people}, poster = ${poster}, leaflet = ${leaflet}, foldout = ${foldout}, board = ${board}, banner = ${banner},
            photo_ids = ${photoIds}::jsonb, partners = ${JSON.stringify(text.partners)}::jsonb, note = ${text.note}, version = version + 1,
            changed_by = ${name}, changed_at = ${now}::timestamptz
          WHERE id = ${text.id}::uuid AND station = ${station} AND removed_at IS NULL AND version = ${version}
          RETURNING id
        ), dropped AS (
          DELETE FROM activity_photos WHERE activity_id IN (SELECT id FROM changed) AND NOT (${photoIds}::jsonb ? id::text)
        )
        SELECT id FROM changed`)
      return rows.length > 0
    },

    /** Takes an activity off; one that has not come yet is kept as removed, so that it counts for nothing when it comes. */
    async remove(id: string, { name, now, officer, station }: Doer): Promise<boolean> {
      const rows = await rowsOf(sql`
        INSERT INTO activities (id, station, day, venue, place_text, people, poster, leaflet, foldout, board, banner, photo_ids, partners, note,
          version, officer, officer_name, changed_by, created_at, changed_at, removed_at)
        VALUES (${id}::uuid, ${station}, ${now}::date, 'public', '', 0, 0, 0, 0, 0, 0, '[]', '[]', '', 0, ${officer}, ${name}, ${name},
          ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)
        ON CONFLICT (id) DO UPDATE SET removed_at = coalesce(activities.removed_at, excluded.removed_at) WHERE activities.station = excluded.station
        RETURNING id`)
      return rows.length > 0
    },

    /** Brings a removed one back. One that never came stays away: there is nothing to show. */
    async restore(station: string, id: string): Promise<ActivityRow | undefined> {
      await rowsOf(sql`UPDATE activities SET removed_at = NULL WHERE id = ${id}::uuid AND station = ${station} AND version > 0`)
      return find(station, id)
    },

    /** The latest day first. */
    list: (station: string | null, from: string, to: string, limit: number): Promise<ActivityRow[]> =>
      rowsOf(sql<ActivityRow>`${shown} WHERE ${within(station, from, to)} ORDER BY day DESC, created_at DESC, id LIMIT ${limit}`),

    /** Both days counted in. */
    async totals(station: string | null, from: string, to: string): Promise<Totals> {
      const [row] = await rowsOf(sql<TotalsRow>`
        SELECT count(*) AS activities, ${summed} FROM activities WHERE ${within(station, from, to)}`)
      return totalsOf(row as TotalsRow)
    },

    /** Of each station that did something. */
    async totalsByStation(station: string | null, from: string, to: string): Promise<Map<string, Totals>> {
      const rows = await rowsOf(sql<TotalsRow & { station: string }>`
        SELECT station, count(*) AS activities, ${summed} FROM activities WHERE ${within(station, from, to)} GROUP BY station`)
      return new Map(rows.map(row => [row.station, totalsOf(row)]))
    },

    /** On which days each station did something, and how often. */
    days: (station: string | null, from: string, to: string): Promise<StationDay[]> =>
      rowsOf(sql<StationDay>`SELECT station, day, count(*) AS activities FROM activities WHERE ${within(station, from, to)} GROUP BY station, day ORDER BY station, day`),

    /** Deletes what was removed before a time, with its pictures. */
    async forgetRemovedBefore(time: Date): Promise<void> {
      await rowsOf(sql`
        WITH gone AS (DELETE FROM activities WHERE removed_at < ${time}::timestamptz RETURNING id)
        DELETE FROM activity_photos WHERE activity_id IN (SELECT id FROM gone)`)
    }
  }
}

const totalsOf = ({ activities, banner, board, foldout, leaflet, people, poster }: TotalsRow): Totals => ({
  activities,
  people,
  materials: { poster, leaflet, foldout, board, banner }
})

const summed = sql`
  coalesce(sum(people), 0) AS people, coalesce(sum(poster), 0) AS poster, coalesce(sum(leaflet), 0) AS leaflet,
  coalesce(sum(foldout), 0) AS foldout, coalesce(sum(board), 0) AS board, coalesce(sum(banner), 0) AS banner`

const shown = sql`
  SELECT id, station, day, venue, place_text AS "placeText", community_id AS "communityId", people, poster, leaflet, foldout, board, banner,
    photo_ids AS "photoIds", partners, note, version, officer_name AS by, changed_by AS "changedBy", changed_at AS "changedAt",
    ARRAY(SELECT p.id::text FROM activity_photos p WHERE p.activity_id = activities.id ORDER BY p.at, p.id) AS arrived
  FROM activities`
