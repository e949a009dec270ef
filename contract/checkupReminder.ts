/** 到时候在微信里提醒我: one message on the day of the next short checkup. Apart from the other actions: only its page needs it. */
import * as v from 'valibot'

/** The last short checkup comes so many days after the whole one. */
export const furthestCheckup = 84

/** In how many days; null: no longer; left out: it stays as it is, and the answer says what waits. */
export const CheckupReminder = v.strictObject({
  inDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(furthestCheckup))))
})

/** The day in China on which the message comes; left out where none waits. */
export const CheckupReminded = v.strictObject({ on: v.optional(v.pipe(v.string(), v.isoDate())) })

export const checkupReminderActions = {
  'quiz.remind': { input: CheckupReminder, output: CheckupReminded, access: 'resident' }
} as const
