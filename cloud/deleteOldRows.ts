import type { Store } from './store/store'

/** A paper tells what a resident has seen; after a month that may come round again. */
const paperDays = 30
/** Longer than an alert goes on, so that nobody hears of one twice. */
const noticeDays = 180

export interface DeletedRows {
  papersDeleted: number
  noticesDeleted: number
}

/** Deletes what is no longer to be kept. */
export async function deleteOldRows({ notices, papers }: Pick<Store, 'notices' | 'papers'>, now: Date): Promise<DeletedRows> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  return {
    papersDeleted: await papers.deleteExpiredBefore(before(paperDays)),
    noticesDeleted: await notices.deleteBefore(before(noticeDays))
  }
}
