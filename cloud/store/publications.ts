import { type Kysely, type Selectable, sql } from 'kysely'
import type { PublicationState } from '../../contract/publishing'
import { failure, type Result, success } from '../../contract/result'
import type { NewVersion } from '../publishing/newVersion'
import { type Change, changing } from './changing'
import type { PublicationType, Tables } from './tables'
import { withRetry } from './withRetry'

export type VersionRow = Selectable<Tables['publications']>

/** A later step of a version, its columns without times: those are the change's. */
export type Step =
  | { state: 'published'; approved_by: string }
  | { state: 'rejected'; rejected_by: string; reason: string }
  | { state: 'withdrawn'; withdrawn_by: string; reason: string }

export interface DeskPosition {
  changedAt: Date
  id: string
  version: number
}

export type Publications = ReturnType<typeof createPublications>

export function createPublications(db: Kysely<Tables>) {
  return {
    async find(type: PublicationType, id: string, version: number): Promise<VersionRow | undefined> {
      const select = db.selectFrom('publications').selectAll().where('type', '=', type).where('id', '=', id).where('version', '=', version)
      return withRetry(() => select.executeTakeFirst())
    },

    /**
     * Keeps a draft as the next version; an earlier draft of the same id gives way to it, what is published stays.
     * The same text by the same person again is the same draft: the first answer may have been lost.
     */
    async draft(type: PublicationType, text: NewVersion, by: string): Promise<VersionRow> {
      return changing(db, type, async ({ at, transaction }) => {
        const ofThisId = transaction.selectFrom('publications').selectAll().where('type', '=', type).where('id', '=', text.id)
        const latest = await ofThisId.orderBy('version', 'desc').limit(1).executeTakeFirst()
        const isRepeat = latest?.drafted_by === by && latest.content_hash === text.contentHash
        if (isRepeat && ['draft', 'published'].includes(latest.state)) return latest
        await transaction
          .updateTable('publications')
          .set({ state: 'superseded', changed_at: at })
          .where('type', '=', type)
          .where('id', '=', text.id)
          .where('state', '=', 'draft')
          .execute()
        const { contentHash, ...rest } = text
        const version = (latest?.version ?? 0) + 1
        const row = { ...rest, type, version, state: 'draft' as const, content_hash: contentHash, drafted_by: by, drafted_at: at, changed_at: at }
        return transaction.insertInto('publications').values(row).returningAll().executeTakeFirstOrThrow()
      })
    },

    /**
     * Takes a version one step further. Publishing it takes the place of what is published.
     *
     * @param decide says which step, or why none, while nobody else can take one
     * @param also more that is done or left undone together with the step
     */
    async step(
      type: PublicationType,
      target: { id: string; version: number },
      decide: (row: VersionRow) => Result<Step>,
      also?: (change: Change) => Promise<void>
    ): Promise<Result<VersionRow>> {
      return changing(db, type, async (change): Promise<Result<VersionRow>> => {
        const { at, isOurs, transaction } = change
        const ofThisId = transaction.selectFrom('publications').selectAll().where('type', '=', type).where('id', '=', target.id)
        const row = await ofThisId.where('version', '=', target.version).executeTakeFirst()
        if (!row) return failure('NOT_FOUND', '没有找到这一版，请刷新后再试。')
        if (isOurs(row.changed_at)) return success(row)
        const decision = decide(row)
        if (!decision.ok) return decision
        if (decision.value.state === 'published') await supersede(change, type, target.id)
        const changed = await transaction
          .updateTable('publications')
          .set({ ...decision.value, ...timeOf(decision.value, at), changed_at: at })
          .where('type', '=', type)
          .where('id', '=', target.id)
          .where('version', '=', target.version)
          .returningAll()
          .executeTakeFirstOrThrow()
        await also?.(change)
        return success(changed)
      })
    },

    /** Versions, the last changed first. */
    async desk(type: PublicationType, state: PublicationState | undefined, after: DeskPosition | undefined, limit: number): Promise<VersionRow[]> {
      let select = db.selectFrom('publications').selectAll().where('type', '=', type)
      if (state) select = select.where('state', '=', state)
      if (after) select = select.where(sql<boolean>`(changed_at, id, version) < (${after.changedAt}::timestamptz, ${after.id}, ${after.version}::int)`)
      const page = select.orderBy('changed_at', 'desc').orderBy('id', 'desc').orderBy('version', 'desc').limit(limit)
      return withRetry(() => page.execute())
    }
  }
}

async function supersede({ at, transaction }: Change, type: PublicationType, id: string): Promise<void> {
  await transaction
    .updateTable('publications')
    .set({ state: 'superseded', changed_at: at })
    .where('type', '=', type)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .execute()
}

function timeOf({ state }: Step, at: Date): { approved_at: Date } | { rejected_at: Date } | { withdrawn_at: Date } {
  if (state === 'published') return { approved_at: at }
  return state === 'rejected' ? { rejected_at: at } : { withdrawn_at: at }
}
