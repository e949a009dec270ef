import type { GuideProgress } from './progressStore'
import type { OwnRecord } from './registrationOutboxStore'
import type { GuideStep } from './route'

/** A way through a guide: kept on the phone for a resident, in memory only where an officer's phone is handed over. */
export interface Walk {
  progress: GuideProgress
  change(change: Partial<Omit<GuideProgress, 'recordId' | 'seq'>>): void
}

/** What came of it, once: when it is finished, when the person stops where they are stuck, or does not want it. */
export interface Ending {
  outcome: OwnRecord['outcome']
  /** Never empty: before the way is known, the first that there is. */
  steps: readonly GuideStep[]
  /** As it is now, the last tap included. */
  progress: GuideProgress
  helper: NonNullable<OwnRecord['helper']>
}
