import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Case, CaseText, Outcome } from '../../contract/case'
import type { Audience, ScamKind } from '../../contract/vocabulary'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface CaseFilter {
  kind?: ScamKind | undefined
  audience?: Audience | undefined
  outcome?: Outcome | undefined
  /** Normalised words that must all be found. */
  terms: readonly string[]
}

/** Where a page of the list ends. `preferred` while the cases for the preferred audience last. */
export interface CasePosition {
  preferred: boolean
  happened: number
  id: string
}

/** Where a page of changes ends. */
export interface ChangePosition {
  changedAt: Date
  id: string
}

export interface ChangedCase extends ChangePosition {
  /** Undefined for a case that has been withdrawn. */
  case: Case | undefined
}

export type Cases = ReturnType<typeof createCases>

interface Row {
  id: string
  version: number
  content: CaseText
  approved_at: Date
  happened: number
}

const columns = sql`id, version, content, approved_at, happened`
const published = sql`type = 'case' AND state = 'published'`

export function createCases(db: Kysely<Tables>) {
  /** One walk along the index of published cases, the newest first. */
  const walk = async (conditions: readonly RawBuilder<unknown>[], after: CasePosition | undefined, limit: number) => {
    // The first half is what the index can jump to.
    const position = after ? [sql`happened <= ${after.happened} AND (happened < ${after.happened} OR id > ${after.id})`] : []
    const select = sql<Row>`
      SELECT ${columns} FROM publications WHERE ${sql.join([published, ...conditions, ...position], sql` AND `)}
      ORDER BY happened DESC, id LIMIT ${limit}`
    return withRetry(async () => (await select.execute(db)).rows)
  }

  return {
    /** Published cases, those for the preferred audience first, then the newest first. */
    async list(filter: CaseFilter, prefer: Audience | undefined, after: CasePosition | undefined, limit: number): Promise<(CasePosition & { case: Case })[]> {
      const found: (CasePosition & { case: Case })[] = []
      for (const preferred of prefer ? [true, false] : [false]) {
        if ((after && preferred && !after.preferred) || found.length === limit) continue
        const halves = prefer ? [preferred ? isFor(prefer) : sql`NOT ${isFor(prefer)}`] : []
        const from = after?.preferred === preferred ? after : undefined
        const rows = await walk([...matches(filter), ...halves], from, limit - found.length)
        found.push(...rows.map(row => ({ preferred, happened: row.happened, id: row.id, case: caseOf(row) })))
      }
      return found
    },

    /** What was published or withdrawn after a time, in that order; the filter leaves out published ones only. */
    async changes(filter: CaseFilter, since: Date, after: ChangePosition | undefined, limit: number): Promise<ChangedCase[]> {
      const position = after
        ? sql`(changed_at, id) > (${after.changedAt}::timestamptz, ${after.id})`
        : sql`changed_at > ${since}`
      const gone = sql`state = 'withdrawn' AND NOT EXISTS (
        SELECT FROM publications newer WHERE newer.type = 'case' AND newer.id = publications.id AND newer.state = 'published')`
      const select = sql<Row & { state: string; changed_at: Date }>`
        SELECT ${columns}, state, changed_at FROM publications
        WHERE type = 'case' AND ${position} AND (${sql.join([sql`state = 'published'`, ...matches(filter)], sql` AND `)} OR ${gone})
        ORDER BY changed_at, id LIMIT ${limit}`
      const { rows } = await withRetry(() => select.execute(db))
      return rows.map(row => ({ id: row.id, changedAt: row.changed_at, case: row.state === 'published' ? caseOf(row) : undefined }))
    },

    /**
     * The time up to which a list is whole, by the database's clock: no change before it is still to be committed, for a
     * change takes its time and is committed within ten seconds.
     */
    async clock(): Promise<{ asOf: Date; now: Date }> {
      const select = sql<{ asOf: Date; now: Date }>`
        SELECT date_trunc('milliseconds', greatest(now() - interval '10 seconds', (SELECT at FROM publication_clock WHERE type = 'case'))) AS "asOf",
          now() AS now`
      return withRetry(async () => (await select.execute(db)).rows[0] as { asOf: Date; now: Date })
    },

    /** @returns undefined for a case that was never published */
    async read(id: string): Promise<{ case: Case | undefined; kind: ScamKind } | undefined> {
      const select = sql<Row & { state: string }>`
        SELECT ${columns}, state FROM publications WHERE type = 'case' AND id = ${id} AND state IN ('published', 'withdrawn')
        ORDER BY state = 'published' DESC, version DESC LIMIT 1`
      const [row] = (await withRetry(() => select.execute(db))).rows
      const [kind] = row?.content.kinds ?? []
      return row && kind && { case: row.state === 'published' ? caseOf(row) : undefined, kind }
    },

    /** The newest published cases of a main kind, without one of them. */
    async related(kind: ScamKind, exceptId: string, limit: number): Promise<Case[]> {
      const rows = await walk([sql`kinds[1] = ${kind}`, sql`id <> ${exceptId}`], undefined, limit)
      return rows.map(caseOf)
    },

    /** Which of the ids are published now. */
    async published(ids: readonly string[]): Promise<Set<string>> {
      const select = sql<{ id: string }>`SELECT id FROM publications WHERE ${published} AND id = ANY(${[...ids]}::text[])`
      const { rows } = await withRetry(() => select.execute(db))
      return new Set(rows.map(({ id }) => id))
    }
  }
}

const isFor = (audience: Audience) => sql`audiences @> ARRAY[${audience}]::text[]`

function matches({ audience, kind, outcome, terms }: CaseFilter): RawBuilder<unknown>[] {
  return [
    ...(kind ? [sql`kinds @> ARRAY[${kind}]::text[]`] : []),
    ...(audience ? [isFor(audience)] : []),
    ...(outcome ? [sql`outcome = ${outcome}`] : []),
    ...terms.map(term => sql`strpos(search, ${term}) > 0`)
  ]
}

function caseOf({ approved_at, content, version }: Row): Case {
  return { ...content, version, publishedAt: approved_at.toISOString() }
}
