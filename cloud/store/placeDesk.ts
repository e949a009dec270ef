import { type Kysely, sql } from 'kysely'
import type { Place } from '../../contract/place'
import type { NewVersion } from '../publishing/newVersion'
import { type Change, changing } from './changing'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface PlaceRow {
  version: number
  content: Place
  changedAt: Date
  fromFiles: boolean
  opened: number
}

/** Whether an officer looks after a community; a place of another is as if it were not there. */
type MaySee = (communityId: string) => boolean

export type Saved = { state: 'done'; version: number } | { state: 'unknown' | 'taken' | 'moved' }
export type Withdrawn = { state: 'done'; at: Date } | { state: 'unknown' | 'moved' }

export type PlaceDesk = ReturnType<typeof createPlaceDesk>

/** More than a city puts on its walls. */
const most = 500

export function createPlaceDesk(db: Kysely<Tables>) {
  return {
    /** Published places with how often they were opened on these days, both counted in. @param without communities that are left out */
    async list(without: readonly string[], from: string, to: string): Promise<PlaceRow[]> {
      const select = sql<PlaceRow>`
        SELECT version, content, changed_at AS "changedAt", drafted_by = 'files' AS "fromFiles",
          coalesce((SELECT sum(opened) FROM place_counters WHERE place_id = p.id AND day BETWEEN ${from}::date AND ${to}::date), 0)::integer AS opened
        FROM publications p
        WHERE type = 'place' AND state = 'published' AND content->>'communityId' <> ALL(${without}::text[])
        ORDER BY content->>'communityId', id LIMIT ${most}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    async find(id: string): Promise<Place | undefined> {
      const select = published(db, id).select('content')
      return withRetry(async () => (await select.executeTakeFirst())?.content as Place | undefined)
    },

    /**
     * Publishes a place, in the place of the version that was seen. The same text again is the same place: its answer was lost.
     *
     * @param seen undefined for a new place
     */
    async save(text: NewVersion, by: string, seen: number | undefined, maySee: MaySee): Promise<Saved> {
      return changing(db, 'place', async ({ at, transaction }: Change): Promise<Saved> => {
        const ofThisId = transaction.selectFrom('publications').select(['version', 'state', 'content', 'content_hash']).where('type', '=', 'place').where('id', '=', text.id)
        const latest = await ofThisId.orderBy('version', 'desc').limit(1).executeTakeFirst()
        if (latest && !maySee((latest.content as Place).communityId)) return { state: seen === undefined ? 'taken' : 'unknown' }
        const stands = latest?.state === 'published' ? latest : undefined
        if (stands?.content_hash === text.contentHash) return { state: 'done', version: stands.version }
        if (seen === undefined && stands) return { state: 'taken' }
        if (seen !== undefined && !latest) return { state: 'unknown' }
        if (seen !== undefined && stands?.version !== seen) return { state: 'moved' }
        await transaction.updateTable('publications').set({ state: 'superseded', changed_at: at }).where('type', '=', 'place').where('id', '=', text.id).where('state', '=', 'published').execute()
        const { contentHash, ...rest } = text
        const version = (latest?.version ?? 0) + 1
        const stamps = { drafted_by: by, drafted_at: at, approved_by: by, approved_at: at, changed_at: at }
        await transaction.insertInto('publications').values({ ...rest, ...stamps, type: 'place', version, state: 'published', content_hash: contentHash }).execute()
        return { state: 'done', version }
      })
    },

    /** Takes a place down; by the same officer again it is the same step. */
    async withdraw({ id, version, reason }: { id: string; version: number; reason: string }, by: string, maySee: MaySee): Promise<Withdrawn> {
      return changing(db, 'place', async ({ at, transaction }: Change): Promise<Withdrawn> => {
        const ofThisId = transaction.selectFrom('publications').selectAll().where('type', '=', 'place').where('id', '=', id)
        const row = await ofThisId.where('version', '=', version).executeTakeFirst()
        if (!row || !maySee((row.content as Place).communityId)) return { state: 'unknown' }
        if (row.state === 'withdrawn' && row.withdrawn_by === by && row.withdrawn_at) return { state: 'done', at: row.withdrawn_at }
        if (row.state !== 'published') return { state: 'moved' }
        const step = { state: 'withdrawn' as const, withdrawn_by: by, withdrawn_at: at, reason, changed_at: at }
        await transaction.updateTable('publications').set(step).where('type', '=', 'place').where('id', '=', id).where('version', '=', version).execute()
        return { state: 'done', at }
      })
    }
  }
}

const published = (db: Kysely<Tables>, id: string) =>
  db.selectFrom('publications').where('type', '=', 'place').where('id', '=', id).where('state', '=', 'published')
