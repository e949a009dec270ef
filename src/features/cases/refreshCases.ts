import type { Case, CaseList } from '../../../contract/case'
import { type Result, success } from '../../../contract/result'
import type { Audience } from '../../../contract/vocabulary'
import { useProfileStore } from '@/features/session/profileStore'
import { call } from '@/shared/api/call'
import { useCasesStore } from './casesStore'
import { cursorOf, type Feed, firstPage, keptCases, withChanges, withPage } from './feed'

const pageLength = 50
/** More changes than this are not worth taking in one by one. */
const mostChanges = 200

/** For whom cases come first: the phone's own choice, unless the person wants all by date. */
export function preferred(): Audience | null {
  return useCasesStore.getState().mineFirst ? useProfileStore.getState().audience : null
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other: each builds on the feed that the one before has put. */
function inTurn(work: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}

const put = (feed: Feed) => useCasesStore.getState().put(feed, new Date().toISOString())

/** Brings the kept feed up to date: only what has changed, or the first page where there is nothing to build on. */
export function refreshCases(): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { feed } = useCasesStore.getState()
    const prefer = preferred()
    if (!feed || feed.prefer !== prefer) return readFirstPage(prefer)
    const changes = await readChanges(feed.asOf)
    // A time the server does not take, or too much to catch up with: begin anew.
    if (!changes.ok) return changes.code === 'INVALID_INPUT' ? readFirstPage(prefer) : changes
    // What is published again and again would let the kept part grow without end.
    if (!changes.value || feed.head.length > 2 * keptCases) return readFirstPage(prefer)
    const { cases, withdrawn, asOf } = changes.value
    put(withChanges(feed, cases, withdrawn, asOf))
    return success(undefined)
  })
}

let reading: { cursor: string; done: Promise<Result<unknown>> } | undefined

/** Reads the page after the last one, once however often the end of the list comes into sight meanwhile. */
export function readMore(): Promise<Result<unknown>> {
  const { feed } = useCasesStore.getState()
  const cursor = feed && cursorOf(feed)
  if (cursor === null) return Promise.resolve(success(undefined))
  if (reading?.cursor === cursor) return reading.done
  const done = readAfter(cursor).finally(() => {
    if (reading?.done === done) reading = undefined
  })
  reading = { cursor, done }
  return done
}

function readAfter(cursor: string): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { feed } = useCasesStore.getState()
    // A refresh before it may have begun the feed anew.
    if (!feed || cursorOf(feed) !== cursor) return success(undefined)
    const page = await call('cases.list', { cursor, limit: pageLength, ...(feed.prefer && { prefer: feed.prefer }) })
    if (!page.ok) return page.code === 'INVALID_INPUT' ? readFirstPage(feed.prefer) : page
    useCasesStore.getState().put(withPage(feed, page.value), feed.fetchedAt)
    return page
  })
}

async function readFirstPage(prefer: Audience | null): Promise<Result<CaseList>> {
  const page = await call('cases.list', { limit: pageLength, ...(prefer && { prefer }) })
  if (page.ok) put(firstPage(page.value, prefer))
  return page
}

interface Changes {
  cases: Case[]
  withdrawn: string[]
  asOf: string
}

/** @returns undefined as value when there is too much to catch up with */
async function readChanges(since: string): Promise<Result<Changes | undefined>> {
  const changes: Changes = { cases: [], withdrawn: [], asOf: since }
  let cursor: string | null = null
  do {
    const page: Result<CaseList> = await call('cases.list', { since, limit: pageLength, ...(cursor === null ? {} : { cursor }) })
    if (!page.ok) return page
    changes.cases.push(...page.value.cases)
    changes.withdrawn.push(...(page.value.withdrawn ?? []))
    // Of the first page: what is published while the others are read comes with the next refresh.
    if (cursor === null) changes.asOf = page.value.asOf
    cursor = page.value.nextCursor
  } while (cursor !== null && changes.cases.length < mostChanges)
  return success(cursor === null ? changes : undefined)
}
