import * as v from 'valibot'
import { success } from '../../../contract/result'
import { stateOf } from '../../contests/contestState'
import { knownContest, unknownContest } from '../../contests/knownContests'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { createContestDraws } from '../../store/contestDraws'

/** Thousands may win: one reply of all would take a phone long, and everybody looks at once. */
const atOnce = 100
const Position = v.object({ rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)) })

/** What is public about a draw: before it closes the commitment only, then the list's hash, after the draw all but the list itself. */
export const readDraw: Handler<'contest.draw'> = async ({ now, store }, _caller, { contestId, cursor, find = '', limit = atOnce }) => {
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const question = { winners: contest.contest_id, find: find.toLowerCase() }
  const position = readCursor(cursor, question, Position)
  if (!position.ok) return position
  const nobody = { count: 0, rows: [] }
  const { count, rows } = contest.drawn_at ? await store.part(createContestDraws).winners(contest.contest_id, find, position.value?.rank ?? 0, limit + 1) : nobody
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const isFixed = contest.entry_list_hash !== null
  return success({
    contestId: contest.contest_id,
    state: stateOf(contest, now()),
    seedHash: contest.seed_hash,
    ...(contest.terms_hash !== null && { termsHash: contest.terms_hash }),
    publicNumberSource: contest.number_source,
    entryListHash: contest.entry_list_hash,
    entries: contest.entries,
    closedAt: isFixed ? (contest.closed_at?.toISOString() ?? null) : null,
    seed: contest.seed,
    publicNumber: contest.public_number,
    drawnAt: contest.drawn_at?.toISOString() ?? null,
    winners: page.map(({ entryId, prize }) => ({ entryId, prize })),
    winnerCount: count,
    nextCursor: last ? writeCursor(question, { rank: last.rank }) : null
  })
}
