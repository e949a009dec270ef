import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type ContestRow = Selectable<Tables['contests']>
type Told = 'title' | 'opens_at' | 'closes_at' | 'rules' | 'communities' | 'questions' | 'pass_mark' | 'prizes' | 'number_source'
type Made = 'contest_id' | 'station' | 'officer' | 'publisher' | 'pool' | 'seed_hash' | 'sealed_seed' | 'created_at'
/** What an officer says of a contest. */
export type ContestText = Pick<ContestRow, Told>

/** Sums over the slots. */
export interface CommunityCount {
  contestId: string
  communityId: string
  papers: number
  people: number
  passed: number
}

export interface DeskCount {
  contestId: string
  held: number
  winners: number
  redeemed: number
}

/** What is asked for again and again is known of so many; what is older than these is found by its id, and page by page. */
export const mostKnown = 300

/** Where a page of the desk's list ends. */
export interface DeskPosition {
  isOver: boolean
  opensAt: Date
  contestId: string
}

/** Where a contest stands in it. */
export const positionOf = ({ cancelled_at, contest_id, drawn_at, opens_at }: ContestRow): DeskPosition => ({
  isOver: drawn_at !== null || cancelled_at !== null,
  opensAt: opens_at,
  contestId: contest_id
})

/** The last one of a page, in whatever order its rows stand now. */
export const lastOf = (rows: readonly ContestRow[]): ContestRow | undefined =>
  rows.reduce<ContestRow | undefined>((last, row) => (last && isBefore(positionOf(row), positionOf(last)) ? last : row), undefined)

const isBefore = (a: DeskPosition, b: DeskPosition): boolean =>
  a.isOver !== b.isOver ? b.isOver : a.opensAt.getTime() !== b.opensAt.getTime() ? a.opensAt > b.opensAt : a.contestId < b.contestId

const isOver = sql<boolean>`(drawn_at IS NOT NULL OR cancelled_at IS NOT NULL)`

/** Other processes know a contest as it was two seconds ago: nothing may be drawn by what is changed meanwhile. In milliseconds. */
const settled = 10_000

/** Made when first asked for, with `store.part`. */
export function createContests(db: Kysely<Tables>) {
  /** What may still be worked on before what is drawn or cancelled, of each the latest first. */
  async function page(after: DeskPosition | undefined, limit: number): Promise<ContestRow[]> {
    let select = db.selectFrom('contests').selectAll()
    if (after) {
      const { contestId, isOver: wasOver, opensAt } = after
      select = select.where(
        sql<boolean>`(${isOver} > ${wasOver}::boolean OR (${isOver} = ${wasOver}::boolean AND (
          opens_at < ${opensAt}::timestamptz OR (opens_at = ${opensAt}::timestamptz AND contest_id > ${contestId}::uuid))))`
      )
    }
    const ordered = select.orderBy(isOver).orderBy('opens_at', 'desc').orderBy('contest_id').limit(limit)
    return withRetry(() => ordered.execute())
  }

  return {
    page,

    /** What everybody hears of, the latest first: nothing that is still to come or to be drawn is left out for what is over. */
    async all(): Promise<ContestRow[]> {
      return (await page(undefined, mostKnown)).sort((a, b) => b.opens_at.getTime() - a.opens_at.getTime() || (a.contest_id < b.contest_id ? -1 : 1))
    },

    async find(contestId: string): Promise<ContestRow | undefined> {
      const select = db.selectFrom('contests').selectAll().where('contest_id', '=', contestId)
      return withRetry(() => select.executeTakeFirst())
    },

    /** Keeps a new contest; one that is there stays as it is. @returns whether it was kept */
    async add(row: ContestText & Pick<ContestRow, Made> & Partial<Pick<ContestRow, 'terms_hash'>>): Promise<boolean> {
      const insert = db.insertInto('contests').values({ ...row, ...written(row) }).onConflict(conflict => conflict.column('contest_id').doNothing())
      return ((await withRetry(() => insert.executeTakeFirst())).numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    /** Says a contest anew that has not opened; the seed stays. @returns false when it has opened meanwhile, or does so in a moment */
    async change(contestId: string, text: ContestText & Pick<ContestRow, 'terms_hash'>, now: Date): Promise<boolean> {
      const update = db
        .updateTable('contests')
        .set({ ...written(text), terms_hash: text.terms_hash })
        .where('contest_id', '=', contestId)
        .where('opens_at', '>', new Date(now.getTime() + settled))
        .where('cancelled_at', 'is', null)
      return (await withRetry(() => update.executeTakeFirst())).numUpdatedRows > 0n
    },

    /** @returns false for one that is drawn */
    async cancel(contestId: string, reason: string, now: Date): Promise<boolean> {
      const update = sql`
        UPDATE contests SET cancelled_at = coalesce(cancelled_at, ${now}::timestamptz), cancel_reason = coalesce(cancel_reason, ${reason})
        WHERE contest_id = ${contestId} AND drawn_at IS NULL RETURNING 1`
      return (await withRetry(() => update.execute(db))).rows.length > 0
    },

    async counts(contestIds: readonly string[]): Promise<CommunityCount[]> {
      const select = sql<CommunityCount>`
        SELECT contest_id AS "contestId", community_id AS "communityId", sum(papers)::bigint AS papers, sum(people)::bigint AS people, sum(passed)::bigint AS passed
        FROM contest_counters WHERE contest_id = ANY(${[...contestIds]}::uuid[])
        GROUP BY contest_id, community_id ORDER BY contest_id, community_id`
      return (await withRetry(() => select.execute(db))).rows
    },

    /** Entries that wait for an officer, and prizes. */
    async deskCounts(contestIds: readonly string[]): Promise<DeskCount[]> {
      const select = sql<DeskCount>`
        SELECT contest_id AS "contestId", sum(held)::bigint AS held, sum(winners)::bigint AS winners, sum(redeemed)::bigint AS redeemed FROM (
          SELECT contest_id, 1 AS held, 0 AS winners, 0 AS redeemed FROM contest_entrants WHERE held IS NOT NULL AND decision IS NULL AND contest_id = ANY(${[...contestIds]}::uuid[])
          UNION ALL
          SELECT contest_id, 0, 1, (redeemed_at IS NOT NULL)::int FROM contest_winners WHERE contest_id = ANY(${[...contestIds]}::uuid[])
        ) AS each GROUP BY contest_id`
      return (await withRetry(() => select.execute(db))).rows
    }
  }
}

/** jsonb is written as text: pg would make PostgreSQL arrays of lists. */
const written = ({ closes_at, communities, number_source, opens_at, pass_mark, prizes, questions, rules, title }: ContestText) => ({
  title,
  opens_at,
  closes_at,
  questions,
  pass_mark,
  rules: JSON.stringify(rules),
  communities: JSON.stringify(communities),
  prizes: JSON.stringify(prizes),
  number_source: number_source && JSON.stringify(number_source)
})
