import { type Kysely, sql } from 'kysely'
import type { GuidePlace, Tick } from '../../contract/registrationReplies'
import { assistIsOver, type Assist, assistColumns } from './assistRow'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Who tries a code: hashes, and how many wrong ones are allowed within `minutes`. */
export interface Guesser {
  residentHash: string
  originHash: string
}

/** `own`: opened by the same person. `taken`: somebody else has it. `over`: ended, or its two hours are up. */
export type JoinState = 'joined' | 'own' | 'taken' | 'over' | 'unknown' | 'guessing'
export type Join = { state: 'joined'; assist: Assist } | { state: Exclude<JoinState, 'joined'> }

export type Assists = ReturnType<typeof createAssists>

export const guessLimits = { minutes: 10, ofResident: 10, ofOrigin: 60 }

/** The residents' side of assistance. */
export function createAssists(db: Kysely<Tables>) {
  return {
    /**
     * Joins by a code, and counts a wrong one, in one statement: of two people at once one has it; who asks again has it still; and
     * somebody who tries many codes at once gets no further than one by one.
     */
    async join(code: string, residentId: string, { originHash, residentHash }: Guesser, now: Date): Promise<Join> {
      const since = new Date(now.getTime() - guessLimits.minutes * 60_000)
      const [at, from] = [sql`${now}::timestamptz`, sql`${since}::timestamptz`]
      const mayTry = sql`guess.before < ${guessLimits.ofResident}::integer`
      const join = sql<Partial<Assist> & { state: JoinState }>`
        WITH found AS (
          SELECT a.officer_id, a.id, a.resident_id AS had, ${assistIsOver(sql`a`, at)} AS over,
            a.opened_by = ${residentId} OR a.officer_id = ${residentId} OR EXISTS (
              SELECT FROM officer_sessions s WHERE s.resident_id = ${residentId} AND s.officer_id = a.officer_id) AS own
          FROM assist_codes c JOIN assists a ON a.officer_id = c.officer_id AND a.id = c.assist_id
          WHERE c.code = ${code} AND (c.expires_at > ${at} OR a.resident_id = ${residentId})
        ), miss AS (SELECT CASE WHEN EXISTS (SELECT FROM found) THEN 0 ELSE 1 END AS misses
        ), counted AS (
          INSERT INTO assist_guesses AS g (who_hash, since, misses) SELECT ${residentHash}, ${at}, misses FROM miss
          ON CONFLICT (who_hash) DO UPDATE SET
            misses = least(1000, excluded.misses + CASE WHEN g.since < ${from} THEN 0 ELSE g.misses END),
            since = CASE WHEN g.since < ${from} THEN excluded.since ELSE g.since END
          RETURNING misses
        ), origin AS (
          -- Many share an address: their right codes do not wait for each other, so only wrong ones move this row.
          INSERT INTO assist_guesses AS g (who_hash, since, misses) SELECT ${originHash}, ${at}, 1 FROM miss WHERE misses = 1
          ON CONFLICT (who_hash) DO UPDATE SET
            misses = least(100000, 1 + CASE WHEN g.since < ${from} THEN 0 ELSE g.misses END),
            since = CASE WHEN g.since < ${from} THEN excluded.since ELSE g.since END
        ), guess AS (
          SELECT CASE WHEN coalesce((SELECT misses FROM assist_guesses WHERE who_hash = ${originHash} AND since >= ${from}), 0) < ${guessLimits.ofOrigin}::integer
            THEN counted.misses - miss.misses ELSE 1000 END AS before FROM counted, miss
        ), joined AS (
          UPDATE assists a SET resident_id = ${residentId}, joined_at = coalesce(a.joined_at, ${at}) FROM found, guess
          WHERE a.officer_id = found.officer_id AND a.id = found.id AND NOT found.own AND NOT found.over AND ${mayTry}
            AND (a.resident_id IS NULL OR a.resident_id = ${residentId}) AND a.ended_at IS NULL
          RETURNING ${assistColumns(sql`a`)}
        )
        SELECT joined.*, CASE WHEN NOT ${mayTry} THEN 'guessing' WHEN joined.id IS NOT NULL THEN 'joined' WHEN found.id IS NULL THEN 'unknown'
          WHEN found.own THEN 'own' WHEN found.had <> ${residentId} THEN 'taken' WHEN found.over THEN 'over' ELSE 'taken' END AS state
        FROM guess LEFT JOIN found ON true LEFT JOIN joined ON true`
      const [row] = (await withRetry(() => join.execute(db))).rows
      if (row?.state === 'joined') return { state: 'joined', assist: row as Assist }
      return { state: row?.state ?? 'unknown' }
    },

    /** What the resident has joined; undefined for somebody else's. */
    async joined(residentId: string, id: string): Promise<Assist | undefined> {
      const select = sql<Assist>`SELECT ${assistColumns(sql`a`)} FROM assists a WHERE resident_id = ${residentId} AND id = ${id}::uuid`
      return withRetry(async () => (await select.execute(db)).rows[0])
    },

    /** Keeps where the resident is, unless a later telling is kept already or it is over. @returns undefined for somebody else's */
    async follow(residentId: string, id: string, seq: number, place: GuidePlace, now: Date): Promise<{ ended: boolean; ticks: Tick[] } | undefined> {
      const at = sql`${now}::timestamptz`
      const follow = sql<{ ended: boolean; ticks: Tick[] }>`
        WITH mine AS (
          SELECT a.officer_id, a.id, a.ticks, ${assistIsOver(sql`a`, at)} AS ended FROM assists a
          WHERE a.resident_id = ${residentId} AND a.id = ${id}::uuid
        ), told AS (
          UPDATE assists a SET place_seq = ${seq}, place = ${JSON.stringify(place)}::jsonb, heard_at = ${at} FROM mine
          WHERE a.officer_id = mine.officer_id AND a.id = mine.id AND NOT mine.ended AND a.ended_at IS NULL AND a.place_seq < ${seq}
        )
        SELECT ended, ticks FROM mine`
      return withRetry(async () => (await follow.execute(db)).rows[0])
    },

    /** @returns false for somebody else's */
    async leave(residentId: string, id: string, now: Date): Promise<boolean> {
      const leave = sql`
        UPDATE assists SET ended_at = coalesce(ended_at, ${now}::timestamptz) WHERE resident_id = ${residentId} AND id = ${id}::uuid RETURNING id`
      return withRetry(async () => (await leave.execute(db)).rows.length > 0)
    },

    /** Forgets assists so old that no record of them comes any more; and wrong codes. */
    async forgetBefore(opened: Date, guessed: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('assists').where('opened_at', '<', opened).execute())
      await withRetry(() => db.deleteFrom('assist_codes').where('expires_at', '<', guessed).execute())
      await withRetry(() => db.deleteFrom('assist_guesses').where('since', '<', guessed).execute())
    }
  }
}
