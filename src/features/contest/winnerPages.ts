import type { Draw } from '../../../contract/contest'
import { type Result, success } from '../../../contract/result'
import { callContest } from '@/shared/api/callContest'
import { plainNumber } from './findEntry'

export type Winner = Draw['winners'][number]

/** Winners as far as they were read: `count` of all there are, and where the next page begins. */
export interface WinnerPage {
  winners: readonly Winner[]
  count: number
  nextCursor: string | null
}

/** A server from before there were pages tells them all at once. */
export const pageOf = ({ nextCursor = null, winners, winnerCount = winners.length }: Draw): WinnerPage => ({ winners, count: winnerCount, nextCursor })

interface Asked {
  contestId: string
  /** Those whose number begins so; '' for all. */
  find: string
  /** What was read of them before. */
  after?: WinnerPage
  limit?: number
}

/** Reads on. What somebody looks for is not put into an address, where it would be kept. */
export async function readWinnerPage({ after, contestId, find, limit }: Asked): Promise<Result<WinnerPage>> {
  const cursor = after?.nextCursor ?? undefined
  const heard = await callContest('contest.draw', { contestId, ...(find && { find }), ...(cursor && { cursor }), ...(limit && { limit }) }, { fresh: find !== '' })
  if (!heard.ok) return heard
  const page = pageOf(heard.value)
  // A page with nobody on it would be followed by itself.
  return success({ ...page, winners: [...(after?.winners ?? []), ...page.winners], nextCursor: page.winners.length > 0 ? page.nextCursor : null })
}

/** So many at once where all are needed: some 130 KB, less than a piece of the file. */
const allAtOnce = 1_000

/** All winners, from where the page's list ends. @returns undefined when it was cancelled */
export async function readAllWinners(draw: Draw, onPage: (page: WinnerPage) => void, isCancelled: () => boolean): Promise<Result<Winner[]> | undefined> {
  let page = pageOf(draw)
  while (page.nextCursor !== null) {
    const heard = await readWinnerPage({ contestId: draw.contestId, find: '', after: page, limit: allAtOnce })
    if (isCancelled()) return undefined
    if (!heard.ok) return heard
    page = heard.value
    onPage(page)
  }
  return success([...page.winners])
}

/** What I have won, wherever it stands in the list: null for nothing, undefined where the server could not be asked. */
export async function hearOwnWin(draw: Draw, entryId: string): Promise<Winner | null | undefined> {
  const isMine = (winner: Winner) => winner.entryId === entryId
  const page = pageOf(draw)
  const here = page.winners.find(isMine)
  if (here || page.nextCursor === null) return here ?? null
  const heard = await readWinnerPage({ contestId: draw.contestId, find: plainNumber(entryId) })
  return heard.ok ? (heard.value.winners.find(isMine) ?? null) : undefined
}
