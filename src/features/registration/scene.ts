/** What is in sight of a guide, and what a tap makes of it. No screen knows more than this about the way. */
import type { Guide, GuideAsk } from '../../../contract/guide'
import type { Dealt, GuideProgress } from './progressStore'
import { answeredAsks, askNext, type GuideStep, missingOf, placeOf, stepsFor } from './route'

export type Scene =
  | { at: 'before' }
  | { at: 'ask'; ask: GuideAsk }
  | { at: 'step'; steps: GuideStep[]; place: number; step: GuideStep }
  | { at: 'missing'; steps: GuideStep[]; missing: GuideStep[] }
  | { at: 'helper'; steps: GuideStep[] }

type Change = Pick<GuideProgress, 'at'> & Partial<Pick<GuideProgress, 'answers' | 'steps'>>

/** In `at` while the questions are asked: no step yet. */
const asking = 'start'
export const atEnd = 'end'

/** @param progress may come from an older version of the guide: what it does not know any more is passed over */
export function sceneOf(guide: Guide, { at, answers, steps: dealt }: GuideProgress): Scene {
  if (at === null) return { at: 'before' }
  const ask = askNext(guide, answers)
  if (ask) return { at: 'ask', ask }
  const steps = stepsFor(guide, answers) ?? []
  if (at === atEnd) {
    const missing = missingOf(steps, dealt)
    return missing.length ? { at: 'missing', steps, missing } : { at: 'helper', steps }
  }
  const place = placeOf(steps, at, dealt)
  const step = steps[place]
  return step ? { at: 'step', steps, place, step } : { at: 'before' }
}

/** From the page before the first: to the questions, the first step, or a step that was asked for. */
export const started = (guide: Guide, { answers, steps: dealt }: GuideProgress, at = asking): Change => onWay(guide, answers, at, dealt)

/** One question is answered; the step that was asked for is kept if this way has it. */
export function answered(guide: Guide, { answers, at, steps: dealt }: GuideProgress, ask: GuideAsk, optionId: string): Change {
  return onWay(guide, { ...answers, [ask.id]: optionId }, at ?? asking, dealt)
}

function onWay(guide: Guide, answers: GuideProgress['answers'], at: string, dealt: GuideProgress['steps']): Change {
  const steps = stepsFor(guide, answers)
  return { answers, at: steps ? (steps[placeOf(steps, at, dealt)]?.id ?? asking) : at }
}

/** A step is done or left out: on to the next, or to the end when it was the last that was open. */
export function dealtWith(steps: readonly GuideStep[], { steps: dealt }: GuideProgress, step: GuideStep, how: Dealt): Required<Pick<GuideProgress, 'at' | 'steps'>> {
  const now = { ...dealt, [step.id]: how }
  const open = steps.filter(({ id }) => !(id in now) || now[id] === 'stuck')
  const next = open.length ? (steps[steps.indexOf(step) + 1] ?? open[0]) : undefined
  return { steps: now, at: next?.id ?? atEnd }
}

/** One page back. From the first step to the last question, which is asked again. */
export function before(guide: Guide, scene: Scene, { answers }: GuideProgress): Change {
  if (scene.at === 'step' && scene.place > 0) return { at: scene.steps[scene.place - 1]?.id ?? null }
  if (scene.at === 'missing' || scene.at === 'helper') return { at: scene.steps[scene.steps.length - 1]?.id ?? null }
  const last = answeredAsks(guide, answers).pop()
  if (!last) return { at: null }
  return { at: asking, answers: Object.fromEntries(Object.entries(answers).filter(([id]) => id !== last.id)) }
}
