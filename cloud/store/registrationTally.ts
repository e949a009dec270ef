import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Days in China, both of them within. */
export interface Period {
  from: string
  to: string
  guideId?: string | undefined
}

export interface TallyRow {
  guideId: string
  counted: number
  handedOver: number
  stuck: number
  declined: number
  rejected: number
  stuckAt: { stepId: string; count: number }[]
}

export interface VerdictRow {
  name: string
  station: string
  accepted: number
  reviewed: number
}

const within = ({ from, guideId, to }: Period) =>
  sql`day BETWEEN ${from}::date AND ${to}::date AND ${guideId === undefined ? sql`true` : sql`guide_id = ${guideId}`}`

/** What is counted, read from the counters: no row of a resident is looked at. */
export function createRegistrationTally(db: Kysely<Tables>) {
  return {
    async guides(period: Period): Promise<TallyRow[]> {
      const select = sql<TallyRow>`
        SELECT guide_id AS "guideId", sum(counted)::bigint AS counted, sum(handed_over)::bigint AS "handedOver", sum(stuck)::bigint AS stuck,
          sum(declined)::bigint AS declined, sum(rejected)::bigint AS rejected,
          coalesce((SELECT jsonb_agg(jsonb_build_object('stepId', step_id, 'count', stuck) ORDER BY stuck DESC, step_id) FROM (
            SELECT step_id, sum(stuck)::bigint AS stuck FROM registration_stuck_counters s
            WHERE s.guide_id = c.guide_id AND day BETWEEN ${period.from}::date AND ${period.to}::date GROUP BY step_id HAVING sum(stuck) > 0) steps), '[]') AS "stuckAt"
        FROM registration_counters c WHERE ${within(period)} GROUP BY guide_id ORDER BY guide_id`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Of each officer at each station, by the latest name. */
    async verdicts(period: Period): Promise<VerdictRow[]> {
      const select = sql<VerdictRow>`
        SELECT (array_agg(officer_name ORDER BY day DESC))[1] AS name, station, sum(accepted)::bigint AS accepted, sum(accepted + rejected)::bigint AS reviewed
        FROM review_counters WHERE ${within(period)} GROUP BY officer_id, station ORDER BY station, name, officer_id`
      return withRetry(async () => (await select.execute(db)).rows)
    }
  }
}
