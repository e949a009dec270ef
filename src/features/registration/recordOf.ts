import type { OwnRecord } from './registrationOutboxStore'
import type { Ending } from './walk'

/** What is sent of a walk: which steps were done and what came of it. Nothing about who it was, or which phone. */
export function recordOf(guideId: string, { outcome, steps, progress, helper }: Ending): OwnRecord {
  const { recordId, beside, at } = progress
  const stuckAt = steps.find(({ id }) => id === at) ?? steps.find(({ id }) => progress.steps[id] === 'stuck') ?? steps[0]
  return {
    recordId,
    guideId,
    ...(beside && { assistId: beside.assistId }),
    steps: steps.map(({ id }) => ({ stepId: id, done: progress.steps[id] === 'done' })),
    outcome,
    ...(outcome === 'stuck' && stuckAt && { stuckAtStepId: stuckAt.id }),
    helper: beside ? 'officer' : helper
  }
}
