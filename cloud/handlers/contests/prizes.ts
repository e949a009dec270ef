import * as v from 'valibot'
import type { PrizeRecord } from '../../../contract/contestDesk'
import { success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { mayRun } from '../../contests/deskContestOf'
import { mayRedeem } from '../../contests/mayRedeem'
import { readCursor, writeCursor } from '../../listCursor'
import { createContestPrizes, type ListedPrize } from '../../store/contestPrizes'

const atOnce = 50
const Rank = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))
const Position = v.object({ rank: Rank, at: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12))) })

/** Which prizes are still out, and which were handed out: as public as the list of winners, and no code of any. */
export const listPrizes = atContest<'contests.prizes'>(async ({ contest, dependencies, officer }, { cursor, list }) => {
  const question = { prizes: contest.contest_id, list }
  const position = readCursor(cursor, question, Position)
  if (!position.ok) return position
  const { now, store } = dependencies
  const prizes = store.part(createContestPrizes)
  const { at, rank = 0 } = position.value ?? {}
  const [counts, rows] = await Promise.all([
    prizes.counts(contest.contest_id),
    list === 'out' ? prizes.out(contest.contest_id, rank, atOnce + 1) : prizes.handed(contest.contest_id, at === undefined ? undefined : { at: new Date(at), rank }, atOnce + 1)
  ])
  const page = rows.slice(0, atOnce)
  const last = rows.length > atOnce ? page.at(-1) : undefined
  const isNamed = (station: string | null) => mayRun(contest, officer) || station === officer.station
  return success({
    counts,
    records: page.map(row => recordOf(row, isNamed(row.redeemedStation))),
    nextCursor: last ? writeCursor(question, { rank: last.rank, ...(last.redeemedAt && { at: last.redeemedAt.getTime() }) }) : null,
    asOf: now().toISOString()
  })
}, mayRedeem)

const recordOf = ({ entryId, officerName, prize, redeemedAt, redeemedStation }: ListedPrize, isNamed: boolean): PrizeRecord => ({
  entryId,
  prize,
  redeemedAt: redeemedAt?.toISOString() ?? null,
  station: redeemedStation,
  officerName: isNamed ? officerName : null
})
