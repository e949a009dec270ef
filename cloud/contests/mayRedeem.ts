import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { scopeOf } from '../officers/scopeOf'
import type { ContestRow } from '../store/contests'
import { mayRun } from './deskContestOf'

/** Prizes are handed out by the station that runs the contest, and by every station whose residents may take part. */
export async function mayRedeem(contest: ContestRow, officer: OfficerCaller, { store }: Dependencies): Promise<boolean> {
  if (mayRun(contest, officer) || contest.communities.length === 0) return true
  const { own } = await scopeOf(store, officer)
  return contest.communities.some(({ communityId }) => own.includes(communityId))
}
