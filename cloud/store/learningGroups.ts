import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from './tables'
import { DatabaseUnavailable, withRetry } from './withRetry'

export type LearningGroup = Omit<Selectable<Tables['learning_groups']>, 'generation'>

/** Weeks that are told apart: 0 to 25. What came later counts in the sums only. */
export const weeksTold = 26
/** People in one statement: it takes some tenths of a second. On a machine that is busy with other things it may be fewer. */
const usualPart = 8_000
const leastPart = 250

const columns = [
  'people', 'scam_seen', 'hits', 'genuine_seen', 'false_alarms', 'seen_seen', 'hits_seen', 'hits_hits', 'genuine_genuine', 'alarms_genuine', 'alarms_alarms',
  'seen_genuine', 'seen_alarms', 'hits_genuine', 'hits_alarms'
] as const

interface Made {
  generation: number
  /** As of when, and which day that is in China. */
  madeAt: Date
  day: string
  check: () => Promise<void>
  /** How many people in one statement. */
  partSize?: number
}

/** The groups that are read: made from the weeks of single people, and put in the place of earlier ones all at once. */
export function createLearningGroups(db: Kysely<Tables>) {
  return {
    /** @param made.check throws when the work has to stop: nothing is put in place then */
    async make({ check, day, generation, madeAt, partSize = usualPart }: Made): Promise<void> {
      const groups = new Map<string, LearningGroup>()
      let people = 0
      let size = partSize
      for (let after = ''; ; ) {
        await check()
        const upTo = await endOfPart(db, generation, after, size)
        const rows = await rowsOf(db, generation, day, after, upTo).catch((error: unknown) => {
          if (!(error instanceof DatabaseUnavailable) || size <= leastPart) throw error
          return undefined
        })
        if (!rows) {
          size = Math.floor(size / 2)
          continue
        }
        for (const row of rows) {
          const key = JSON.stringify([row.what, row.community_id, row.item])
          const sum = groups.get(key)
          groups.set(key, sum ? { ...row, ...Object.fromEntries(columns.map(column => [column, row[column] + sum[column]])) } : row)
          if (row.what === 'age') people += row.people
        }
        if (upTo === undefined) break
        after = upTo
      }
      await withRetry(() => db.transaction().execute(async transaction => {
        await sql`DELETE FROM learning_groups WHERE generation = ${generation}`.execute(transaction)
        const rows = JSON.stringify([...groups.values()])
        await sql`
          INSERT INTO learning_groups SELECT ${generation}::int, what, community_id, item, ${sql.join(columns.map(column => sql.ref(column)))}
          FROM jsonb_populate_recordset(NULL::learning_groups, ${rows}::jsonb)`.execute(transaction)
        await sql`UPDATE learning_generations SET made_at = ${madeAt}::timestamptz, made_key = gen_random_uuid(), people = ${people} WHERE generation = ${generation}`.execute(transaction)
      }))
    },

    /** All of them, as they were at one moment. */
    async read(): Promise<LearningGroup[]> {
      const select = sql<LearningGroup>`
        SELECT g.* FROM learning_groups g JOIN learning_generations l ON l.generation = g.generation AND l.state = 'current'`
      return withRetry(async () => (await select.execute(db)).rows)
    }
  }
}

async function endOfPart(db: Kysely<Tables>, generation: number, after: string, partSize: number): Promise<string | undefined> {
  const select = db.selectFrom('learning_people').select('resident_id').where('generation', '=', generation).where('resident_id', '>', after)
    .orderBy('resident_id').offset(partSize - 1).limit(1)
  return withRetry(async () => (await select.executeTakeFirst())?.resident_id)
}

async function rowsOf(db: Kysely<Tables>, generation: number, day: string, after: string, upTo: string | undefined): Promise<LearningGroup[]> {
  await withRetry(() => forgetErased(generation, after, upTo).execute(db))
  return withRetry(async () => (await groupsOf(generation, day, after, upTo).execute(db)).rows)
}

const isIn = (generation: number, after: string, upTo: string | undefined) =>
  sql`p.generation = ${generation} AND p.resident_id > ${after} ${upTo === undefined ? sql`` : sql`AND p.resident_id <= ${upTo}`}`

