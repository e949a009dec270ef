import { type Kysely, sql } from 'kysely'
import type { KindProgress, Progress } from '../../contract/quiz'
import type { KeptAnswer, Tables } from './tables'
import { withRetry } from './withRetry'

/** For phones that know less than the server; hardly ever asked, so a cold start does not load it. */
export function createFirstAnswers(db: Kysely<Tables>) {
  return {
    /** What a resident was asked, and the sums of the first answers. Contests are left out, as in `attempts.progress`. */
    async of(residentId: string): Promise<Required<Pick<Progress, 'firsts' | 'questionIds'>>> {
      const { rows } = await withRetry(() => firstAnswers(residentId).execute(db))
      const firsts = new Map<string, KindProgress>()
      for (const answer of rows) firsts.set(answer.kind, added(firsts.get(answer.kind), answer))
      return { firsts: [...firsts.values()], questionIds: rows.map(({ questionId }) => questionId) }
    }
  }
}

type Answer = Pick<KeptAnswer, 'grade' | 'kind' | 'questionId'> & { verdict: KeptAnswer['verdict'] | null }

/** Unsure about a genuine message is no false alarm. */
const added = (tally: KindProgress | undefined, { grade, kind, verdict }: Answer): KindProgress => ({
  kind,
  scamSeen: (tally?.scamSeen ?? 0) + Number(verdict === 'scam'),
  hits: (tally?.hits ?? 0) + Number(verdict === 'scam' && grade === 'right'),
  genuineSeen: (tally?.genuineSeen ?? 0) + Number(verdict === 'genuine'),
  falseAlarms: (tally?.falseAlarms ?? 0) + Number(verdict === 'genuine' && grade === 'wrong'),
  answered: (tally?.answered ?? 0) + 1,
  right: (tally?.right ?? 0) + Number(grade === 'right')
})

/** First in the order in which they were received, as learning has it. Sorting all of a person's answers costs more than summing them. */
const firstAnswers = (residentId: string) => sql<Answer>`
  SELECT DISTINCT ON (answer."questionId") answer.*
  FROM attempts, jsonb_to_recordset(answers) AS answer ("questionId" text, kind text, verdict text, grade text)
  WHERE resident_id = ${residentId} AND mode <> 'contest'
  ORDER BY answer."questionId", received_at, attempts.id`
