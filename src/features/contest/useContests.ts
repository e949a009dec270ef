import { useCallback, useEffect, useRef, useState } from 'react'
import type { Contest, ContestList } from '../../../contract/contest'
import type { Result } from '../../../contract/result'
import { mayBeKnown } from '@/shared/api/call'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { noticeErasedContests, putMine, useContestStore } from './contestStore'
import { handInWaiting } from './handIn'

/** So many are asked about in one visit to the list. */
const mostAsked = 3

/** Reads the first page of the list and keeps it. */
async function hearList(fresh: boolean): Promise<Result<ContestList>> {
  const heard = await callContest('contest.list', {}, { fresh })
  if (heard.ok) useContestStore.setState({ contests: heard.value.contests, heardAt: new Date().toISOString() })
  return heard
}

/**
 * Reads the list and keeps it.
 *
 * @param contestId is asked for by itself where the list does not hold it: one of long ago, of which there may still be a prize
 * @returns why it could not be read, in a few words, or ''
 */
export async function hearContests(fresh = false, contestId?: string): Promise<string> {
  const heard = await hearList(fresh)
  if (!heard.ok) return whyNot(heard.code)
  if (contestId !== undefined && !heard.value.contests.some(each => each.contestId === contestId)) {
    const one = await callContest('contest.list', { contestId }, { fresh })
    // A server of last week knows lists only, and refuses: then it is not to be found, as it was.
    if (one.ok) useContestStore.setState(({ contests }) => ({ contests: [...contests, ...one.value.contests.filter(each => each.contestId === contestId)] }))
  }
  return ''
}

/** As long as the server keeps who has won: 180 days after the draw, which is a while after the entry. In days. */
const longestKept = 400

/** Contests of which was asked since the app began: what was drawn stays as it is. */
const asked = new Set<string>()

/** A winner need not open a contest to be told: where this phone keeps a receipt and it was drawn, it is asked once how it ended. */
async function hearPrizes(): Promise<void> {
  if (!mayBeKnown()) return
  const { contests, mine, receipts } = useContestStore.getState()
  const stateOf = (contestId: string) => contests.find(each => each.contestId === contestId)?.state
  const since = Date.now() - longestKept * 86_400_000
  // One that the list does not tell of any more may well have been drawn.
  const drawn = receipts.filter(({ contestId, enteredAt }) => {
    const state = stateOf(contestId)
    return (state === 'drawn' || (state === undefined && Date.parse(enteredAt) > since)) && !mine[contestId]?.prize && !asked.has(contestId)
  })
  for (const { contestId } of drawn.slice(0, mostAsked)) {
    const stand = await callContest('contest.mine', { contestId })
    if (!stand.ok && stand.code !== 'NOT_FOUND') return
    asked.add(contestId)
    noticeErasedContests()
    if (stand.ok && useContestStore.getState().receipts.some(each => each.contestId === contestId)) putMine(stand.value)
  }
}

/**
 * All contests of the city. What was heard last stays when the network is away; papers that wait are handed in.
 *
 * @param shown counts up when the page comes into sight
 */
export function useContests(shown: number) {
  const { contests, heardAt, mine, receipts } = useContestStore()
  const [reading, setReading] = useState(true)
  const [failed, setFailed] = useState('')
  const [nextCursor, setNextCursor] = useState<string | null>(null)
  const [further, setFurther] = useState<{ contests: Contest[]; nextCursor: string | null; after: string }>()
  const busy = useRef(false)
  const readsOn = useRef(false)
  const read = useCallback(async (fresh = false) => {
    if (busy.current) return
    busy.current = true
    noticeErasedContests()
    setReading(true)
    void handInWaiting()
    const heard = await hearList(fresh)
    setFailed(heard.ok ? '' : whyNot(heard.code))
    if (heard.ok) setNextCursor(heard.value.nextCursor ?? null)
    setReading(false)
    busy.current = false
    await hearPrizes()
  }, [])
  useEffect(() => void read(), [read, shown])
  // What follows another first page is heard anew.
  const later = further && further.after === nextCursor ? further : undefined
  const cursor = later ? later.nextCursor : nextCursor
  const more = async () => {
    if (cursor === null || nextCursor === null || readsOn.current) return
    readsOn.current = true
    const heard = await callContest('contest.list', { cursor })
    readsOn.current = false
    setFailed(heard.ok ? '' : whyNot(heard.code))
    if (heard.ok) setFurther({ contests: [...(later?.contests ?? []), ...heard.value.contests], nextCursor: heard.value.nextCursor ?? null, after: nextCursor })
  }
  const known = new Set(contests.map(({ contestId }) => contestId))
  const all = later ? [...contests, ...later.contests.filter(({ contestId }) => !known.has(contestId))] : contests
  return { contests: all, heardAt, mine, receipts, reading, failed, read, ...(cursor === null ? {} : { more }) }
}
