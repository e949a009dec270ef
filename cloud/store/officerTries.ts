import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What is counted, and how often it may go wrong. */
export interface Counted {
  /** Hashes of the name or code and of where it comes from; an empty one counts all of them together. */
  what: string
  origin: string
  /** So many wrong ones before the first delay. */
  free: number
  /** The first delay in seconds; each further one is twice as long. */
  firstDelay: number
  /** No delay is longer, in seconds; an hour unless said otherwise. */
  longest?: number
}

const longestDelay = 3600
/** After a day without another try all begins anew. */
const forgottenAfter = 86_400_000

/** How many seconds nothing is looked at after so many wrong tries. */
export function delayAfter(tries: number, { firstDelay, free, longest = longestDelay }: Pick<Counted, 'firstDelay' | 'free' | 'longest'>): number {
  return tries < free ? 0 : Math.min(longest, firstDelay * 2 ** Math.min(tries - free, 20))
}

type Row = { what_hash: string; origin_hash: string; tries: number; last_at: Date; free_at: Date }

export function createOfficerTries(db: Kysely<Tables>) {
  return {
    /**
     * Counts a try as a wrong one before it is looked at: those who send many at once get no further than one by one.
     *
     * @returns undefined when it may be looked at, or until when nothing is; then it is not counted
     */
    async take(counted: readonly Counted[], now: Date): Promise<Date | undefined> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const keys = [...counted].sort((a, b) => (a.what + a.origin < b.what + b.origin ? -1 : 1))
          const values = sql.join(keys.map(({ origin, what }) => sql`(${what}, ${origin}, 0, ${now}::timestamptz, ${now}::timestamptz)`))
          await sql`INSERT INTO officer_tries (what_hash, origin_hash, tries, last_at, free_at) VALUES ${values} ON CONFLICT DO NOTHING`.execute(transaction)
          const rows: Row[] = []
          for (const { origin, what } of keys) {
            const select = transaction.selectFrom('officer_tries').selectAll().where('what_hash', '=', what).where('origin_hash', '=', origin)
            rows.push(await select.forUpdate().executeTakeFirstOrThrow())
          }
          const until = Math.max(...rows.map(({ free_at }) => free_at.getTime()))
          if (until > now.getTime()) return new Date(until)
          for (const [i, row] of rows.entries()) {
            const tries = (now.getTime() - row.last_at.getTime() > forgottenAfter ? 0 : row.tries) + 1
            const free_at = new Date(now.getTime() + 1000 * delayAfter(tries, keys[i] as Counted))
            const update = transaction.updateTable('officer_tries').set({ tries, last_at: now, free_at })
            await update.where('what_hash', '=', row.what_hash).where('origin_hash', '=', row.origin_hash).execute()
          }
          return undefined
        })
      )
    },

    /** Takes one back that was none of guessing. */
    async giveBack({ origin, what }: Counted, now: Date): Promise<void> {
      const update = sql`
        UPDATE officer_tries SET tries = greatest(0, tries - 1), free_at = ${now}::timestamptz WHERE what_hash = ${what} AND origin_hash = ${origin}`
      await withRetry(() => update.execute(db))
    },

    /** Begins anew for a name or code: from one place and all of them together, or from everywhere. */
    async forget(what: string, origin?: string): Promise<void> {
      const all = db.deleteFrom('officer_tries').where('what_hash', '=', what)
      await withRetry(() => (origin === undefined ? all : all.where('origin_hash', 'in', [origin, ''])).execute())
    },

    async forgetBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_tries').where('last_at', '<', time).where('free_at', '<', time).execute())
    }
  }
}
