import { type Kysely, sql } from 'kysely'
import type { Partner } from '../../contract/place'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type Places = ReturnType<typeof createPlaces>

const slots = 16
/** More than a phone can show; a city has fewer. */
const mostPartners = 500

export function createPlaces(db: Kysely<Tables>) {
  return {
    /**
     * Counts an opened code for the place and the day in China, in one statement; nothing about who opened it.
     *
     * @returns undefined for a place that is not published, for which nothing is counted
     */
    async open(id: string, now: Date): Promise<{ id: string; name: string } | undefined> {
      const slot = Math.floor(Math.random() * slots)
      const count = sql<{ name: string }>`
        WITH place AS (
          SELECT content->>'name' AS name FROM publications WHERE type = 'place' AND id = ${id} AND state = 'published'
        ), counted AS (
          INSERT INTO place_counters AS c (place_id, day, slot, opened)
          SELECT ${id}, (${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, ${slot}, 1 FROM place
          ON CONFLICT (place_id, day, slot) DO UPDATE SET opened = c.opened + 1
        )
        SELECT name FROM place`
      const [place] = (await withRetry(() => count.execute(db))).rows
      return place && { id, name: place.name }
    },

    async partners(): Promise<Partner[]> {
      const select = db
        .selectFrom('publications')
        .select('content')
        .where('type', '=', 'partner')
        .where('state', '=', 'published')
        .orderBy('id')
        .limit(mostPartners)
      return (await withRetry(() => select.execute())).map(({ content }) => content as Partner)
    }
  }
}
