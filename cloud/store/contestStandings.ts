import { type Kysely, sql } from 'kysely'
import { leastStep } from '../../contract/contest'
import type { CommunityCount } from './contests'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type PublishedCount = Pick<CommunityCount, 'communityId' | 'people' | 'passed'>

/**
 * What is public about the counts of a contest, made when first asked for, with `store.part`. The counts of a community are published
 * anew when at least five more people of it have handed in: who looks before and after one of them does learns what came of five. Whether a step
 * is taken must not hang on who passed, or the step itself would tell it. Once nothing is handed in any more, five who have passed since
 * are a step too; what is left then is less, and stays untold.
 */
export function createContestStandings(db: Kysely<Tables>) {
  return {
    async published(contestId: string, isOver: boolean): Promise<PublishedCount[]> {
      const isStep = (live: string, old: string) => sql`(
        ${sql.ref(`${live}.people`)} >= coalesce(${sql.ref(`${old}.people`)}, 0) + ${leastStep}
        OR (${isOver}::boolean AND ${sql.ref(`${live}.people`)} >= ${leastStep} AND ${sql.ref(`${live}.passed`)} >= coalesce(${sql.ref(`${old}.passed`)}, 0) + ${leastStep})
      )`
      const select = sql<PublishedCount>`
        WITH live AS (
          SELECT community_id, sum(people)::bigint AS people, sum(passed)::bigint AS passed FROM contest_counters WHERE contest_id = ${contestId} GROUP BY community_id
        ), moved AS (
          INSERT INTO contest_standings AS s (contest_id, community_id, people, passed)
          SELECT ${contestId}, live.community_id, live.people, live.passed
          FROM live LEFT JOIN contest_standings old ON old.contest_id = ${contestId} AND old.community_id = live.community_id
          WHERE ${isStep('live', 'old')} ORDER BY live.community_id
          ON CONFLICT (contest_id, community_id) DO UPDATE SET people = excluded.people, passed = excluded.passed WHERE ${isStep('excluded', 's')}
          RETURNING community_id, people, passed
        )
        SELECT community_id AS "communityId", people, passed FROM moved
        UNION ALL
        SELECT community_id, people, passed FROM contest_standings s
        WHERE contest_id = ${contestId} AND NOT EXISTS (SELECT FROM moved WHERE moved.community_id = s.community_id)`
      return (await withRetry(() => select.execute(db))).rows
    }
  }
}
