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
    },

    /**
     * Also what was answered for the first time, in the order in which it was received, as learning has it. It costs about three times as
     * much, for the answers are sorted: phones ask only when they know less.
     */
    async progressWithFirsts(residentId: string) {
      const { rows } = await withRetry(() => pool.query<FirstsRow>(selectFirsts, [residentId]))
      const firsts = rows.filter(({ first }) => first)
      return {
        byKind: rows.filter(({ first }) => first === null).map(progressOf),
        firsts: firsts.map(progressOf),
        questionIds: firsts.flatMap(({ ids }) => ids)
      }
    }
  }
}

/** `first` is null for all answers of the kind. */
type FirstsRow = KindProgress & { first: boolean | null; ids: string[] }

const progressOf = ({ answered, falseAlarms, genuineSeen, hits, kind, right, scamSeen }: FirstsRow): KindProgress => ({ kind, scamSeen, hits, genuineSeen, falseAlarms, answered, right })

const sums = `
    count(*) FILTER (WHERE verdict = 'scam') AS "scamSeen",
    count(*) FILTER (WHERE verdict = 'scam' AND grade = 'right') AS hits,
    count(*) FILTER (WHERE verdict = 'genuine') AS "genuineSeen",
    count(*) FILTER (WHERE verdict = 'genuine' AND grade = 'wrong') AS "falseAlarms",
    count(*) AS answered,
    count(*) FILTER (WHERE grade = 'right') AS "right"`

const selectProgress = `
  SELECT answer.kind, ${sums}
  FROM attempts, jsonb_to_recordset(answers) AS answer (kind text, verdict text, grade text)
  WHERE resident_id = $1 AND mode <> 'contest'
  GROUP BY answer.kind
  ORDER BY answer.kind`

const selectFirsts = `
  SELECT kind, first, ${sums}, array_agg(question_id) AS ids
  FROM (
    SELECT answer."questionId" AS question_id, kind, verdict, grade,
      row_number() OVER (PARTITION BY answer."questionId" ORDER BY received_at, attempts.id) = 1 AS first
    FROM attempts, jsonb_to_recordset(answers) AS answer ("questionId" text, kind text, verdict text, grade text)
    WHERE resident_id = $1 AND mode <> 'contest'
  ) given
  GROUP BY GROUPING SETS ((kind), (kind, first))
  ORDER BY kind`
