import { chinaDay } from '../contract/chinaDay'
import { keepContests } from './contests/keepContests'
import { daysBefore } from './daysBefore'
import { type DeletedRows, deleteOldRows } from './deleteOldRows'
import type { Dependencies } from './dependencies'
import { removeFiles } from './evidence/removeFiles'
import { forgetFieldwork } from './forgetFieldwork'
import { forgetSignIns } from './officers/forgetSignIns'
import { auditSign } from './officers/writeDown'
import { rollUpLearning } from './learning/rollUpLearning'
import { keepRegistrations } from './registration/keepRegistrations'
import { reseal } from './reporting/reseal'
import { createAuditUpkeep } from './store/auditUpkeep'
import { createOfficerPapers } from './store/officerPapers'
import { createReachCounters } from './store/reachCounters'
import { createReportUpkeep } from './store/reportUpkeep'
import { rollUp } from './statistics/rollUp'
import { forgetVoices } from './voices/forgetVoices'
import { createGroups } from './store/groups'

/** Pictures that were sent along with nothing within this time are nobody's. */
const looseDays = 1
/** What officers did is kept for three years. */
const auditDays = 3 * 365
const guessDays = 1
/** Officers' practice that nobody handed in. */
const unfinishedDays = 30
/** Longer than a phone tries to send what was opened. */
const reachDays = 7
/** What groups saw in weeks that are over. */
const groupWeekDays = 91
const atOnce = 500
/** What a night may take, in milliseconds: a cloud function has 20 seconds. */
const mostTime = 12_000
/** What the figures of a large city may take of it where nobody stops us. */
const longTime = 600_000

export interface Upkeep extends DeletedRows {
  reportsDeleted: number
  evidenceDeleted: number
}

type Needed = Omit<Dependencies, 'bank'>

/**
 * What is done every night: deletes what is no longer to be kept, seals anew what an older key has sealed, and adds up the day.
 *
 * @param figuresTime what adding up may take, in milliseconds; what is left is done the next time
 */
export async function keepHouse(dependencies: Needed, figuresTime = longTime): Promise<Upkeep> {
  const { now, reportKeys, store } = dependencies
  const today = now()
  const deleted = await deleteOldRows(store, today)
  const evidenceDeleted = await store.evidence.dropLooseBefore(daysBefore(today, looseDays), today)
  const reportsDeleted = await dropClosed(dependencies, today)
  await forgetSignIns(store, today)
  await forgetFieldwork(store, today)
  await forgetVoices(store, today)
  await keepContests(dependencies)
  await store.part(createGroups).forgetWeeksBefore(chinaDay(daysBefore(today, groupWeekDays)))
  const audit = store.part(createAuditUpkeep)
  await audit.anchor(today, auditSign(dependencies))
  await audit.forgetBefore(daysBefore(today, auditDays), auditSign(dependencies))
  await store.receipts.forgetGuessesBefore(daysBefore(today, guessDays))
  await keepRegistrations(dependencies, today)
  await removeFiles(dependencies)
  if (reportKeys) await reseal({ ...dependencies, reportKeys }, new Date(now().getTime() + mostTime))
  await store.part(createReachCounters).forgetBefore(daysBefore(today, reachDays))
  await store.part(createOfficerPapers).forgetUnfinishedBefore(daysBefore(today, unfinishedDays))
  // Last, for they may be stopped at any moment. A third is left for what people have learnt, and all that the first does not need.
  const begun = now().getTime()
  await rollUp(dependencies, new Date(begun + (figuresTime * 2) / 3))
  await rollUpLearning(dependencies, new Date(begun + figuresTime))
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
