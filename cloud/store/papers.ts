import { type Kysely, sql } from 'kysely'
import type { QuizMode } from '../../contract/quiz'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface KeptPaper {
  id: string
  mode: QuizMode
  questionIds: string[]
  createdAt: Date
  expiresAt: Date
}

export type Papers = ReturnType<typeof createPapers>

/** How many of the latest papers decide what a resident has seen. */
const remembered = 50

export function createPapers(db: Kysely<Tables>) {
  return {
    async add(residentId: string, paper: KeptPaper): Promise<void> {
      const insert = db
        .insertInto('papers')
        .values({
          resident_id: residentId,
          id: paper.id,
          mode: paper.mode,
          question_ids: paper.questionIds,
          created_at: paper.createdAt,
          expires_at: paper.expiresAt
        })
        .onConflict(conflict => conflict.doNothing())
      await withRetry(() => insert.execute())
    },

    /** @returns undefined for an unknown paper and for somebody else's: whose it is stays untold */
    async find(residentId: string, id: string): Promise<Pick<KeptPaper, 'mode' | 'questionIds' | 'expiresAt'> | undefined> {
      const select = db
        .selectFrom('papers')
        .select(['mode', 'question_ids as questionIds', 'expires_at as expiresAt'])
        .where('resident_id', '=', residentId)
        .where('id', '=', id)
      return withRetry(() => select.executeTakeFirst())
    },

    /**
     * When each question was last on a paper of the resident, in milliseconds. Papers are deleted long before a checkup is forgotten:
     * what was answered in checkups counts too, so that a short one after 12 weeks still knows what is unseen.
     */
    async lastSeen(residentId: string): Promise<Map<string, number>> {
      const select = sql<{ questionIds: string[]; at: Date }>`
        (SELECT question_ids AS "questionIds", created_at AS at FROM papers
          WHERE resident_id = ${residentId} ORDER BY created_at DESC LIMIT ${remembered})
        UNION ALL
        (SELECT ARRAY(SELECT answer ->> 'questionId' FROM jsonb_array_elements(answers) answer), received_at FROM attempts
          WHERE resident_id = ${residentId} AND mode = 'checkup' ORDER BY received_at DESC LIMIT ${remembered})`
      const { rows } = await withRetry(() => select.execute(db))
      const seen = rows.sort((a, b) => a.at.getTime() - b.at.getTime())
      return new Map(seen.flatMap(({ at, questionIds }) => questionIds.map(id => [id, at.getTime()] as const)))
    },

    /** Deletes papers that ran out before the given time. Attempts hold all that is needed of theirs. */
    async deleteExpiredBefore(time: Date): Promise<number> {
      const { rows } = await sql<{ deleted: number }>`
        WITH gone AS (DELETE FROM papers WHERE expires_at < ${time} RETURNING 1)
        SELECT count(*) AS deleted FROM gone`.execute(db)
      return rows[0]?.deleted ?? 0
    }
  }
}
