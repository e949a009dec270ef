import type { Bank } from './bank'
import type { Identity } from './identity'
import type { EvidenceFiles } from './evidence/evidenceFiles'
import type { KeyRing } from './reporting/keyRing'
import type { Settings } from './settings'
import type { Store } from './store/store'

/** Where failures are written down: pino on the server, the console in a cloud function. Never tokens, openids or answers. */
export interface Log {
  error(details: object, message: string): void
  warn(details: object, message: string): void
}

/** All that handlers reach besides their input; tests hand in their own. */
export interface Dependencies {
  store: Store
  bank: Bank
  identity: Identity
  log: Log
  /** Undefined where they have not been set: then reports are neither kept nor read. */
  reportKeys?: KeyRing
  /** Where the pictures of reports lie. */
  evidenceFiles?: EvidenceFiles
  settings: Pick<
    Settings,
    | 'sessionDays'
    | 'paperMinutes'
    | 'notifyTemplateId'
    | 'reportsPerDay'
    | 'reportClusterDays'
    | 'reportDays'
    | 'reviewPercent'
    | 'assistMinutes'
    | 'contestNetworkAccounts'
    | 'cityGuides'
    | 'publicUrl'
    | 'officerInviteDays'
    | 'officerSessionHours'
    | 'officerDelaySeconds'
    | 'passphraseCost'
  >
  now: () => Date
  randomUuid: () => string
  /** From 0 up to 1, for shuffling. */
  random: () => number
}
