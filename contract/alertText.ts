/** 预警 as it is written. Apart from alert.ts: phones read alerts, and need not carry this. */
import * as v from 'valibot'
import { alertFields } from './alert'
import { IsoDay, IsoTime } from './publication'

const MonthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Once between two times, or every year between two days, both included; the days may span the new year. */
const Validity = v.variant('type', [
  v.pipe(
    v.strictObject({ type: v.literal('once'), from: IsoTime, until: IsoTime }),
    v.check(({ from, until }) => Date.parse(from) < Date.parse(until))
  ),
  v.strictObject({ type: v.literal('yearly'), fromDay: MonthDay, untilDay: MonthDay })
])

export const AlertText = v.strictObject({ ...alertFields, validity: Validity, reviewedOn: IsoDay })
export type AlertText = v.InferOutput<typeof AlertText>
