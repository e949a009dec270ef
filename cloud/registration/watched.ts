import type * as v from 'valibot'
import type { Watched } from '../../contract/fieldwork'
import { failure, type Result, success } from '../../contract/result'
import type { WatchedRow } from '../store/assistDesk'

/** @returns NOT_FOUND for what another officer opened */
export function watched(row: WatchedRow | undefined, asOf: Date): Result<v.InferOutput<typeof Watched>> {
  if (!row) return notYours
  return success({ ...row, heardAt: row.heardAt?.toISOString() ?? null, asOf: asOf.toISOString() })
}

export const notYours = failure('NOT_FOUND', '没有找到这次帮办。只有出码的民警能看。')
