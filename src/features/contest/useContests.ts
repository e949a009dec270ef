import { useCallback, useEffect, useRef, useState } from 'react'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { noticeErasedContests, useContestStore } from './contestStore'
import { handInWaiting } from './handIn'

/** Reads the list and keeps it. @returns why it could not be read, in a few words, or '' */
export async function hearContests(fresh = false): Promise<string> {
  const heard = await callContest('contest.list', {}, { fresh })
  if (!heard.ok) return whyNot(heard.code)
  useContestStore.setState({ contests: heard.value.contests, heardAt: new Date().toISOString() })
  return ''
}

/**
 * All contests of the city. What was heard last stays when the network is away; papers that wait are handed in.
 *
 * @param shown counts up when the page comes into sight
 */
export function useContests(shown: number) {
  const { contests, heardAt, receipts } = useContestStore()
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
  }, [])
  useEffect(() => void read(), [read, shown])
  return { contests, heardAt, receipts, reading, failed, read }
}
