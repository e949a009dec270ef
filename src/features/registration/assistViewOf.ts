import type { Guide } from '../../../contract/guide'
import type { GuidePlace } from '../../../contract/registrationReplies'
import { askNext, type GuideStep, missingOf, stepsFor } from './route'

/** An officer's own look ahead or back: it holds until the resident moves on. */
export interface OwnView {
  stepId: string
  /** Where the resident was then. */
  from: string | null
}

/** What an officer sees of where the resident is. */
export type AssistView =
  | { at: 'before' }
  | { at: 'ask'; question: string }
  /** `place` is what is in sight, `theirs` where the resident is; both from 0. */
  | { at: 'step'; steps: GuideStep[]; place: number; theirs: number; step: GuideStep }
  /** At the end, with steps left that must be done. */
  | { at: 'missing'; steps: GuideStep[]; missing: GuideStep[] }
  | { at: 'finished'; steps: GuideStep[] }

/** @param place null before the resident's phone has told it */
export function assistViewOf(guide: Guide, place: GuidePlace | null, own?: OwnView): AssistView {
  if (!place) return { at: 'before' }
  const steps = stepsFor(guide, place.answers)
  // Chosen wrongly, and asked again: the questions before are answered.
  if (!steps) return Object.keys(place.answers).length > 0 || place.done.length > 0 ? { at: 'ask', question: askNext(guide, place.answers)?.question ?? '' } : { at: 'before' }
  if (place.finished) return { at: 'finished', steps }
  const theirs = steps.findIndex(({ id }) => id === place.stepId)
  if (theirs < 0) {
    const missing = missingOf(steps, Object.fromEntries(place.done.map(id => [id, 'done'])))
    return place.done.length > 0 && missing.length > 0 ? { at: 'missing', steps, missing } : { at: 'before' }
  }
  const ahead = own?.from === place.stepId ? steps.findIndex(({ id }) => id === own.stepId) : -1
  const shown = ahead >= 0 ? ahead : theirs
  const step = steps[shown]
  return step ? { at: 'step', steps, place: shown, theirs, step } : { at: 'before' }
}

/** 安卓手机 and the like: what was answered, in the words of the answers. */
export function answersIn(guide: Guide, place: GuidePlace | null): string[] {
  return guide.asks.flatMap(({ id, options }) => options.flatMap(option => (option.id === place?.answers[id] ? [option.text] : [])))
}
