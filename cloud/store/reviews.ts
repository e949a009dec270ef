import { type Kysely, sql, type Transaction } from 'kysely'
import type { RegistrationRequest } from '../../contract/registration'
import { dayOf, moveCounters } from './registrationCounters'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Where a page ends. */
export interface ReviewPosition {
  drawnAt: Date
  id: string
}

export interface ReviewRow extends ReviewPosition {
  guideId: string
  outcome: RegistrationRequest['outcome']
  steps: RegistrationRequest['steps']
  helper: RegistrationRequest['helper'] | null
  handOver: boolean
  placeId: string | null
  communityId: string | null
  officerName: string
  station: string
  doneAt: Date
  seconds: number | null
  sameHour: number
}

/** Who looks: nobody at records put down to them, nor at their own as a resident, on whichever of their phones. */
export interface Reviewer {
  officerId: string
  residentId: string
}

export interface Decision {
  verdict: 'accept' | 'reject'
  reason: string | null
  note: string | null
}

export type Decided = { state: 'done'; counted: boolean } | { state: 'unknown' | 'own' | 'decided' }

const isOwn = ({ officerId, residentId }: Reviewer) => sql`
  (v.officer_id = ${officerId} OR v.resident_id = ${residentId} OR EXISTS (
    SELECT FROM officer_sessions s WHERE s.resident_id = v.resident_id AND s.officer_id = ${officerId}))`

