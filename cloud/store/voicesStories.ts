import { type Kysely, sql } from 'kysely'
import type { StoryRequest } from '../../contract/story'
import { oneAtATime } from './oneAtATime'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type StoryRow = Tables['stories']

const mostMine = 50
const mostShown = 100

/** 高手在民间, for their authors and for everybody. Made when first asked for, with `store.part`. */
export function createStories(db: Kysely<Tables>) {
  // So that the stories of one person are counted right; several servers may let a few more pass, and nobody is harmed.
  const inTurn = oneAtATime()
  const find = async (residentId: string, id: string): Promise<StoryRow | undefined> => {
    const select = db.selectFrom('stories').selectAll().where('resident_id', '=', residentId).where('id', '=', id)
    return withRetry(() => select.executeTakeFirst())
  }

  return {
    /** Keeps a story once. @returns undefined when one resident has sent too many since `since` */
    async add(residentId: string, story: StoryRequest, { most, now, ref, since }: { ref: string; most: number; since: Date; now: Date }): Promise<StoryRow | undefined> {
      const { byline = null, kind = null, storyId, text, title } = story
      const insert = sql`
        INSERT INTO stories (resident_id, id, ref, kind, title, text, byline, community_id, state, version, received_at, updated_at)
        SELECT ${residentId}, ${storyId}::uuid, ${ref}::uuid, ${kind}::text, ${title}, ${text}, ${byline}::text,
          (SELECT community_id FROM residents WHERE resident_id = ${residentId}), 'waiting', 1, ${now}::timestamptz, ${now}::timestamptz
        WHERE (SELECT count(*) FROM stories WHERE resident_id = ${residentId} AND received_at > ${since}::timestamptz) < ${most}
        ON CONFLICT (resident_id, id) DO NOTHING`
      await inTurn(residentId, () => withRetry(() => insert.execute(db)))
      return find(residentId, storyId)
    },

    find,

    async mine(residentId: string): Promise<StoryRow[]> {
      const select = db.selectFrom('stories').selectAll().where('resident_id', '=', residentId).orderBy('received_at', 'desc').orderBy('id').limit(mostMine)
      return withRetry(() => select.execute())
    },

    /** Takes it back, with its words; doing it again changes nothing. @returns false for an unknown one */
    async withdraw(residentId: string, id: string, now: Date): Promise<boolean> {
      const update = sql`
        UPDATE stories SET text = '', byline = NULL, published_at = NULL, version = CASE WHEN state = 'withdrawn' THEN version ELSE version + 1 END,
          updated_at = CASE WHEN state = 'withdrawn' THEN updated_at ELSE ${now}::timestamptz END, state = 'withdrawn'
        WHERE resident_id = ${residentId} AND id = ${id}::uuid RETURNING id`
      return (await withRetry(() => update.execute(db))).rows.length > 0
    },

    /** Lets the changed text of just this version go out. */
    async agree(residentId: string, id: string, version: number, now: Date): Promise<void> {
      const update = sql`
        UPDATE stories SET state = 'published', version = version + 1, published_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
        WHERE resident_id = ${residentId} AND id = ${id}::uuid AND version = ${version}::int AND state = 'offered'`
      await withRetry(() => update.execute(db))
    },

    /** What everybody sees, the latest first. */
    async published(): Promise<StoryRow[]> {
      const select = db.selectFrom('stories').selectAll().where('state', '=', 'published').orderBy('published_at', 'desc').orderBy('ref').limit(mostShown)
      return withRetry(() => select.execute())
    }
  }
}
