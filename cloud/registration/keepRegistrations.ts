import { daysBefore } from '../daysBefore'
import type { Dependencies } from '../dependencies'
import { drawReviews } from './drawReviews'

/** A phone keeps a record for thirty days until it can send it: as long and longer the assist must be known. */
const assistDays = 60
const guessDays = 1
/** What the draw may take of a night, in milliseconds. */
const mostTime = 5_000

/** What is done for registrations every night. */
export async function keepRegistrations(dependencies: Omit<Dependencies, 'bank'>, today: Date): Promise<void> {
  await dependencies.store.assists.forgetBefore(daysBefore(today, assistDays), daysBefore(today, guessDays))
  await drawReviews(dependencies, new Date(today.getTime() + mostTime))
}