/** What another officer says to records that were drawn. */
export function createReviews(db: Kysely<Tables>) {
  const others = (reviewer: Reviewer) => sql`v.verdict IS NULL AND NOT ${isOwn(reviewer)}`

  return {
    /** Those that wait, the longest first. */
    async waiting(reviewer: Reviewer, after: ReviewPosition | undefined, limit: number): Promise<ReviewRow[]> {
      const position = after ? sql`AND (v.drawn_at, v.id) > (${after.drawnAt}::timestamptz, ${after.id}::uuid)` : sql``
      const select = sql<ReviewRow>`
        SELECT v.id, v.drawn_at AS "drawnAt", r.guide_id AS "guideId", r.outcome, r.steps, r.helper, r.hand_over AS "handOver",
          r.place_id AS "placeId", r.community_id AS "communityId", r.officer_name AS "officerName", r.station, r.done_at AS "doneAt", r.seconds,
          (SELECT count(*) FROM registrations s WHERE s.officer_id = r.officer_id AND s.done_at >= date_trunc('hour', r.done_at)
            AND s.done_at < date_trunc('hour', r.done_at) + interval '1 hour') AS "sameHour"
        FROM registration_reviews v JOIN registrations r ON r.resident_id = v.resident_id AND r.id = v.record_id
        WHERE ${others(reviewer)} ${position} ORDER BY v.drawn_at, v.id LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** How many wait, how many of them since before a time, and since when the first does. */
    async waitingSince(reviewer: Reviewer, late: Date): Promise<{ count: number; lateCount: number; since: Date | null; kind: null }> {
      const select = sql<{ count: number; lateCount: number; since: Date | null }>`
        SELECT count(*) AS count, count(*) FILTER (WHERE v.drawn_at < ${late}::timestamptz) AS "lateCount", min(v.drawn_at) AS since
        FROM registration_reviews v WHERE ${others(reviewer)}`
      const [row] = await withRetry(async () => (await select.execute(db)).rows)
      return { count: row?.count ?? 0, lateCount: row?.lateCount ?? 0, since: row?.since ?? null, kind: null }
    },

    async countWaiting(reviewer: Reviewer): Promise<number> {
      const select = sql<{ waiting: number }>`SELECT count(*) AS waiting FROM registration_reviews v WHERE ${others(reviewer)}`
      return withRetry(async () => (await select.execute(db)).rows[0]?.waiting ?? 0)
    },

    /** Keeps the verdict once; a rejected record leaves what is counted. All of it or nothing. */
    decide(id: string, reviewer: Reviewer, decision: Decision, at: Date): Promise<Decided> {
      return withRetry(() => db.transaction().execute(transaction => decide(transaction, id, reviewer, decision, at)))
    }
  }
}

async function decide(transaction: Transaction<Tables>, id: string, reviewer: Reviewer, { note, reason, verdict }: Decision, at: Date): Promise<Decided> {
  const select = sql<{ residentId: string; recordId: string; verdict: string | null; reviewedBy: string | null; own: boolean }>`
    SELECT resident_id AS "residentId", record_id AS "recordId", verdict, reviewed_by AS "reviewedBy", ${isOwn(reviewer)} AS own
    FROM registration_reviews v WHERE id = ${id}::uuid FOR UPDATE`
  const [review] = (await select.execute(transaction)).rows
  if (!review) return { state: 'unknown' }
  if (review.own) return { state: 'own' }
  const key = { residentId: review.residentId, recordId: review.recordId }
  if (review.verdict) {
    const same = review.verdict === verdict && review.reviewedBy === reviewer.officerId
    return same ? { state: 'done', counted: await counts(transaction, key) } : { state: 'decided' }
  }
  await transaction
    .updateTable('registration_reviews')
    .set({ verdict, reason, note, reviewed_by: reviewer.officerId, reviewed_at: at })
    .where('resident_id', '=', key.residentId)
    .where('record_id', '=', key.recordId)
    .execute()
  await countVerdict(transaction, key, verdict)
  if (verdict === 'reject') await takeOut(transaction, key, at)
  return { state: 'done', counted: await counts(transaction, key) }
}

interface RecordKey {
  residentId: string
  recordId: string
}

const isRecord = ({ recordId, residentId }: RecordKey) => sql`r.resident_id = ${residentId} AND r.id = ${recordId}::uuid`
const isTheOne = sql`EXISTS (SELECT FROM registration_counted c WHERE c.resident_id = r.resident_id AND c.guide_id = r.guide_id AND c.record_id = r.id)`

async function counts(transaction: Transaction<Tables>, key: RecordKey): Promise<boolean> {
  const select = sql<{ counted: boolean }>`SELECT r.rejected_at IS NULL AND (r.counts_alone OR ${isTheOne}) AS counted FROM registrations r WHERE ${isRecord(key)}`
  return (await select.execute(transaction)).rows[0]?.counted ?? false
}

async function countVerdict(transaction: Transaction<Tables>, key: RecordKey, verdict: Decision['verdict']): Promise<void> {
  await sql`
    INSERT INTO review_counters AS c (officer_id, day, guide_id, station, officer_name, accepted, rejected)
    SELECT r.officer_id, ${dayOf(sql`r.done_at`)}, r.guide_id, r.station, r.officer_name, ${Number(verdict === 'accept')}, ${Number(verdict === 'reject')}
    FROM registrations r WHERE ${isRecord(key)}
    ON CONFLICT (officer_id, day, guide_id, station) DO UPDATE SET
      officer_name = excluded.officer_name, accepted = c.accepted + excluded.accepted, rejected = c.rejected + excluded.rejected`.execute(transaction)
}

/** The resident's place among those counted is free again, so that an honest record may count later. */
async function takeOut(transaction: Transaction<Tables>, key: RecordKey, at: Date): Promise<void> {
  await sql`
    WITH gone AS (
      UPDATE registrations r SET rejected_at = ${at}::timestamptz, counted_once = ${isTheOne} WHERE ${isRecord(key)} AND rejected_at IS NULL RETURNING r.*
    ), freed AS (
      DELETE FROM registration_counted c USING gone r WHERE c.resident_id = r.resident_id AND c.guide_id = r.guide_id AND c.record_id = r.id
      RETURNING c.record_id
    ), moves AS (
      SELECT ${dayOf(sql`done_at`)} AS day, guide_id, station, community_id, stuck_at, -(SELECT count(*) FROM freed) AS counted,
        -counts_alone::int::bigint AS handed_over, -(outcome = 'stuck')::int::bigint AS stuck, -(outcome = 'declined')::int::bigint AS declined,
        1::bigint AS rejected
      FROM gone
    ), ${moveCounters()}
    SELECT 1 FROM gone`.execute(transaction)
}
