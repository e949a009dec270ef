import * as v from 'valibot'
import { type Result, success } from '../../contract/result'
import { readCursor, writeCursor } from '../listCursor'
import { type ContestRow, type DeskPosition, positionOf } from '../store/contests'

const Position = v.object({ over: v.boolean(), at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** Where a page of contests ends, as it was sent back. @param question what the list was asked for */
export function readContestCursor(cursor: string | undefined, question: object): Result<DeskPosition | undefined> {
  const read = readCursor(cursor, question, Position)
  return read.ok ? success(read.value && { isOver: read.value.over, opensAt: new Date(read.value.at), contestId: read.value.id }) : read
}

export function writeContestCursor(question: object, last: ContestRow): string {
  const { contestId, isOver, opensAt } = positionOf(last)
  return writeCursor(question, { over: isOver, at: opensAt.getTime(), id: contestId })
}
