import { Kysely, PostgresDialect } from 'kysely'
import { type Alerts, createAlerts } from './alerts'
import { type Assists, createAssists } from './assists'
import { type Attempts, createAttempts } from './attempts'
import { type Cases, createCases } from './cases'
import { createPapers, type Papers } from './papers'
import { createPlaces, type Places } from './places'
import { createNotices, type Notices } from './notices'
import { openPool } from './pool'
import { poolForKysely } from './poolForKysely'
import { createEvidence, type Evidence } from './evidence'
import { createReceipts, type Receipts } from './receipts'
import { createRegistrations, type Registrations } from './registrations'
import { createReports, type Reports } from './reports'
import { createReminders, type Reminders } from './reminders'
import { createResidents, type Residents } from './residents'
import type { Tables } from './tables'

/** All that is kept. SQL stands in this folder only. */
export interface Store {
  residents: Residents
  papers: Papers
  attempts: Attempts
  cases: Cases
  alerts: Alerts
  places: Places
  notices: Notices
  reports: Reports
  receipts: Receipts
  evidence: Evidence
  reminders: Reminders
  assists: Assists
  registrations: Registrations
  /**
   * A part that only officers' handlers or tools need: made from the same pool when first asked for, and once. Such a part is neither
   * imported nor named here, so that a resident's cold start does not load it: `store.part(createVisits).list(…)`.
   *
   * @param create a function of a module, not one made on the spot: what it made is remembered by it
   */
  part<T>(create: (db: Kysely<Tables>) => T): T
  /** True when the database answers now. */
  isUp(): Promise<boolean>
  close(): Promise<void>
}

export function openStore(databaseUrl: string, poolSize: number): Store {
  const pool = openPool(databaseUrl, poolSize)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  const parts = new Map<unknown, unknown>()
  return {
    residents: createResidents(db),
    papers: createPapers(db),
    attempts: createAttempts(pool),
    cases: createCases(db),
    alerts: createAlerts(db),
    places: createPlaces(db),
    notices: createNotices(db),
    reports: createReports(db, pool),
    receipts: createReceipts(db),
    evidence: createEvidence(db),
    reminders: createReminders(db),
    assists: createAssists(pool),
    registrations: createRegistrations(db),
    part<T>(create: (db: Kysely<Tables>) => T): T {
      if (!parts.has(create)) parts.set(create, create(db))
      return parts.get(create) as T
    },
    isUp: () => pool.query('SELECT 1').then(() => true, () => false),
    close: () => db.destroy()
  }
}
