import type { Pool } from 'pg'
import type { Attempt } from './attempts'
import { withRetry } from './withRetry'

const slots = 16
/** Where the slots begin is chance, so that several processes do not walk through them in step. */
let lastSlot = Math.floor(Math.random() * slots)

/**
 * Keeps attempts and moves the counters, all in one statement: however it ends, both happened or neither.
 *
 * @returns for each attempt whether it is new; false when it is kept already or its paper has another attempt
 */
export async function insertAttempts(pool: Pool, attempts: readonly Attempt[]): Promise<boolean[]> {
  const { saved, values } = inSlot(attempts)
  const statement = attempts.some(({ placeId }) => placeId !== undefined) ? insertWithPlaces : insert
  const { rows } = await withRetry(() => pool.query<{ key: string }>(statement, values))
  return attempts.map(saved(rows))
}

interface InSlot {
  /** The parameters $1 to $18. */
  values: unknown[]
  /** Tells of an attempt whether it is among the rows that came back. */
  saved: (rows: readonly { key: string }[]) => (attempt: Attempt) => boolean
}

/** What the statement is given. The slots are taken in turn, so that the writes of one process do not wait for each other's counter row. */
export function inSlot(attempts: readonly Attempt[]): InSlot {
  const ordered = inOrder(attempts)
  lastSlot = (lastSlot + 1) % slots
  return {
    values: [...columns.map(column => ordered.map(column)), lastSlot],
    saved(rows) {
      const keys = new Set(rows.map(({ key }) => key))
      // Of two equal attempts in one statement the first is kept (the sort is stable), and only it finds its key.
      return attempt => keys.delete(keyOf(attempt))
    }
  }
}

const keyOf = ({ residentId, id }: Attempt) => `${residentId} ${id.toLowerCase()}`

/** Rows go in by key, so that two statements with the same attempts wait for each other in the same order. */
const inOrder = (attempts: readonly Attempt[]): Attempt[] =>
  [...attempts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))

/** The parameters $1 to $17, one array a column. */
const columns: ((attempt: Attempt) => string | number | null)[] = [
  attempt => attempt.residentId,
  attempt => attempt.id,
  attempt => attempt.mode,
  attempt => attempt.paperId,
  attempt => attempt.startedAt.toISOString(),
  attempt => attempt.finishedAt.toISOString(),
  attempt => attempt.receivedAt.toISOString(),
  attempt => attempt.right,
  attempt => attempt.total,
  attempt => attempt.answers.length,
  attempt => attempt.answers.filter(({ verdict }) => verdict === 'scam').length,
  attempt => attempt.answers.filter(({ verdict, grade }) => verdict === 'scam' && grade === 'right').length,
  attempt => attempt.answers.filter(({ verdict }) => verdict === 'genuine').length,
  // Unsure about a genuine message is no false alarm.
  attempt => attempt.answers.filter(({ verdict, grade }) => verdict === 'genuine' && grade === 'wrong').length,
  attempt => JSON.stringify(attempt.answers),
  attempt => attempt.reply,
  attempt => attempt.placeId ?? null
]

/** What a contest adds: a part before, a condition on each attempt, and what else is moved. */
interface Parts {
  before?: string
  join?: string
  after?: string
  /** Looking places up costs a plan of its own, and hardly anybody comes from one. */
  places: boolean
}

/**
 * Unnamed, for pgbouncer in transaction mode. The day of the counters is the day in China. Audience and community are those of this
 * moment; a place that is not published is none.
 */
export const attemptsStatement = ({ after = '', before = '', join = '', places }: Parts): string => `
  WITH ${before} saved AS (
    INSERT INTO attempts (resident_id, id, mode, paper_id, started_at, finished_at, received_at, right_count, total,
      answered, scam_seen, hits, genuine_seen, false_alarms, answers, reply, audience, community_id, place_id)
    SELECT a.resident_id, a.id, a.mode, a.paper_id, a.started_at, a.finished_at, a.received_at, a.right_count, a.total,
      a.answered, a.scam_seen, a.hits, a.genuine_seen, a.false_alarms, a.answers, a.reply, r.audience, r.community_id,
      ${places ? "(SELECT p.id FROM publications p WHERE p.type = 'place' AND p.id = a.place_id AND p.state = 'published')" : 'a.place_id'}
    FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[],
      $7::timestamptz[], $8::int[], $9::int[], $10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::jsonb[], $16::text[], $17::text[])
      WITH ORDINALITY AS a (resident_id, id, mode, paper_id, started_at, finished_at, received_at, right_count, total,
        answered, scam_seen, hits, genuine_seen, false_alarms, answers, reply, place_id, position)
    ${join}
    LEFT JOIN residents r ON r.resident_id = a.resident_id
    ORDER BY a.position
    ON CONFLICT DO NOTHING
    RETURNING resident_id, id, paper_id, mode, received_at, right_count, answered, scam_seen, hits, genuine_seen, false_alarms, community_id
  ), counted AS (
    INSERT INTO quiz_counters AS c (day, slot, mode, community_id, attempts, answered, right_count, scam_seen, hits, genuine_seen, false_alarms)
    SELECT (received_at AT TIME ZONE 'Asia/Shanghai')::date AS day, $18::smallint, mode, coalesce(community_id, '') AS community, count(*),
      sum(answered), sum(right_count), sum(scam_seen), sum(hits), sum(genuine_seen), sum(false_alarms)
    FROM saved GROUP BY day, mode, community ORDER BY day, mode, community
    ON CONFLICT (day, slot, mode, community_id) DO UPDATE SET
      attempts = c.attempts + excluded.attempts,
      answered = c.answered + excluded.answered,
      right_count = c.right_count + excluded.right_count,
      scam_seen = c.scam_seen + excluded.scam_seen,
      hits = c.hits + excluded.hits,
      genuine_seen = c.genuine_seen + excluded.genuine_seen,
      false_alarms = c.false_alarms + excluded.false_alarms
  )${after}
  SELECT resident_id || ' ' || id AS key FROM saved`

const insert = attemptsStatement({ places: false })
const insertWithPlaces = attemptsStatement({ places: true })
