/** 考核表: what each station did in a month. */
import * as v from 'valibot'
import { Totals } from './activity'
import { Accuracy } from './fieldwork'
import { IsoDay, IsoTime } from './publication'
import { StationId } from './statistics'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

/** Without a station: one's own; for administrators all of them. */
export const AssessmentRequest = v.strictObject({ month: Month, stationId: v.optional(StationId) })
export const AssessmentExport = v.strictObject({ ...AssessmentRequest.entries, format: v.picklist(['xlsx', 'csv']) })

/** `missing`: over, without an activity. `open`: not over yet. `ahead`: has not begun. */
export const weekStates = ['done', 'missing', 'open', 'ahead'] as const

const AssessedStation = v.strictObject({
  station: v.string(),
  /** In the order of `weeks`. */
  weeks: v.array(v.strictObject({ state: v.picklist(weekStates), activities: Count })),
  totals: Totals,
  registrations: v.strictObject({ counted: Count, handedOver: Count, accuracy: Accuracy }),
  /** Reports of the station's communities that came in this month. `due`: decided, or older than 24 hours. */
  reports: v.strictObject({ received: Count, due: Count, inTime: Count }),
  /** As it is now: a list of places has no month. */
  visits: v.strictObject({ places: Count, placesVisited: Count })
})
export type AssessedStation = v.InferOutput<typeof AssessedStation>

export const Assessment = v.strictObject({
  month: Month,
  station: v.nullable(v.string()),
  /** Weeks whose Monday is in the month. */
  weeks: v.array(v.strictObject({ from: IsoDay, to: IsoDay })),
  stations: v.array(AssessedStation),
  asOf: IsoTime
})
export type Assessment = v.InferOutput<typeof Assessment>
