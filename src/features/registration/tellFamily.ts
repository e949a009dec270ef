import { useFamilyStore } from './familyStore'
import { flushRegistrations } from './flushRegistrations'
import type { GuideProgress } from './progressStore'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import { type GuideStep, missingOf } from './route'
import { sendFamilyAnswers } from './sendFamilyAnswers'

/**
 * Tells the family member who sent the guide how far I am, if I have agreed to it on this phone. Without network the latest
 * telling waits; those before it are of no use to anybody.
 *
 * @param steps of the way that is gone now; undefined while it is not known which
 */
export function tellFamily(_guideId: string, steps: readonly GuideStep[] | undefined, progress: GuideProgress): void {
  const { inviteId, seq } = progress
  if (!inviteId || !steps?.length || seq < 1 || useFamilyStore.getState().answers[inviteId] !== 'agree') return
  const done = steps.filter(({ id }) => progress.steps[id] === 'done').length
  const finished = progress.at === 'end' && missingOf(steps, progress.steps).length === 0
  useRegistrationOutboxStore.getState().tell({ inviteId, seq, done, total: steps.length, finished })
  // A yes that still waits goes first: without it the server keeps nothing.
  void sendFamilyAnswers().then(flushRegistrations)
}
