import { type Kysely, sql } from 'kysely'
import type { GuidePlace, Tick } from '../../contract/registrationReplies'
import { assistIsOver } from './assistRow'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface NewAssist {
  id: string
  officerId: string
  officerName: string
  station: string
  /** Keyed hash of the resident on whose phone it is opened. */
  openedBy: string
  guideId: string
  placeId: string | null
  communityId: string | null
  openedAt: Date
  expiresAt: Date
}

export interface WatchedRow {
  state: 'waiting' | 'joined' | 'ended' | 'expired'
  guideId: string
  place: GuidePlace | null
  heardAt: Date | null
  ticks: Tick[]
}

interface Ticked {
  seq: number
  ticks: readonly Tick[]
  stuck: { stepId: string; why: string } | undefined
}

const isOver = sql.raw(assistIsOver('a', 't.at'))

/** The officers' side of assistance. */
export function createAssistDesk(db: Kysely<Tables>) {
  const watch = async (officerId: string, id: string, now: Date): Promise<WatchedRow | undefined> => {
    const select = sql<WatchedRow>`
      SELECT guide_id AS "guideId", place, heard_at AS "heardAt", ticks, CASE WHEN ${isOver} THEN 'ended'
        WHEN resident_id IS NOT NULL THEN 'joined' WHEN code_expires_at <= t.at THEN 'expired' ELSE 'waiting' END AS state
      FROM assists a, (SELECT ${now}::timestamptz AS at) t WHERE officer_id = ${officerId} AND id = ${id}::uuid`
    return withRetry(async () => (await select.execute(db)).rows[0])
  }

  return {
    /** Opens an assist under a code. @returns false when the code is in use; nothing is written then */
    async open({ communityId, expiresAt, guideId, id, officerId, officerName, openedAt, openedBy, placeId, station }: NewAssist, code: string): Promise<boolean> {
      const at = sql`${openedAt}::timestamptz`
      const open = sql`
        WITH drawn AS (
          INSERT INTO assist_codes AS c (code, officer_id, assist_id, expires_at) VALUES (${code}, ${officerId}, ${id}::uuid, ${expiresAt}::timestamptz)
          ON CONFLICT (code) DO UPDATE SET officer_id = excluded.officer_id, assist_id = excluded.assist_id, expires_at = excluded.expires_at
            WHERE c.expires_at <= ${at} OR c.assist_id = excluded.assist_id
          RETURNING code
        ), opened AS (
          INSERT INTO assists (officer_id, id, opened_by, officer_name, station, guide_id, place_id, community_id, opened_at, code_expires_at)
          SELECT ${officerId}, ${id}::uuid, ${openedBy}, ${officerName}, ${station}, ${guideId}, ${placeId}, ${communityId}, ${at}, ${expiresAt}::timestamptz
          FROM drawn ON CONFLICT DO NOTHING
        )
        SELECT code FROM drawn`
      return withRetry(async () => (await open.execute(db)).rows.length > 0)
    },

    /** @returns undefined for another officer's */
    watch,

    /** Keeps what is ticked, unless a later telling is kept already or nobody is there. @returns undefined for another officer's */
    async tick(officerId: string, id: string, { seq, stuck, ticks }: Ticked, now: Date): Promise<WatchedRow | undefined> {
      const update = sql`
        UPDATE assists a SET tick_seq = ${seq}, ticks = ${JSON.stringify(ticks)}::jsonb, stuck = ${stuck ? JSON.stringify(stuck) : null}::jsonb
        FROM (SELECT ${now}::timestamptz AS at) t
        WHERE officer_id = ${officerId} AND id = ${id}::uuid AND resident_id IS NOT NULL AND tick_seq < ${seq} AND NOT ${isOver}`
      await withRetry(() => update.execute(db))
      return watch(officerId, id, now)
    },

    /** @returns false for another officer's */
    async end(officerId: string, id: string, now: Date): Promise<boolean> {
      const end = sql`UPDATE assists SET ended_at = coalesce(ended_at, ${now}::timestamptz) WHERE officer_id = ${officerId} AND id = ${id}::uuid RETURNING id`
      return withRetry(async () => (await end.execute(db)).rows.length > 0)
    }
  }
}
