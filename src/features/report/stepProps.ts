import type { Draft } from './draftStore'

/** What each question of the form is given. */
export interface StepProps {
  draft: Draft
  answer: (given: Partial<Draft>) => void
  /** What stands against going on. */
  problem: string | undefined
}
