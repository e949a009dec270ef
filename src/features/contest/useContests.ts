import { useCallback, useEffect, useRef, useState } from 'react'
import { mayBeKnown } from '@/shared/api/call'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { noticeErasedContests, putMine, useContestStore } from './contestStore'
import { handInWaiting } from './handIn'

/** So many are asked about in one visit to the list. */
const mostAsked = 3

/** Reads the list and keeps it. @returns why it could not be read, in a few words, or '' */
export async function hearContests(fresh = false): Promise<string> {
  const heard = await callContest('contest.list', {}, { fresh })
  if (!heard.ok) return whyNot(heard.code)
  useContestStore.setState({ contests: heard.value.contests, heardAt: new Date().toISOString() })
  return ''
}

/** Contests of which was asked since the app began: what was drawn stays as it is. */
const asked = new Set<string>()

/** A winner need not open a contest to be told: where this phone keeps a receipt and it was drawn, it is asked once how it ended. */
async function hearPrizes(): Promise<void> {
  if (!mayBeKnown()) return
  const { contests, mine, receipts } = useContestStore.getState()
  const drawn = contests.filter(({ contestId, state }) => state === 'drawn' && !mine[contestId]?.prize && !asked.has(contestId) && receipts.some(each => each.contestId === contestId))
  for (const { contestId } of drawn.slice(0, mostAsked)) {
    const stand = await callContest('contest.mine', { contestId })
    if (!stand.ok) return
    asked.add(contestId)
    noticeErasedContests()
    if (useContestStore.getState().receipts.some(each => each.contestId === contestId)) putMine(stand.value)
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
  const busy = useRef(false)
  const read = useCallback(async (fresh = false) => {
    if (busy.current) return
    busy.current = true
    noticeErasedContests()
    setReading(true)
    void handInWaiting()
    setFailed(await hearContests(fresh))
    setReading(false)
    busy.current = false
    await hearPrizes()
  }, [])
  useEffect(() => void read(), [read, shown])
  return { contests, heardAt, mine, receipts, reading, failed, read }
}
