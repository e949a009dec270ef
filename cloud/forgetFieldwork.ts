import { daysBefore } from './daysBefore'
import type { Store } from './store/store'
import { createActivities } from './store/activities'
import { createVisits } from './store/visits'
import { createFamily } from './store/family'

/** Invitations that nobody took up, and links that were ended. */
const endedDays = 60
/** Nobody follows a guide for so long: what a parent forgot to end, ends by itself. */
const quietDays = 180
const reminderDays = 180
/** Longer than a phone waits for the network with what it has to send. */
const removedDays = 90

/** Deletes family links, reminders, and places and activities that were removed, once they are no longer to be kept. */
export async function forgetFieldwork({ part, reminders }: Pick<Store, 'part' | 'reminders'>, now: Date): Promise<void> {
  await part(createFamily).forget(daysBefore(now, endedDays), daysBefore(now, quietDays))
  await reminders.forgetEndedBefore(daysBefore(now, reminderDays))
  await part(createVisits).forgetRemovedBefore(daysBefore(now, removedDays))
  await part(createActivities).forgetRemovedBefore(daysBefore(now, removedDays))
}
