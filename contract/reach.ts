/** How often texts were opened: told by phones, some at a time; nothing about whose phone it is. */
import * as v from 'valibot'
import { PublicationId } from './publication'
import { Empty } from './session'

export const ReachType = v.picklist(['case', 'alert', 'lesson'])
export type ReachType = v.InferOutput<typeof ReachType>

export const ReachRequest = v.strictObject({
  /** Made by the phone; the same id counts once. */
  batchId: v.pipe(v.string(), v.uuid()),
  items: v.pipe(
    v.array(v.unknown()),
    v.maxLength(50),
    v.array(v.strictObject({ type: ReachType, id: PublicationId, count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) })),
    v.minLength(1)
  )
})
export type ReachRequest = v.InferOutput<typeof ReachRequest>

export const reachActions = { 'reach.count': { input: ReachRequest, output: Empty, access: 'anyone' } } as const
