import { type Kysely, sql } from 'kysely'
import type { NoticeState, Tables } from './tables'
import { withRetry } from './withRetry'

/** What the reminder of the next short checkup is about; all others are about a guide, by its id. */
export const checkupTopic = 'checkup'

/** A reminder that is to be sent now. */
export interface DueReminder {
  residentId: string
  topic: string
  sealedOpenid: string | null
  /** This one included. */
  tries: number
  /** Which one it is: asked for anew, it is another. */
  createdAt: Date
}

export type Reminders = ReturnType<typeof createReminders>

/** How long somebody who took a reminder has before another may try, should they have died over it. */
const minutesToSend = 10

export function createReminders(db: Kysely<Tables>) {
  const one = ({ createdAt, residentId, topic }: DueReminder) =>
    db
      .updateTable('reminders')
      .where('resident_id', '=', residentId)
      .where('topic', '=', topic)
      .where('created_at', '=', createdAt)

  return {
    /** Keeps one reminder for a topic: asked for again, it comes at the new time. */
    async keep(residentId: string, topic: string, sealedOpenid: string | null, dueAt: Date, now: Date): Promise<void> {
      const given = { state: 'queued' as const, sealed_openid: sealedOpenid, tries: 0, due_at: dueAt, created_at: now, sent_at: null }
      const insert = db
        .insertInto('reminders')
        .values({ resident_id: residentId, topic, ...given })
        .onConflict(conflict => conflict.columns(['resident_id', 'topic']).doUpdateSet(given))
      await withRetry(() => insert.execute())
    },

    async remove(residentId: string, topic: string): Promise<void> {
      const remove = db.deleteFrom('reminders').where('resident_id', '=', residentId).where('topic', '=', topic)
      await withRetry(() => remove.execute())
    },

    /** When the one that waits is sent; undefined where none does. */
    async dueAt(residentId: string, topic: string): Promise<Date | undefined> {
      const find = db.selectFrom('reminders').select('due_at').where('resident_id', '=', residentId).where('topic', '=', topic).where('state', '=', 'queued')
      return (await withRetry(() => find.executeTakeFirst()))?.due_at
    },

    /**
     * Takes reminders that are due, so that nobody else sends them as well.
     *
     * @param wechat those for people in WeChat, or those for everybody else
     */
    async take(wechat: boolean, limit: number, now: Date): Promise<DueReminder[]> {
      const update = sql<DueReminder>`
        UPDATE reminders r SET tries = r.tries + 1, due_at = ${now}::timestamptz + make_interval(mins => ${minutesToSend})
        FROM (
          SELECT resident_id, topic FROM reminders
          WHERE state = 'queued' AND due_at <= ${now} AND (sealed_openid IS NOT NULL) = ${wechat}
          ORDER BY due_at LIMIT ${limit}
        ) due
        WHERE r.resident_id = due.resident_id AND r.topic = due.topic AND r.state = 'queued' AND r.due_at <= ${now}
        RETURNING r.resident_id AS "residentId", r.topic, r.sealed_openid AS "sealedOpenid", r.tries, r.created_at AS "createdAt"`
      return withRetry(async () => (await update.execute(db)).rows)
    },

    /** The end of a reminder; the openid is needed no more. */
    async end(reminder: DueReminder, state: Exclude<NoticeState, 'queued'>, now: Date): Promise<void> {
      const update = one(reminder).set({ state, sealed_openid: null, sent_at: state === 'failed' ? null : now })
      await withRetry(() => update.execute())
    },

    async tryAgain(reminder: DueReminder, dueAt: Date): Promise<void> {
      await withRetry(() => one(reminder).set({ due_at: dueAt }).execute())
    },

    /** Deletes those that came to their end and were asked for before a time. */
    async forgetEndedBefore(time: Date): Promise<void> {
      const remove = db.deleteFrom('reminders').where('state', '!=', 'queued').where('created_at', '<', time)
      await withRetry(() => remove.execute())
    }
  }
}
