import { daysBefore } from '../daysBefore'
import type { Store } from '../store/store'
import { createVoicesUpkeep } from '../store/voicesUpkeep'

/** Long enough to see next year what was said this year. */
const feedbackDays = 2 * 365
/** Stories that were not taken, or taken back. */
const storyDays = 180

/** Deletes feedback and stories that are no longer to be kept. Answers to surveys hold no person, and stay. */
export async function forgetVoices({ part }: Pick<Store, 'part'>, now: Date): Promise<void> {
  const upkeep = part(createVoicesUpkeep)
  await upkeep.forgetFeedbackBefore(daysBefore(now, feedbackDays))
  await upkeep.forgetStoriesBefore(daysBefore(now, storyDays))
}
