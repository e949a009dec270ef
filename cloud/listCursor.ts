import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { failure, type Result, success } from '../contract/result'

/**
 * Where a page of a list ends, as the phone sends it back: opaque, and good only for the same question.
 *
 * @param question what the list was asked for, without cursor and limit
 */
export function writeCursor(question: object, position: object): string {
  return Buffer.from(JSON.stringify({ for: markOf(question), ...position })).toString('base64url')
}

/** @returns undefined without a cursor, INVALID_INPUT for one that is broken or belongs to another question */
export function readCursor<T>(cursor: string | undefined, question: object, position: v.GenericSchema<unknown, T>): Result<T | undefined> {
  if (cursor === undefined) return success(undefined)
  const read = parse(cursor)
  if (read?.for !== markOf(question)) return refused
  const found = v.safeParse(position, read)
  return found.success ? success(found.output) : refused
}

const refused = failure('INVALID_INPUT', '列表的位置和现在的条件对不上，请从头刷新一次。', ['cursor'])

const markOf = (question: object) => createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12)

function parse(cursor: string): { for?: unknown } | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}
