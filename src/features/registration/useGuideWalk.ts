import { useState } from 'react'
import type { Guide } from '../../../contract/guide'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import type { GuideProgress } from './progressStore'
import { type GuideStep, stepsFor, stepsOf } from './route'
import { answered, atEnd, before, dealtWith, type Scene, sceneOf, started } from './scene'
import type { Ending, Walk } from './walk'

export interface GuideMoves {
  scene: Scene
  /** What came of it, once it has come to an end on this page. */
  ended: Ending | undefined
  /** The steps of the way, as soon as it is known which. */
  steps: readonly GuideStep[] | undefined
  begin(): void
  answer(optionId: string): void
  deal(how: 'done' | 'left'): void
  back(): void
  goTo(stepId: string): void
  finish(helper: Ending['helper']): void
  stop(): void
  decline(): void
  /** Goes on after having stopped. */
  goOn(): void
}

/**
 * What can be done in a guide. Each tap is kept before it is shown, and the end is told once.
 *
 * @param asksWhoHelped whether 谁帮的 is asked before the end
 */
export function useGuideWalk(guide: Guide, { progress, change }: Walk, asksWhoHelped: boolean, onEnd: (ending: Ending) => void): GuideMoves {
  const [ended, setEnded] = useState<Ending>()
  const scene = sceneOf(guide, progress)
  const steps = ended?.steps ?? stepsFor(guide, progress.answers)

  const turn = (to: Partial<Omit<GuideProgress, 'recordId' | 'seq'>>) => {
    change(to)
    scrollToTop()
    focusHeading()
  }
  const end = (outcome: Ending['outcome'], helper: Ending['helper'], last: Partial<GuideProgress> = {}) => {
    const [first] = guide.routes
    const ending = { outcome, helper, steps: steps ?? (first ? stepsOf(guide, first) : []), progress: { ...progress, ...last } }
    setEnded(ending)
    onEnd(ending)
  }
  return {
    scene,
    ended,
    steps,
    begin: () => turn(started(guide, progress)),
    answer: optionId => scene.at === 'ask' && turn(answered(guide, progress, scene.ask, optionId)),
    deal: how => {
      if (scene.at !== 'step') return
      const to = dealtWith(scene.steps, progress, scene.step, how)
      turn(to)
      if (to.at === atEnd && !asksWhoHelped && sceneOf(guide, { ...progress, ...to }).at === 'helper') end('finished', 'self', to)
    },
    back: () => turn(before(guide, scene, progress)),
    goTo: stepId => turn({ at: stepId }),
    finish: helper => {
      scrollToTop()
      focusHeading()
      end('finished', helper)
    },
    stop: () => {
      const at = scene.at === 'missing' ? (scene.missing[0]?.id ?? null) : progress.at
      const stuck = scene.at === 'step' ? scene.step.id : at
      const last = { at, ...(stuck && { steps: { ...progress.steps, [stuck]: progress.steps[stuck] === 'done' ? ('done' as const) : ('stuck' as const) } }) }
      turn(last)
      end('stuck', 'self', last)
    },
    decline: () => {
      scrollToTop()
      focusHeading()
      end('declined', 'self')
    },
    goOn: () => {
      scrollToTop()
      focusHeading()
      setEnded(undefined)
    }
  }
}
