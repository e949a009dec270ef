import { failure } from '../../../contract/result'
import { deskReply } from '../../contests/atContest'
import { checkContest } from '../../contests/checkContest'
import { stateOf } from '../../contests/contestState'
import { mayRun } from '../../contests/deskContestOf'
import { forgetKnown } from '../../contests/knownContests'
import { newSeed } from '../../contests/seed'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { type ContestRow, type ContestText, createContests } from '../../store/contests'

/** Makes a contest and commits to its seed, once for each contestId; until it opens it may be said anew, and the seed stays. */
export const createContest: Handler<'contests.create'> = async (dependencies, { officer }, request) => {
  const { bank, identity, now, store } = dependencies
  const contests = store.part(createContests)
  const contestId = request.contestId.toLowerCase()
  const there = await contests.find(contestId)
  if (there && !mayRun(there, officer)) return failure('CONFLICT', '这个编号已经用过了，请重新填一份。')
  const [scope, areas, pool] = await Promise.all([scopeOf(store, officer), store.places.areas(), bank.contest()])
  const reply = () => deskReply(dependencies, officer, contestId)
  const checked = checkContest({ request, role: officer.role, scope, areas, pool: [...pool.values()], now: now() })
  if (there && says(there, request.opensAt, checked.ok ? checked.value : undefined)) return reply()
  if (there && stateOf(there, now()) !== 'announced') return failure('CONFLICT', '竞答已经开始或者取消，内容不能再改。')
  if (!checked.ok) return checked
  if (there) {
    if (!(await contests.change(contestId, checked.value, now()))) return failure('CONFLICT', '竞答刚刚开始，内容不能再改。')
  } else {
    const made = { station: officer.station, officer: officer.officerId, publisher: officer.station || '本市反诈中心', pool: request.pool, created_at: now() }
    await contests.add({ contest_id: contestId, ...made, ...newSeed(identity, contestId), ...checked.value })
  }
  forgetKnown(store)
  return reply()
}

/** Whether a contest says just this; one that has opened since is told by its times. */
function says(row: ContestRow, opensAt: string, text: ContestText | undefined): boolean {
  if (!text) return row.opens_at.getTime() === Date.parse(opensAt) && row.created_at <= row.opens_at
  return (Object.keys(text) as (keyof ContestText)[]).every(name => JSON.stringify(row[name]) === JSON.stringify(text[name]))
}
