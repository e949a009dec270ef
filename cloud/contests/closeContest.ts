import { type Failure, failure } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { createContestDraws, type EntryRow, entryRanges } from '../store/contestDraws'
import type { ContestRow } from '../store/contests'
import { decideUntil, lastMoment, stateOf } from './contestState'
import type { ListedEntry } from './drawFile'
import { isIn } from './drawFile'
import { entryListHash } from './drawWinners'
import { inStretches } from './inStretches'
import { forgetKnown } from './knownContests'
import { momentOf } from './whoMayEnter'

/** Fixes the list of entries, once. @returns why it cannot be done now, or undefined when the list stands */
export async function closeContest({ now, store }: Pick<Dependencies, 'now' | 'store'>, contest: ContestRow): Promise<Failure | undefined> {
  if (contest.entry_list_hash !== null) return undefined
  const at = now()
  if (contest.cancelled_at) return failure('CONFLICT', '这场竞答已经取消，没有名单。')
  if (at <= lastMoment(contest)) return failure('CONFLICT', `竞答${stateOf(contest, at) === 'closed' ? '刚截止，还有人正在交卷' : '还没有截止'}。请在${momentOf(lastMoment(contest))}以后再定名单。`)
  const draws = store.part(createContestDraws)
  const waiting = await draws.shut(contest.contest_id, at < decideUntil(contest), at)
  if (waiting === 'cancelled') return failure('CONFLICT', '这场竞答已经取消，没有名单。')
  if (waiting > 0) return failure('CONFLICT', `还有${waiting}条参加记录没有核。请先核完；到${momentOf(decideUntil(contest))}还没核的，不进名单。`)
  const listed = await listOf(draws, contest.contest_id)
  const ids = listed.filter(isIn).map(([entryId]) => entryId)
  const parts: string[] = []
  await inStretches(listed, some => parts.push(JSON.stringify(some)))
  await draws.fixList(contest.contest_id, parts, await entryListHash(ids), ids.length)
  forgetKnown(store)
  return undefined
}

async function listOf(draws: ReturnType<typeof createContestDraws>, contestId: string): Promise<ListedEntry[]> {
  const listed: ListedEntry[] = []
  for (let range = 0; range < entryRanges; range += 1) listed.push(...(await draws.entriesIn(contestId, range)).map(listedEntry))
  return listed
}

const notes = { accept: 'accepted', refuse: 'refused' } as const

function listedEntry({ decision, enteredAt, entryId, held }: EntryRow): ListedEntry {
  const at = enteredAt.toISOString()
  return held === null ? [entryId, at] : [entryId, at, decision ? notes[decision] : 'undecided']
}
