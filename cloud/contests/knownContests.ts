import { failure } from '../../contract/result'
import { type ContestRow, createContests } from '../store/contests'
import type { Store } from '../store/store'

type Part = Pick<Store, 'part'>

/** When a whole city comes at once, one of them asks the database. What writes looks at the row itself once more. */
const freshFor = 2_000
const known = new WeakMap<Part, { at: number; rows: Promise<ContestRow[]> }>()

/** All contests, the latest first; at most two seconds old. */
export async function knownContests(store: Part): Promise<ContestRow[]> {
  const kept = known.get(store)
  if (kept && performance.now() - kept.at < freshFor) return kept.rows
  const rows = store.part(createContests).all()
  known.set(store, { at: performance.now(), rows })
  // A failure is not kept.
  rows.catch(() => known.delete(store))
  return rows
}

export const forgetKnown = (store: Part): boolean => known.delete(store)

export async function knownContest(store: Part, contestId: string): Promise<ContestRow | undefined> {
  const id = contestId.toLowerCase()
  return (await knownContests(store)).find(({ contest_id }) => contest_id === id) ?? store.part(createContests).find(id)
}

export const unknownContest = failure('NOT_FOUND', '没有找到这场竞答。请回到竞答列表再看。')
