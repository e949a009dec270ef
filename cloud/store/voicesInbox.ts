import { type Kysely, sql } from 'kysely'
import type { FeedbackKind, FeedbackState } from '../../contract/feedback'
import type { Tables } from './tables'
import type { FeedbackRow } from './voicesFeedback'
import { withRetry } from './withRetry'

export interface InboxFilter {
  state?: FeedbackState | undefined
  kind?: FeedbackKind | undefined
  questionId?: string | undefined
}

export interface QuestionGroupRow {
  questionId: string
  people: number
  waiting: number
  lastAt: Date
}

export interface FeedbackStep {
  state: FeedbackState
  reply: string | null
  officerName: string
}

const mostGroups = 50

/** What residents said, for officers. Of communities of other stations (`others`) nothing is found. Made with `store.part`. */
export function createInbox(db: Kysely<Tables>) {
  const seen = (others: readonly string[]) => sql<boolean>`(community_id IS NULL OR community_id <> ALL(${others}::text[]))`

  const find = (others: readonly string[], ref: string): Promise<FeedbackRow | undefined> => {
    const select = db.selectFrom('feedback').selectAll().where('ref', '=', ref).where(seen(others))
    return withRetry(() => select.executeTakeFirst())
  }

  return {
    find,

    /** The latest first. */
    async list(others: readonly string[], { kind, questionId, state }: InboxFilter, after: { at: Date; ref: string } | undefined, limit: number): Promise<FeedbackRow[]> {
      let select = db.selectFrom('feedback').selectAll().where(seen(others))
      if (state) select = select.where('state', '=', state)
      if (kind) select = select.where('kind', '=', kind)
      if (questionId) select = select.where('question_id', '=', questionId)
      if (after) select = select.where(sql<boolean>`(received_at, ref) < (${after.at}::timestamptz, ${after.ref}::uuid)`)
      const page = select.orderBy('received_at', 'desc').orderBy('ref', 'desc').limit(limit)
      return withRetry(() => page.execute())
    },

    async waiting(others: readonly string[]): Promise<number> {
      const count = sql<{ n: number }>`SELECT count(*) AS n FROM feedback WHERE state = 'new' AND ${seen(others)}`
      return (await withRetry(() => count.execute(db))).rows[0]?.n ?? 0
    },

    /** Questions by how many people wrote about them. */
    async groups(others: readonly string[]): Promise<QuestionGroupRow[]> {
      const select = sql<QuestionGroupRow>`
        SELECT question_id AS "questionId", count(DISTINCT resident_id) AS people, count(*) FILTER (WHERE state = 'new') AS waiting, max(received_at) AS "lastAt"
        FROM feedback WHERE question_id IS NOT NULL AND ${seen(others)}
        GROUP BY question_id ORDER BY count(DISTINCT resident_id) DESC, max(received_at) DESC LIMIT ${mostGroups}`
      return (await withRetry(() => select.execute(db))).rows
    },

    /** Takes a step from just this version. @returns undefined when it is not that version any more */
    async step(ref: string, version: number, { officerName, reply, state }: FeedbackStep, now: Date): Promise<FeedbackRow | undefined> {
      const update = sql<FeedbackRow>`
        UPDATE feedback SET state = ${state}, reply = coalesce(${reply}::text, reply), officer_name = ${officerName}, version = version + 1, updated_at = ${now}::timestamptz
        WHERE ref = ${ref}::uuid AND version = ${version}::int RETURNING *`
      return (await withRetry(() => update.execute(db))).rows[0]
    },

    /** How many of these are there to be seen. */
    async known(others: readonly string[], refs: readonly string[]): Promise<number> {
      const count = sql<{ n: number }>`SELECT count(*) AS n FROM feedback WHERE ref = ANY(${refs}::uuid[]) AND ${seen(others)}`
      return (await withRetry(() => count.execute(db))).rows[0]?.n ?? 0
    }
  }
}
