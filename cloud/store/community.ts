import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Of the 91 days that end on a day, that day counted in. */
export interface CommunityCounts {
  /** Different people who answered anything; who finished a checkup; who took part in a contest. */
  people: number
  checkups: number
  contestPeople: number
  registrations: number
  activities: number
}

/** What counts for a community, made when first asked for, with `store.part`. */
export function createCommunity(db: Kysely<Tables>) {
  return {
    /** The published name; undefined for a community that is not published. */
    async name(communityId: string): Promise<string | undefined> {
      const select = sql<{ name: string }>`SELECT content->>'name' AS name FROM publications WHERE type = 'area' AND id = ${communityId} AND state = 'published'`
      return withRetry(async () => (await select.execute(db)).rows[0]?.name)
    },

    /** From the daily figures and the counters: no row of a resident is looked at. */
    async counts(communityId: string, day: string): Promise<CommunityCounts> {
      const people = (dimension: string, item: string) => sql`coalesce((
        SELECT people_91 FROM statistics_people_counts JOIN statistics_generations g USING (generation)
        WHERE g.state = 'current' AND day = ${day}::date AND community_id = ${communityId} AND dimension = ${dimension} AND item = ${item}), 0)`
      const within = sql`day > ${day}::date - 91 AND day <= ${day}::date AND community_id = ${communityId}`
      const select = sql<CommunityCounts>`SELECT ${people('total', '')} AS people, ${people('mode', 'checkup')} AS checkups, ${people('mode', 'contest')} AS "contestPeople",
        (SELECT coalesce(sum(counted), 0)::bigint FROM registration_counters WHERE ${within}) AS registrations,
        (SELECT count(*) FROM activities WHERE ${within} AND removed_at IS NULL) AS activities`
      return withRetry(async () => (await select.execute(db)).rows[0] as CommunityCounts)
    }
  }
}
