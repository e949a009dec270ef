import type { Pool } from 'pg'
import type { KindProgress } from '../../contract/quiz'
import type { KeptAnswer } from './tables'
import { withRetry } from './withRetry'

export interface Attempt {
  residentId: string
  id: string
  mode: string
  paperId: string | null
  startedAt: Date
  finishedAt: Date
  receivedAt: Date
  right: number
  total: number
  answers: readonly KeptAnswer[]
  /** The reply as text: a repeat gets these very bytes. */
  reply: string
}

export type Attempts = ReturnType<typeof createAttempts>

const slots = 16

export function createAttempts(pool: Pool) {
  /** Taken in turn, so that the writes one process has in flight seldom wait for each other's counter row. */
  let nextSlot = Math.floor(Math.random() * slots)

  return {
    /**
     * Keeps the attempt and moves the counters, in one statement: whichever way it ends, both happened or neither.
     *
     * @returns false when the attempt is already kept, or its paper has another attempt; nothing is written then
     */
    async add(attempt: Attempt): Promise<boolean> {
      nextSlot = (nextSlot + 1) % slots
      const values = [...attemptValues(attempt), dayIn(attempt.receivedAt), nextSlot, ...tally(attempt.answers)]
      const { rowCount } = await withRetry(() => pool.query(insertAttempt, values))
      return rowCount === 1
    },

    /** The stored reply of an attempt, if there is one. */
    async reply(residentId: string, id: string): Promise<string | undefined> {
      const select = 'SELECT reply FROM attempts WHERE resident_id = $1 AND id = $2'
      const { rows } = await withRetry(() => pool.query<{ reply: string }>(select, [residentId, id]))
      return rows[0]?.reply
    },

    /** Summed over the resident's own attempts, one range of the primary key: nothing hot is read or kept. */
    async progress(residentId: string): Promise<KindProgress[]> {
      const { rows } = await withRetry(() => pool.query<KindProgress>(selectProgress, [residentId]))
      return rows
    }
  }
}

/** Returns a row only when the attempt is new. Unnamed, for pgbouncer in transaction mode. */
const insertAttempt = `
  WITH saved AS (
    INSERT INTO attempts (resident_id, id, mode, paper_id, started_at, finished_at, received_at, right_count, total, answers, reply)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT DO NOTHING
    RETURNING mode, right_count
  )
  INSERT INTO quiz_counters AS c (day, slot, mode, attempts, answered, right_count, scam_seen, hits, genuine_seen, false_alarms)
  SELECT $12::date, $13::smallint, saved.mode, 1, $14::bigint, saved.right_count, $15::bigint, $16::bigint, $17::bigint, $18::bigint FROM saved
  ON CONFLICT (day, slot, mode) DO UPDATE SET
    attempts = c.attempts + 1,
    answered = c.answered + excluded.answered,
    right_count = c.right_count + excluded.right_count,
    scam_seen = c.scam_seen + excluded.scam_seen,
    hits = c.hits + excluded.hits,
    genuine_seen = c.genuine_seen + excluded.genuine_seen,
    false_alarms = c.false_alarms + excluded.false_alarms
  RETURNING 1`

const selectProgress = `
  SELECT answer.kind,
    count(*) FILTER (WHERE verdict = 'scam') AS "scamSeen",
    count(*) FILTER (WHERE verdict = 'scam' AND grade = 'right') AS hits,
    count(*) FILTER (WHERE verdict = 'genuine') AS "genuineSeen",
    count(*) FILTER (WHERE verdict = 'genuine' AND grade = 'wrong') AS "falseAlarms",
    count(*) AS answered,
    count(*) FILTER (WHERE grade = 'right') AS "right"
  FROM attempts, jsonb_to_recordset(answers) AS answer (kind text, verdict text, grade text)
  WHERE resident_id = $1
  GROUP BY answer.kind
  ORDER BY answer.kind`

function attemptValues(attempt: Attempt): unknown[] {
  const { residentId, id, mode, paperId, startedAt, finishedAt, receivedAt, right, total, answers, reply } = attempt
  return [residentId, id, mode, paperId, startedAt, finishedAt, receivedAt, right, total, JSON.stringify(answers), reply]
}

/** answered, scams seen, hits, genuine seen, false alarms; "unsure" on a genuine message is no false alarm. */
function tally(answers: readonly KeptAnswer[]): number[] {
  const scams = answers.filter(answer => answer.verdict === 'scam')
  const genuine = answers.filter(answer => answer.verdict === 'genuine')
  const hits = scams.filter(answer => answer.grade === 'right')
  const falseAlarms = genuine.filter(answer => answer.grade === 'wrong')
  return [answers.length, scams.length, hits.length, genuine.length, falseAlarms.length]
}

/** China has one time zone without summer time: the day of a resident is UTC+8. */
function dayIn(time: Date): string {
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
