import { type Kysely, sql } from 'kysely'
import type { FeedbackRequest } from '../../contract/feedback'
import { oneAtATime } from './oneAtATime'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type FeedbackRow = Tables['feedback']
export type Feedback = ReturnType<typeof createFeedback>

/** More than a phone shows. */
const mostListed = 100

/** What residents send and see of their own feedback. Made when first asked for, with `store.part`. */
export function createFeedback(db: Kysely<Tables>) {
  // So that what one person sends is counted right; several servers may let a few more pass, and nobody is harmed.
  const inTurn = oneAtATime()

  return {
    /**
     * Keeps feedback once.
     *
     * @param terms `ref` names it to officers; `most` may come from one resident since `since`
     * @returns when it came, the first time; undefined when there were too many
     */
    async add(residentId: string, feedback: FeedbackRequest, { most, now, ref, since }: { ref: string; most: number; since: Date; now: Date }): Promise<Date | undefined> {
      const { about = {}, feedbackId, kind, text, wantsReply } = feedback
      const insert = sql`
        INSERT INTO feedback (resident_id, id, ref, kind, text, page, question_id, case_id, lesson_id, alert_id, community_id, wants_reply, state, version, received_at, updated_at)
        SELECT ${residentId}, ${feedbackId}::uuid, ${ref}::uuid, ${kind}, ${text}, ${about.page ?? null}, ${about.questionId ?? null}, ${about.caseId ?? null},
          ${about.lessonId ?? null}, ${about.alertId ?? null}, (SELECT community_id FROM residents WHERE resident_id = ${residentId}), ${wantsReply}, 'new', 1,
          ${now}::timestamptz, ${now}::timestamptz
        WHERE (SELECT count(*) FROM feedback WHERE resident_id = ${residentId} AND received_at > ${since}::timestamptz) < ${most}
        ON CONFLICT (resident_id, id) DO NOTHING`
      const select = db.selectFrom('feedback').select('received_at').where('resident_id', '=', residentId).where('id', '=', feedbackId)
      await inTurn(residentId, () => withRetry(() => insert.execute(db)))
      return (await withRetry(() => select.executeTakeFirst()))?.received_at
    },

    /** The latest first. */
    async mine(residentId: string): Promise<FeedbackRow[]> {
      const select = db.selectFrom('feedback').selectAll().where('resident_id', '=', residentId).orderBy('received_at', 'desc').orderBy('id').limit(mostListed)
      return withRetry(() => select.execute())
    }
  }
}
