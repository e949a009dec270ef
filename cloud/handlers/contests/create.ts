import { failure } from '../../../contract/result'
import { deskReply } from '../../contests/atContest'
import { checkContest, contestText } from '../../contests/checkContest'
import { stateOf } from '../../contests/contestState'
import { mayRun } from '../../contests/deskContestOf'
import { forgetKnown } from '../../contests/knownContests'
import { newSeed } from '../../contests/seed'
import { termsHash } from '../../contests/termsHash'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { type ContestRow, type ContestText, createContests } from '../../store/contests'

/** Makes a contest and commits to its seed and its terms, once for each contestId; until it opens it may be said anew, and the seed stays. */
export const createContest: Handler<'contests.create'> = async (dependencies, caller, request, origin) => {
  const { officer } = caller
  const { bank, identity, now, store } = dependencies
  const contests = store.part(createContests)
  const contestId = request.contestId.toLowerCase()
  const there = await contests.find(contestId)
  if (there && !mayRun(there, officer)) return failure('CONFLICT', '这个编号已经用过了，请重新填一份。')
  const [scope, areas, pool] = await Promise.all([scopeOf(store, officer), store.places.areas(), bank.contest()])
  const reply = () => deskReply(dependencies, officer, contestId)
  if (there && says(there, contestText(request, areas))) return reply()
  if (there && stateOf(there, now()) !== 'announced') return failure('CONFLICT', '竞答已经开始或者取消，内容不能再改。')
  const checked = checkContest({ request, role: officer.role, scope, areas, pool: [...pool.values()], now: now() })
  if (!checked.ok) return checked
  // Who runs it is told from the beginning, whoever says it anew.
  const publisher = there?.publisher ?? (officer.station || '本市反诈中心')
  const text = { ...checked.value, terms_hash: termsHash({ ...checked.value, contest_id: contestId, publisher }) }
  if (there) {
    if (!(await contests.change(contestId, text, now()))) return failure('CONFLICT', '竞答马上开始，内容不能再改。')
  } else {
    const made = { station: officer.station, officer: officer.officerId, publisher, pool: request.pool, created_at: now() }
    // Somebody else had the same id at the same time: asked once more, the handler finds what is there by now.
    if (!(await contests.add({ contest_id: contestId, ...made, ...newSeed(identity, contestId), ...text }))) return createContest(dependencies, caller, request, origin)
  }
  forgetKnown(store)
  return reply()
}

/** Whether a contest says just this. */
const says = (row: ContestRow, text: ContestText): boolean =>
  (Object.keys(text) as (keyof ContestText)[]).every(name => JSON.stringify(canonical(row[name])) === JSON.stringify(canonical(text[name])))

/** jsonb keeps the names of an object in an order of its own. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.entries(value).map(([name, each]) => [name, canonical(each)] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}
