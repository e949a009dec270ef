import type { Guide } from '../../../contract/guide'
import type { Tick } from '../../../contract/registrationReplies'
import { type Failure, failure } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { refuseNumbers } from '../../registration/refuseNumbers'
import { refuseUnknownSteps } from '../../registration/servedGuide'
import { notYours, watched } from '../../registration/watched'
import { createAssistDesk } from '../../store/assistDesk'

/** Ticks off what the officer has seen; the resident's phone shows it. After the end nothing changes any more. */
export const tickAssist: Handler<'assist.tick'> = async ({ bank, now, store }, { officer }, { assistId, seq, stuck, ticks }) => {
  const desk = store.part(createAssistDesk)
  const asOf = now()
  const row = await desk.watch(officer.officerId, assistId, asOf)
  const guide = row && bank.guides.get(row.guideId)
  if (!guide) return notYours
  const words = { 'stuck.why': stuck?.why }
  const refusal = refuseTicks(guide, ticks, stuck?.stepId) ?? refuseUnkeepable({ stuck: { why: stuck?.why } }) ?? refuseNumbers(words)
  if (refusal) return refusal
  return watched(await desk.tick(officer.officerId, assistId, { seq, ticks, stuck }, asOf), asOf)
}

function refuseTicks(guide: Guide, ticks: readonly Tick[], stuckAt: string | undefined): Failure | undefined {
  const steps = Object.fromEntries(ticks.map(({ stepId }, i) => [`ticks.${i}.stepId`, stepId]))
  const unknown = refuseUnknownSteps([guide], { ...steps, 'stuck.stepId': stuckAt })
  if (unknown) return unknown
  const wrong = ticks.flatMap(({ stepId, tickId }, i) => (guide.words[stepId]?.ticks.some(({ id }) => id === tickId) === false ? [`ticks.${i}.tickId`] : []))
  return wrong.length > 0 ? failure('INVALID_INPUT', '有的勾不在这一步里，请把小程序更新后再试。', wrong) : undefined
}
