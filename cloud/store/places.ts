import { type Kysely, sql } from 'kysely'
import type { Area } from '../../contract/area'
import type { Partner } from '../../contract/place'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type Places = ReturnType<typeof createPlaces>

const slots = 16
/** More than a phone can show; a city has fewer. */
const most = 500

export function createPlaces(db: Kysely<Tables>) {
  async function publishedOf<T>(type: 'partner' | 'area'): Promise<T[]> {
    const select = db
      .selectFrom('publications')
      .select('content')
      .where('type', '=', type)
      .where('state', '=', 'published')
      .orderBy('id')
      .limit(most)
    return (await withRetry(() => select.execute())).map(({ content }) => content as T)
  }

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

    /** The communities, by station and name. */
    async areas(): Promise<Area[]> {
      return (await publishedOf<Area>('area')).sort((a, b) => order(a.station, b.station) || order(a.name, b.name))
    },

    partners: (): Promise<Partner[]> => publishedOf<Partner>('partner')
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
