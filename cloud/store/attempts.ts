import type { Pool } from 'pg'
import type { KindProgress } from '../../contract/quiz'
import { gather } from './gather'
import { insertAttempts } from './insertAttempts'
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
  /** Where the code on the wall was opened today. */
  placeId?: string | undefined
}

export type Attempts = ReturnType<typeof createAttempts>

export function createAttempts(pool: Pool) {
  const insert = gather((attempts: Attempt[]) => insertAttempts(pool, attempts), { places: 3, patience: 2, most: 64 })

  return {
    /**
     * Keeps the attempt exactly once and moves the counters with it. Under load many attempts share one statement.
     *
     * @returns false when the attempt is already kept, or its paper has another attempt; nothing is written then
     */
    add: insert,

    /** The stored reply of an attempt, if there is one. */
    async reply(residentId: string, id: string): Promise<string | undefined> {
      const select = 'SELECT reply FROM attempts WHERE resident_id = $1 AND id = $2'
      const { rows } = await withRetry(() => pool.query<{ reply: string }>(select, [residentId, id]))
      return rows[0]?.reply
    },

    /**
     * Summed over the resident's own attempts, one range of the primary key: nothing hot is read or kept. Contests are left out: with
     * a question or two of a kind the sums would tell their keys.
     */
    async progress(residentId: string): Promise<KindProgress[]> {
      const { rows } = await withRetry(() => pool.query<KindProgress>(selectProgress, [residentId]))
      return rows
    }
  }
}

const selectProgress = `
  SELECT answer.kind,
    count(*) FILTER (WHERE verdict = 'scam') AS "scamSeen",
    count(*) FILTER (WHERE verdict = 'scam' AND grade = 'right') AS hits,
    count(*) FILTER (WHERE verdict = 'genuine') AS "genuineSeen",
    count(*) FILTER (WHERE verdict = 'genuine' AND grade = 'wrong') AS "falseAlarms",
    count(*) AS answered,
    count(*) FILTER (WHERE grade = 'right') AS "right"
  FROM attempts, jsonb_to_recordset(answers) AS answer (kind text, verdict text, grade text)
  WHERE resident_id = $1 AND mode <> 'contest'
  GROUP BY answer.kind
  ORDER BY answer.kind`
