import { type Kysely, sql, type Transaction } from 'kysely'
import type { NewVersion } from '../publishing/newVersion'
import { changing } from './changing'
import type { PublicationType, Tables } from './tables'
import { withRetry } from './withRetry'

/** Who publishes the texts of content/, in the stamps. */
const files = 'files'

/** The latest versions of an id, as far as files are concerned. */
interface Known {
  id: string
  latest: number
  /** Of the latest version that came from files. */
  hash: string | null
  state: string | null
  withdrawnBy: string | null
}

export interface FileChanges {
  published: string[]
  changed: string[]
  withdrawn: string[]
}

export type FileVersions = ReturnType<typeof createFileVersions>

export function createFileVersions(db: Kysely<Tables>) {
  return {
    /**
     * Makes the published texts of a type those of the files. What an editor has withdrawn or replaced stays so until the
     * text in the file changes; what an editor has written is left alone.
     */
    async publish(type: PublicationType, texts: readonly NewVersion[]): Promise<FileChanges> {
      // Usually nothing has changed, and then nobody need wait. Of two servers that start at once the second finds nothing to do.
      const needed = plan(await withRetry(() => known(db, type)), texts)
      if (isEmpty(needed)) return { published: [], changed: [], withdrawn: [] }
      return changing(db, type, async ({ at, transaction }) => {
        const now = await known(transaction, type)
        const { changed, published, withdrawn } = plan(now, texts)
        const latest = new Map(now.map(each => [each.id, each.latest]))
        await withdraw(transaction, type, withdrawn, at)
        await insert(transaction, type, [...published, ...changed], latest, at)
        return { published: published.map(({ id }) => id), changed: changed.map(({ id }) => id), withdrawn }
      })
    }
  }
}

interface Plan {
  published: NewVersion[]
  changed: NewVersion[]
  withdrawn: string[]
}

const isEmpty = ({ changed, published, withdrawn }: Plan) => published.length + changed.length + withdrawn.length === 0

function plan(known: readonly Known[], texts: readonly NewVersion[]): Plan {
  const before = new Map(known.map(each => [each.id, each]))
  const here = new Set(texts.map(({ id }) => id))
  const wanted = texts.filter(({ contentHash, id }) => {
    const { hash, state, withdrawnBy } = before.get(id) ?? {}
    return hash !== contentHash || (state === 'withdrawn' && withdrawnBy === files)
  })
  return {
    published: wanted.filter(({ id }) => before.get(id)?.state !== 'published'),
    changed: wanted.filter(({ id }) => before.get(id)?.state === 'published'),
    withdrawn: known.filter(({ id, state }) => state === 'published' && !here.has(id)).map(({ id }) => id)
  }
}

async function known(db: Kysely<Tables>, type: PublicationType): Promise<Known[]> {
  const { rows } = await sql<Known>`
    SELECT newest.id, newest.latest, ours.content_hash AS hash, ours.state, ours.withdrawn_by AS "withdrawnBy"
    FROM (
      SELECT id, max(version) AS latest, max(version) FILTER (WHERE drafted_by = ${files}) AS from_files
      FROM publications WHERE type = ${type} GROUP BY id
    ) newest
    LEFT JOIN publications ours ON ours.type = ${type} AND ours.id = newest.id AND ours.version = newest.from_files`.execute(db)
  return rows
}

async function withdraw(transaction: Transaction<Tables>, type: PublicationType, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('publications')
    .set({ state: 'withdrawn', withdrawn_by: files, withdrawn_at: at, reason: '已从内容文件中移除', changed_at: at })
    .where('type', '=', type)
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute()
}

/** A hundred rows a statement keep well within the number of parameters PostgreSQL takes. */
const atOnce = 100

async function insert(
  transaction: Transaction<Tables>,
  type: PublicationType,
  texts: readonly NewVersion[],
  latest: ReadonlyMap<string, number>,
  at: Date
): Promise<void> {
  const stamps = { drafted_by: files, drafted_at: at, approved_by: files, approved_at: at, changed_at: at }
  for (let from = 0; from < texts.length; from += atOnce) {
    const part = texts.slice(from, from + atOnce)
    const ids = part.map(({ id }) => id)
    await transaction
      .updateTable('publications')
      .set({ state: 'superseded', changed_at: at })
      .where('type', '=', type)
      .where('id', 'in', ids)
      .where('state', 'in', ['published', 'draft'])
      .execute()
    const rows = part.map(({ contentHash, id, ...rest }) => ({
      ...rest,
      ...stamps,
      type,
      id,
      version: (latest.get(id) ?? 0) + 1,
      state: 'published' as const,
      content_hash: contentHash
    }))
    await transaction.insertInto('publications').values(rows).execute()
  }
}
