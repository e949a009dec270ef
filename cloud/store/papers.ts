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

    /** When each question was last on a paper of the resident, in milliseconds. */
    async lastSeen(residentId: string): Promise<Map<string, number>> {
      const select = db
        .selectFrom('papers')
        .select(['mode', 'question_ids', 'created_at'])
        .where('resident_id', '=', residentId)
        .orderBy('created_at', 'desc')
        .limit(remembered)
      const papers = await withRetry(() => select.execute())
      return new Map(
        papers.reverse().flatMap(paper => paper.question_ids.map(id => [id, paper.created_at.getTime()] as const))
      )
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
