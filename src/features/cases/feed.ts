/** The feed as the phone holds it, and how it takes in what the server sends. Pure, so that it can be tried by the thousand. */
import type { Case, CaseList } from '../../../contract/case'
import { compareCases } from '../../../contract/caseOrder'
import type { Audience } from '../../../contract/vocabulary'

/** Where a page ended: what sorts up to it is on the phone, also when the case that stood there is gone. */
type End = Pick<Case, 'id' | 'date' | 'audiences'>

/**
 * Cases in their order. The head is kept on the phone, the tail only while the app is open; each ends at a cursor, which
 * is null where nothing comes after it.
 */
export interface Feed {
  prefer: Audience | null
  head: readonly Case[]
  headCursor: string | null
  headEnd: End | null
  tail: readonly Case[]
  tailCursor: string | null
  tailEnd: End | null
  asOf: string
}

/** How many cases are kept on the phone: some 200 KB. */
export const keptCases = 100

type Answer = Pick<CaseList, 'cases' | 'nextCursor'>

function endOf(cases: readonly Case[]): End | null {
  const last = cases[cases.length - 1]
  return last ? { id: last.id, date: last.date, audiences: last.audiences } : null
}

export function firstPage({ cases, nextCursor, asOf }: CaseList, prefer: Audience | null): Feed {
  const end = endOf(cases)
  return { prefer, head: cases, headCursor: nextCursor, headEnd: end, tail: [], tailCursor: nextCursor, tailEnd: end, asOf }
}

/** Where the next page begins; null at the end of the feed. */
export const cursorOf = ({ tail, headCursor, tailCursor }: Feed): string | null => (tail.length ? tailCursor : headCursor)

export const allOf = ({ head, tail }: Feed): readonly Case[] => (tail.length ? [...head, ...tail] : head)

/** Adds the page after the last one; what is here already comes again when something was published meanwhile. */
export function withPage(feed: Feed, { cases, nextCursor }: Answer): Feed {
  const known = new Set(allOf(feed).map(({ id }) => id))
  const added = cases.filter(({ id }) => !known.has(id))
  const end = endOf(cases)
  if (feed.tail.length || feed.head.length >= keptCases) {
    return { ...feed, tail: [...feed.tail, ...added], tailCursor: nextCursor, tailEnd: end }
  }
  return { ...feed, head: [...feed.head, ...added], headCursor: nextCursor, headEnd: end, tailCursor: nextCursor, tailEnd: end }
}

/**
 * Takes in what has changed: new versions take the place of old ones, withdrawn cases go. What sorts after the end of the
 * last page is left out, for its page will bring it.
 */
export function withChanges(feed: Feed, changed: readonly Case[], withdrawn: readonly string[], asOf: string): Feed {
  const compare = compareCases(feed.prefer ?? undefined)
  const gone = new Set([...withdrawn, ...changed.map(({ id }) => id)])
  const end = cursorOf(feed) !== null && (feed.tail.length ? feed.tailEnd : feed.headEnd)
  const fresh = changed.filter(one => !end || compare(one, end) <= 0)
  const sorted = [...allOf(feed).filter(({ id }) => !gone.has(id)), ...fresh].sort(compare)
  const seam = feed.tail.length ? feed.headEnd : null
  const headLength = seam ? sorted.filter(one => compare(one, seam) <= 0).length : sorted.length
  return { ...feed, head: sorted.slice(0, headLength), tail: sorted.slice(headLength), asOf }
}
