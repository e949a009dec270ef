import { type Kysely, sql } from 'kysely'
import type { NoticeState, Tables } from './tables'
import { withRetry } from './withRetry'

export interface QueuedNotice {
  residentId: string
  id: string
  alertId: string
  sealedOpenid: string | null
  /** This one included. */
  tries: number
}

export type Notices = ReturnType<typeof createNotices>

/** How long somebody who took a notice has before another may try, should they have died over it. */
const minutesToSend = 10

export function createNotices(db: Kysely<Tables>) {
  return {
    async subscribe(residentId: string, sealedOpenid: string | null, now: Date): Promise<void> {
      const given = { sealed_openid: sealedOpenid, created_at: now }
      const insert = db
        .insertInto('subscriptions')
        .values({ resident_id: residentId, topic: 'alerts', ...given })
        .onConflict(conflict => conflict.columns(['resident_id', 'topic']).doUpdateSet(given))
      await withRetry(() => insert.execute())
    },

    async unsubscribe(residentId: string): Promise<void> {
      const remove = db.deleteFrom('subscriptions').where('resident_id', '=', residentId).where('topic', '=', 'alerts')
      await withRetry(() => remove.execute())
    },

    /**
     * Takes notices that are due, so that nobody else sends them as well.
     *
     * @param wechat those for people in WeChat, or those for everybody else
     */
    async take(wechat: boolean, limit: number, now: Date): Promise<QueuedNotice[]> {
      const update = sql<QueuedNotice>`
        UPDATE notices n SET tries = n.tries + 1, due_at = ${now}::timestamptz + make_interval(mins => ${minutesToSend})
        FROM (
          SELECT resident_id, id FROM notices
          WHERE state = 'queued' AND due_at <= ${now} AND (sealed_openid IS NOT NULL) = ${wechat}
          ORDER BY due_at LIMIT ${limit}
        ) due
        WHERE n.resident_id = due.resident_id AND n.id = due.id AND n.state = 'queued' AND n.due_at <= ${now}
        RETURNING n.resident_id AS "residentId", n.id, n.alert_id AS "alertId", n.sealed_openid AS "sealedOpenid", n.tries`
      return withRetry(async () => (await update.execute(db)).rows)
    },

    /** The end of a notice; the openid is needed no more. */
    async end({ id, residentId }: QueuedNotice, state: Exclude<NoticeState, 'queued'>, now: Date): Promise<void> {
      const update = db
        .updateTable('notices')
        .set({ state, sealed_openid: null, sent_at: state === 'failed' ? null : now })
        .where('resident_id', '=', residentId)
        .where('id', '=', id)
      await withRetry(() => update.execute())
    },

    async tryAgain({ id, residentId }: QueuedNotice, dueAt: Date): Promise<void> {
      const update = db.updateTable('notices').set({ due_at: dueAt }).where('resident_id', '=', residentId).where('id', '=', id)
      await withRetry(() => update.execute())
    },

    async deleteBefore(time: Date): Promise<number> {
      const remove = db.deleteFrom('notices').where('created_at', '<', time)
      return withRetry(async () => Number((await remove.executeTakeFirst()).numDeletedRows))
    }
  }
}
