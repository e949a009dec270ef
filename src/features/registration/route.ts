import type { Guide, GuideAnswers, GuideAsk, GuidePhase, GuideRoute, StepRule, StepWords } from '../../../contract/guide'

/** One step as it is shown: what holds for it and what it says. */
export interface GuideStep extends Omit<StepRule, 'drawing'> {
  id: string
  picture: string
  words: StepWords
}

type Conditions = Readonly<Record<string, readonly string[]>>

const fits = (when: Conditions, answers: GuideAnswers) => Object.entries(when).every(([ask, options]) => options.includes(answers[ask] ?? ''))

/** The question to ask next; undefined once all that matter are answered. An answer that is no option any more is asked again. */
export function askNext(guide: Guide, answers: GuideAnswers): GuideAsk | undefined {
  return guide.asks.find(({ id, options, when }) => fits(when ?? {}, answers) && !options.some(option => option.id === answers[id]))
}

/** The steps for these answers, in their order; undefined while a question is open. */
export function stepsFor(guide: Guide, answers: GuideAnswers): GuideStep[] | undefined {
  if (askNext(guide, answers)) return undefined
  const route = guide.routes.find(({ when }) => fits(when, answers))
  return route && stepsOf(guide, route)
}

/** The steps of a route with all that is said about them. */
export function stepsOf(guide: Guide, route: GuideRoute): GuideStep[] {
  return route.steps.flatMap(id => {
    const [rule, words] = [guide.rules[id], guide.words[id]]
    if (!rule || !words) return []
    const { drawing: picture, ...rest } = rule
    return [{ id, picture, words, ...rest }]
  })
}

/**
 * Where to go on: at the step kept, or, where the guide has lost it since, at the first that has not been dealt with.
 *
 * @param at the step kept; null for the page before the first
 * @returns the place in `steps`, from 0; -1 for the page before the first
 */
export function placeOf(steps: readonly GuideStep[], at: string | null, dealtWith: Readonly<Record<string, unknown>>): number {
  if (at === null) return -1
  const kept = steps.findIndex(({ id }) => id === at)
  if (kept >= 0) return kept
  const open = steps.findIndex(({ id }) => !(id in dealtWith))
  return open >= 0 ? open : steps.length - 1
}

/** The questions that mattered so far, in their order; the last of them is the one to go back to. */
export const answeredAsks = (guide: Guide, answers: GuideAnswers): GuideAsk[] =>
  guide.asks.filter(({ id, options, when }) => fits(when ?? {}, answers) && options.some(option => option.id === answers[id]))

/** The steps that come before this one on every way; where a way has it not, before its like: the required one of the same phase. */
export function stepsBefore(guide: Guide, stepId: string): string[] {
  const { rules, routes } = guide
  const markOf = (steps: readonly string[]) =>
    steps.includes(stepId) ? steps.indexOf(stepId) : steps.findIndex(id => rules[id]?.required && rules[id]?.phase === rules[stepId]?.phase)
  return Object.keys(rules).filter(id => {
    const having = routes.map(({ steps }) => steps).filter(steps => steps.includes(id))
    return having.length > 0 && having.every(steps => steps.indexOf(id) < markOf(steps))
  })
}

/** The phases a way goes through, in their order. */
export const phasesOf = (steps: readonly GuideStep[]): GuidePhase[] => [...new Set(steps.map(({ phase }) => phase))]

/** Steps that must be done and are not. */
export const missingOf = (steps: readonly GuideStep[], dealtWith: Readonly<Record<string, string>>): GuideStep[] =>
  steps.filter(({ id, required }) => required && dealtWith[id] !== 'done')
