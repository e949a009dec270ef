/** 到时候在微信里提醒我: one message on the day of the next short checkup. Apart from the other actions: only its page needs it. */
import * as v from 'valibot'
import { Empty } from './session'

/** The last short checkup comes so many days after the whole one. */
export const furthestCheckup = 84

/** In how many days; null: no longer. */
export const CheckupReminder = v.strictObject({
  inDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(furthestCheckup)))
})

export const checkupReminderActions = {
  'quiz.remind': { input: CheckupReminder, output: Empty, access: 'resident' }
} as const
