import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { generationsOf } from './generationsOf'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type Generation = Selectable<Tables['statistics_generations']>

/** How many different people of a group there were in the windows that end on a day. */
export interface PeopleCount {
  dimension: string
  community: string
  item: string
  /** In the order of the columns: 1, 7, 28, 91 and 365 days, the week, the month. */
  people: number[]
}

interface Published {
  generation: number
  day: string
  /** As of when the numbers are. */
  madeAt: Date
  counts: readonly PeopleCount[]
  /** The month that ends with the day, by its first. */
  month?: string | undefined
}

const kept = ['statistics_sums', 'statistics_people_counts', 'statistics_people', 'statistics_seen', 'statistics_stage'] as const
const dimensions = sql`('total', 'mode', 'kind', 'audience', 'place')`
const columns = ['attempts', 'answered', 'right_count', ...['scam_seen', 'hits', 'genuine_seen', 'false_alarms'].flatMap(name => [name, `${name}_parts`])]
const sums = sql.raw(columns.join(', '))
const summed = sql.raw(columns.map(column => `sum(${column})`).join(', '))

/** The generations of daily figures: which is read, which is being built, and how far each has come. */
export function createStatisticsGenerations(db: Kysely<Tables>) {
  return {
    ...generationsOf(db, { generations: 'statistics_generations', lease: 'statistics_lease', kept }),

    async find(state: Generation['state']): Promise<Generation | undefined> {
      const select = db.selectFrom('statistics_generations').selectAll().where('state', '=', state).orderBy('generation', 'desc').limit(1)
      return withRetry(() => select.executeTakeFirst())
    },

    async at(generation: number): Promise<Generation | undefined> {
      const select = db.selectFrom('statistics_generations').selectAll().where('generation', '=', generation)
      return withRetry(() => select.executeTakeFirst())
    },

    /** How many attempts came on a day, by the live counters. */
    async attemptsOn(day: string): Promise<number> {
      const select = sql<{ attempts: number }>`SELECT coalesce(sum(attempts), 0)::bigint AS attempts FROM quiz_counters WHERE day = ${day}::date`
      return withRetry(async () => (await select.execute(db)).rows[0]?.attempts ?? 0)
    },

    /** The first day on which anybody answered. */
    async firstDay(): Promise<string | undefined> {
      const select = sql<{ day: string | null }>`SELECT min(day) AS day FROM quiz_counters`
      return withRetry(async () => (await select.execute(db)).rows[0]?.day ?? undefined)
    },

    /** The rows of the open day as they are now, in the place of earlier ones. */
    publishOpen(published: Published): Promise<void> {
      return withRetry(() => db.transaction().execute(async transaction => {
        if (!(await isOn(transaction, published))) return
        await replace(transaction, published)
        await sql`UPDATE statistics_generations SET opened_on = ${published.day}::date, made_at = ${published.madeAt}::timestamptz
          WHERE generation = ${published.generation}`.execute(transaction)
      }))
    },

    /** Closes the day: its rows stand, and what they were made of is dropped. All of it or nothing. */
    publishClosed(published: Published): Promise<void> {
      const { day, generation, madeAt, month } = published
      return withRetry(() => db.transaction().execute(async transaction => {
        if (!(await isOn(transaction, published))) return
        await replace(transaction, published)
        if (month) await addUp(transaction, generation, month, day)
        for (const table of ['statistics_stage', 'statistics_seen'])
          await sql`DELETE FROM ${sql.table(table)} WHERE generation = ${generation}`.execute(transaction)
        await sql`DELETE FROM statistics_people WHERE generation = ${generation} AND seen_on <= ${day}::date - 365`.execute(transaction)
        await sql`
          UPDATE statistics_generations SET done_on = ${day}::date, open_on = NULL, staged_to = NULL, staged = 0, made_at = ${madeAt}::timestamptz
          WHERE generation = ${generation}`.execute(transaction)
      }))
    }
  }
}

/** Whoever else was at work may have closed the day meanwhile. A day without attempts need not be begun. */
async function isOn(transaction: Transaction<Tables>, { day, generation }: Published): Promise<boolean> {
  const select = sql<{ on: boolean | null }>`
    SELECT coalesce(done_on < ${day}::date, true) AND coalesce(open_on = ${day}::date, true) AS on FROM statistics_generations WHERE generation = ${generation} FOR UPDATE`
  return (await select.execute(transaction)).rows[0]?.on === true
}

async function replace(transaction: Transaction<Tables>, { counts, day, generation }: Published): Promise<void> {
  const rows = counts.map(({ community, dimension, item, people }) => [dimension, community, item, ...people])
  await sql`DELETE FROM statistics_sums WHERE generation = ${generation} AND grain = 'day' AND dimension IN ${dimensions} AND day = ${day}::date`.execute(transaction)
  await sql`DELETE FROM statistics_people_counts WHERE generation = ${generation} AND dimension IN ${dimensions} AND day = ${day}::date`.execute(transaction)
  await sql`
    INSERT INTO statistics_sums (generation, grain, dimension, day, community_id, item, ${sums})
    SELECT generation, 'day', dimension, ${day}::date, community_id, item, ${sums} FROM statistics_stage WHERE generation = ${generation}`.execute(transaction)
  await sql`
    INSERT INTO statistics_people_counts
    SELECT ${generation}, r->>0, ${day}::date, r->>1, r->>2, (r->>3)::int, (r->>4)::int, (r->>5)::int, (r->>6)::int, (r->>7)::int, (r->>8)::int, (r->>9)::int
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`.execute(transaction)
}

async function addUp(transaction: Transaction<Tables>, generation: number, month: string, to: string): Promise<void> {
  await sql`DELETE FROM statistics_sums WHERE generation = ${generation} AND grain = 'month' AND dimension IN ${dimensions} AND day = ${month}::date`.execute(transaction)
  await sql`
    INSERT INTO statistics_sums (generation, grain, dimension, day, community_id, item, ${sums})
    SELECT generation, 'month', dimension, ${month}::date, community_id, item, ${summed} FROM statistics_sums
    WHERE generation = ${generation} AND grain = 'day' AND dimension IN ${dimensions} AND day BETWEEN ${month}::date AND ${to}::date
    GROUP BY generation, dimension, community_id, item`.execute(transaction)
}
