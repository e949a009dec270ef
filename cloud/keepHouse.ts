import { daysBefore } from './daysBefore'
import { type DeletedRows, deleteOldRows } from './deleteOldRows'
import type { Dependencies } from './dependencies'
import { removeFiles } from './evidence/removeFiles'
import { forgetFieldwork } from './forgetFieldwork'
import { forgetSignIns } from './officers/forgetSignIns'
import { auditSign } from './officers/writeDown'
import { keepRegistrations } from './registration/keepRegistrations'
import { reseal } from './reporting/reseal'
import { createAuditUpkeep } from './store/auditUpkeep'
import { createReportUpkeep } from './store/reportUpkeep'
import { forgetVoices } from './voices/forgetVoices'

/** Pictures that were sent along with nothing within this time are nobody's. */
const looseDays = 1
/** What officers did is kept for three years. */
const auditDays = 3 * 365
const guessDays = 1
const atOnce = 500
/** What a night may take, in milliseconds: a cloud function has 20 seconds. */
const mostTime = 12_000

export interface Upkeep extends DeletedRows {
  reportsDeleted: number
  evidenceDeleted: number
}

type Needed = Omit<Dependencies, 'bank'>

/** What is done every night: deletes what is no longer to be kept, and seals anew what an older key has sealed. */
export async function keepHouse(dependencies: Needed): Promise<Upkeep> {
  const { now, reportKeys, store } = dependencies
  const today = now()
  const deleted = await deleteOldRows(store, today)
  const evidenceDeleted = await store.evidence.dropLooseBefore(daysBefore(today, looseDays), today)
  const reportsDeleted = await dropClosed(dependencies, today)
  await forgetSignIns(store, today)
  await forgetFieldwork(store, today)
  await forgetVoices(store, today)
  const audit = store.part(createAuditUpkeep)
  await audit.anchor(today, auditSign(dependencies))
  await audit.forgetBefore(daysBefore(today, auditDays), auditSign(dependencies))
  await store.receipts.forgetGuessesBefore(daysBefore(today, guessDays))
  await keepRegistrations(dependencies, today)
  await removeFiles(dependencies)
  if (reportKeys) await reseal({ ...dependencies, reportKeys }, new Date(now().getTime() + mostTime))
  return { ...deleted, reportsDeleted, evidenceDeleted }
}

async function dropClosed({ settings, store }: Needed, today: Date): Promise<number> {
  const before = daysBefore(today, settings.reportDays)
  for (let deleted = 0; ; ) {
    const some = await store.part(createReportUpkeep).dropClosedBefore(before, today, atOnce)
    deleted += some
    if (some < atOnce) return deleted
  }
}
