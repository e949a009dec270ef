import type { GuideProgress } from './progressStore'

/** A way through a guide: kept on the phone for a resident, in memory only where an officer's phone is handed over. */
export interface Walk {
  progress: GuideProgress
  change(change: Partial<Omit<GuideProgress, 'recordId' | 'seq'>>): void
}
