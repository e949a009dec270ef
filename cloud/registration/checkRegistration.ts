import type { Guide } from '../../contract/guide'
import type { RegistrationRequest } from '../../contract/registration'
import { type Failure, failure } from '../../contract/result'
import { refuseNumberIds } from './refuseNumbers'
import { refuseUnknownSteps } from './servedGuide'

/** @returns undefined when what is said about the steps can be so */
export function checkRegistration(guide: Guide, request: RegistrationRequest): Failure | undefined {
  const { assistId, communityId, handOver, outcome, placeId, steps, stuckAtStepId } = request
  const named = { ...Object.fromEntries(steps.map(({ stepId }, i) => [`steps.${i}.stepId`, stepId])), stuckAtStepId }
  const unknown = refuseUnknownSteps([guide], named) ?? refuseNumberIds({ communityId, placeId })
  if (unknown) return unknown
  if (handOver && assistId !== undefined) return failure('INVALID_INPUT', '在民警手机上做的，不能再算到一次帮办里。', ['handOver'])
  if (outcome === 'stuck' && stuckAtStepId === undefined) return failure('INVALID_INPUT', '请选卡在了哪一步。', ['stuckAtStepId'])
  if (outcome === 'finished' && stuckAtStepId !== undefined) return failure('INVALID_INPUT', '已经做完了，就不用填卡在哪一步。', ['stuckAtStepId'])
  if (outcome === 'finished' && !isFinished(guide, steps)) return failure('INVALID_INPUT', '还有必做的步骤没有做完，先不能算做完。', ['steps'])
  return undefined
}

/**
 * Whether every required step of one way through the guide is done. A record that names steps of an earlier version need not name
 * those that came later.
 */
function isFinished({ retiredStepIds = [], routes, rules }: Guide, steps: RegistrationRequest['steps']): boolean {
  const done = new Map(steps.map(step => [step.stepId, step.done]))
  const old = retiredStepIds.some(stepId => done.get(stepId))
  return routes.some(route => route.steps.every(stepId => !rules[stepId]?.required || (done.get(stepId) ?? old)))
}