/** Who erased everything while a slice was under way may have been written down again by it. */
const forgetErased = (generation: number, after: string, upTo: string | undefined) => sql`
  WITH gone AS (
    DELETE FROM learning_people p WHERE ${isIn(generation, after, upTo)} AND NOT EXISTS (SELECT FROM attempts a WHERE a.resident_id = p.resident_id)
    RETURNING resident_id
  )
  DELETE FROM learning_weeks WHERE generation = ${generation} AND resident_id IN (SELECT resident_id FROM gone)`

/** Whole numbers, for what is numeric in the database comes as text. Of rows with m scams seen, h hits, g genuine messages seen and f false alarms of one person each. */
const sums = sql`
  count(DISTINCT resident_id) AS people, sum(m)::bigint AS scam_seen, sum(h)::bigint AS hits, sum(g)::bigint AS genuine_seen, sum(f)::bigint AS false_alarms,
  sum(m * m)::bigint AS seen_seen, sum(h * m)::bigint AS hits_seen, sum(h * h)::bigint AS hits_hits, sum(g * g)::bigint AS genuine_genuine, sum(f * g)::bigint AS alarms_genuine, sum(f * f)::bigint AS alarms_alarms,
  sum(m * g)::bigint AS seen_genuine, sum(m * f)::bigint AS seen_alarms, sum(h * g)::bigint AS hits_genuine, sum(h * f)::bigint AS hits_alarms`
const nothing = sql`0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0`

/**
 * Nobody is in two communities or audiences: everybody counts where they were at the latest. Who came back is who met new items both in
 * week 0 and later; their latest is the last week in which they did.
 */
const groupsOf = (generation: number, day: string, after: string, upTo: string | undefined) => sql<LearningGroup>`
  WITH who AS MATERIALIZED (SELECT p.resident_id, p.first_on, p.community_id, p.audience FROM learning_people p WHERE ${isIn(generation, after, upTo)}),
  weeks AS MATERIALIZED (
    SELECT who.community_id, who.audience, w.*, least(w.week, ${weeksTold}::int)::text AS item,
      min(w.week) FILTER (WHERE w.scam_seen + w.genuine_seen > 0) OVER person AS first_week,
      max(w.week) FILTER (WHERE w.scam_seen + w.genuine_seen > 0) OVER person AS last_week
    FROM who JOIN learning_weeks w ON w.resident_id = who.resident_id AND w.generation = ${generation}
    WINDOW person AS (PARTITION BY w.resident_id)
  ), unseen AS MATERIALIZED (
    SELECT resident_id, community_id, audience, week, item, first_week, last_week, scam_seen::bigint AS m, hits::bigint AS h, genuine_seen::bigint AS g, false_alarms::bigint AS f
    FROM weeks WHERE scam_seen + genuine_seen > 0
  ), parts AS (
    SELECT resident_id, community_id, m, h, g, f, CASE
      WHEN week = 0 THEN CASE WHEN last_week > 0 THEN 'first' ELSE 'firstRest' END
      WHEN first_week = 0 AND week = last_week THEN 'latest' ELSE 'latestRest' END AS what
    FROM unseen
  )
  SELECT 'unseen' AS what, community_id, item, ${sums} FROM unseen GROUP BY 2, 3
  UNION ALL SELECT 'repeats', community_id, item, ${sums} FROM (
    SELECT resident_id, community_id, item, again_scam_seen::bigint AS m, again_hits::bigint AS h, again_genuine_seen::bigint AS g, again_false_alarms::bigint AS f
    FROM weeks WHERE again_scam_seen + again_genuine_seen > 0) again GROUP BY 2, 3
  UNION ALL SELECT 'audience', community_id, audience, ${sums} FROM (
    SELECT resident_id, community_id, audience, sum(m)::bigint AS m, sum(h)::bigint AS h, sum(g)::bigint AS g, sum(f)::bigint AS f FROM unseen GROUP BY 1, 2, 3) person GROUP BY 2, 3
  UNION ALL SELECT what, community_id, '', ${sums} FROM parts GROUP BY 1, 2
  UNION ALL SELECT 'came', community_id, item, count(DISTINCT resident_id), ${nothing} FROM weeks GROUP BY 2, 3
  UNION ALL SELECT 'age', community_id, least((${day}::date - first_on) / 7, ${weeksTold}::int)::text, count(*), ${nothing} FROM who GROUP BY 2, 3`
