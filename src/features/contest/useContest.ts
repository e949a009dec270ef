import { useCallback, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import { ContestId, type MyContest, type Standings } from '../../../contract/contest'
import { saveProfile } from '@/features/session/saveProfile'
import { mayBeKnown } from '@/shared/api/call'
import { callContest } from '@/shared/api/callContest'
import { whyNot } from '@/shared/api/whyNot'
import { keepReceipt, noticeErasedContests, putMine, useContestStore } from './contestStore'
import { handInWaiting } from './handIn'
import { hearContests } from './useContests'

/**
 * One contest, how I stand in it, and how the communities do. What was heard last stays when the network is away.
 *
 * @param shown counts up when the page comes into sight
 */
export function useContest(contestId: string, shown: number) {
  const { contests, heardAt, mine, receipts, sheets } = useContestStore()
  const [reading, setReading] = useState(true)
  const [failed, setFailed] = useState('')
  const [review, setReview] = useState<MyContest['review']>(null)
  const [standings, setStandings] = useState<Standings>()
  const busy = useRef(false)

  const read = useCallback(
    async (fresh = false) => {
      // A link that was cut short leads to no contest: there is nothing to ask.
      if (!v.is(ContestId, contestId)) return setReading(false)
      if (busy.current) return
      busy.current = true
      noticeErasedContests()
      setReading(true)
      const [unheard] = await Promise.all([hearContests(fresh, contestId), handInWaiting()])
      setFailed(unheard)
      if (!unheard && mayBeKnown()) {
        // The server is to know the community that was just chosen.
        await saveProfile()
        const stand = await callContest('contest.mine', { contestId })
        if (stand.ok) {
          putMine(stand.value)
          keepReceipt(contestId, stand.value.receipt)
          setReview(stand.value.review)
        } else if (stand.code !== 'NOT_FOUND') setFailed(whyNot(stand.code))
      }
      setReading(false)
      busy.current = false
      const told = await callContest('contest.standings', { contestId }, { fresh })
      if (told.ok) setStandings(told.value)
    },
    [contestId]
  )
  useEffect(() => void read(), [read, shown])

  return {
    contest: contests.find(each => each.contestId === contestId),
    mine: mine[contestId],
    sheet: sheets[contestId],
    receipt: receipts.find(each => each.contestId === contestId),
    heardAt, reading, failed, review, standings, read
  }
}
