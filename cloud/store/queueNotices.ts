import { sql, type Transaction } from 'kysely'
import type { Audience } from '../../contract/vocabulary'
import type { Tables } from './tables'

interface NewAlert {
  id: string
  version: number
  /** Empty: for everybody. */
  audiences: readonly Audience[]
  communities: readonly string[]
  validFrom: Date
}

/**
 * Queues one message for each subscriber whom an alert concerns. A resident who has not said who or where they are is told.
 * WeChat allows one message for one agreement, so the subscription is used up; nobody hears of an alert twice.
 */
export async function queueNotices(transaction: Transaction<Tables>, alert: NewAlert, now: Date): Promise<void> {
  const { audiences, communities, id, validFrom, version } = alert
  const due = validFrom > now ? validFrom : now
  await sql`
    WITH used AS (
      DELETE FROM subscriptions s
      WHERE topic = 'alerts'
        AND NOT EXISTS (SELECT FROM notices n WHERE n.resident_id = s.resident_id AND n.alert_id = ${id})
        AND NOT EXISTS (
          SELECT FROM residents r WHERE r.resident_id = s.resident_id AND (
            (cardinality(${audiences}::text[]) > 0 AND r.audience <> ALL(${audiences}::text[])) OR
            (cardinality(${communities}::text[]) > 0 AND r.community_id <> ALL(${communities}::text[]))
          )
        )
      RETURNING resident_id, sealed_openid
    )
    INSERT INTO notices (resident_id, id, alert_id, alert_version, state, sealed_openid, tries, due_at, created_at)
    SELECT resident_id, gen_random_uuid(), ${id}, ${version}::int, 'queued', sealed_openid, 0, ${due}::timestamptz, ${now}::timestamptz FROM used`.execute(transaction)
}
