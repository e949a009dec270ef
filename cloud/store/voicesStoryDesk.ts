import { type Kysely, sql } from 'kysely'
import type { StoryState } from '../../contract/story'
import type { Tables } from './tables'
import type { StoryRow } from './voicesStories'
import { withRetry } from './withRetry'

export interface StoryMove {
  state: StoryState
  title: string
  text: string
  reason: string | null
  published: boolean
}

/** Stories for editors. Of communities of other stations (`others`) nothing is found. Made with `store.part`. */
export function createStoryDesk(db: Kysely<Tables>) {
  const seen = (others: readonly string[]) => sql<boolean>`(community_id IS NULL OR community_id <> ALL(${others}::text[]))`

  return {
    async find(others: readonly string[], ref: string): Promise<StoryRow | undefined> {
      const select = db.selectFrom('stories').selectAll().where('ref', '=', ref).where(seen(others))
      return withRetry(() => select.executeTakeFirst())
    },

    /** The latest first; what was taken back is not there any more. */
    async list(others: readonly string[], state: StoryState | undefined, after: { at: Date; ref: string } | undefined, limit: number): Promise<StoryRow[]> {
      let select = db.selectFrom('stories').selectAll().where(seen(others)).where('state', '<>', 'withdrawn')
      if (state) select = select.where('state', '=', state)
      if (after) select = select.where(sql<boolean>`(received_at, ref) < (${after.at}::timestamptz, ${after.ref}::uuid)`)
      const page = select.orderBy('received_at', 'desc').orderBy('ref', 'desc').limit(limit)
      return withRetry(() => page.execute())
    },

    async waiting(others: readonly string[]): Promise<number> {
      const count = sql<{ n: number }>`SELECT count(*) AS n FROM stories WHERE state = 'waiting' AND ${seen(others)}`
      return (await withRetry(() => count.execute(db))).rows[0]?.n ?? 0
    },

    /** Takes a step from just this version. @returns undefined when it is not that version any more */
    async step(ref: string, version: number, { published, reason, state, text, title }: StoryMove, officerName: string, now: Date): Promise<StoryRow | undefined> {
      const update = sql<StoryRow>`
        UPDATE stories SET state = ${state}, title = ${title}, text = ${text}, reason = ${reason}::text, officer_name = ${officerName}, version = version + 1,
          updated_at = ${now}::timestamptz, published_at = ${published ? now : null}::timestamptz
        WHERE ref = ${ref}::uuid AND version = ${version}::int RETURNING *`
      return (await withRetry(() => update.execute(db))).rows[0]
    }
  }
}
