import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Which records another officer is to look at. */
export function createReviewDraw(db: Kysely<Tables>) {
  return {
    /** Everybody to whom a record is put down. */
    async officers(): Promise<string[]> {
      const select = sql<{ officerId: string }>`
        SELECT officer_id AS "officerId" FROM registrations WHERE officer_id IS NOT NULL GROUP BY officer_id ORDER BY officer_id`
      return withRetry(async () => (await select.execute(db)).rows.map(({ officerId }) => officerId))
    },

    /**
     * Draws until so many per cent of the officer's records, rounded up, have been drawn; drawing again changes nothing.
     *
     * @param key decides the order, which is the same every time and which nobody without it can foresee
     */
    async draw(officerId: string, percent: number, key: string, at: Date): Promise<void> {
      const draw = sql`
        WITH mine AS (
          SELECT r.resident_id, r.id, v.record_id IS NOT NULL AS drawn FROM registrations r
          LEFT JOIN registration_reviews v ON v.resident_id = r.resident_id AND v.record_id = r.id
          WHERE r.officer_id = ${officerId}
        ), more AS (
          SELECT greatest(0, ceil(count(*) * ${percent}::integer / 100.0) - count(*) FILTER (WHERE drawn))::bigint AS records FROM mine
        )
        INSERT INTO registration_reviews (resident_id, record_id, id, officer_id, drawn_at)
        SELECT resident_id, id, gen_random_uuid(), ${officerId}, ${at}::timestamptz FROM mine WHERE NOT drawn
        ORDER BY sha256(convert_to(${key} || id::text, 'UTF8')), resident_id LIMIT (SELECT records FROM more)
        ON CONFLICT DO NOTHING`
      await withRetry(() => draw.execute(db))
    }
  }
}
