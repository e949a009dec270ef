import * as v from 'valibot'
import type { CaseList, CaseListRequest } from '../../../contract/case'
import { PublicationId } from '../../../contract/publication'
import { failure, type Result, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { searchTerms } from '../../publishing/normaliseText'
import type { CaseFilter } from '../../store/cases'
import type { Store } from '../../store/store'

const usualLimit = 20
/** What a phone whose clock is ahead, or a server whose clock is behind, may claim, in milliseconds. */
const tolerance = 60_000

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(99_999_999))
const ListPosition = v.object({ preferred: v.boolean(), happened: Whole, id: PublicationId })
const ChangePosition = v.object({ changed: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: PublicationId })

/**
 * A page of published cases, or with `since` a page of what has changed. `asOf` of the first page is the `since` of the
 * next time: what changes between two pages comes again with it.
 */
export const listCases: Handler<'cases.list'> = async ({ store }, _caller, input) => {
  // Before the list is read: what is committed in between must come again rather than be missed.
  const { asOf, now } = await store.cases.clock()
  const filter = { kind: input.kind, audience: input.audience, outcome: input.outcome, terms: searchTerms(input.query ?? '') }
  const page = await (input.since === undefined
    ? listPage(store, filter, input)
    : changesPage(store, filter, input, new Date(input.since), now))
  return page.ok ? success({ ...page.value, asOf: asOf.toISOString() }) : page
}

type Page = Result<Omit<CaseList, 'asOf'>>

async function listPage({ cases }: Store, filter: CaseFilter, { cursor, limit = usualLimit, prefer }: CaseListRequest): Promise<Page> {
  const question = { ...filter, prefer }
  const after = readCursor(cursor, question, ListPosition)
  if (!after.ok) return after
  const found = await cases.list(filter, prefer, after.value, limit + 1)
  const last = found[limit - 1]
  const more = last && found.length > limit
  return success({
    cases: found.slice(0, limit).map(each => each.case),
    nextCursor: more ? writeCursor(question, { preferred: last.preferred, happened: last.happened, id: last.id }) : null
  })
}

async function changesPage(
  { cases }: Store,
  filter: CaseFilter,
  { cursor, limit = usualLimit }: CaseListRequest,
  since: Date,
  now: Date
): Promise<Page> {
  if (!(since.getTime() <= now.getTime() + tolerance)) return failure('INVALID_INPUT', '上次更新的时间在将来，请从头刷新一次。', ['since'])
  const question = { ...filter, since: since.getTime() }
  const after = readCursor(cursor, question, ChangePosition)
  if (!after.ok) return after
  const position = after.value && { changedAt: new Date(after.value.changed), id: after.value.id }
  const found = await cases.changes(filter, since, position, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    cases: page.flatMap(each => each.case ?? []),
    withdrawn: [...new Set(page.filter(each => !each.case).map(({ id }) => id))],
    nextCursor: last ? writeCursor(question, { changed: last.changedAt.getTime(), id: last.id }) : null
  })
}
