import type { Store } from './store/store'

/** A paper tells what a resident has seen; after a month that may come round again. */
const keptDays = 30

/** @returns how many papers were deleted */
export async function deleteOldPapers({ papers }: Pick<Store, 'papers'>, now: Date): Promise<number> {
  return papers.deleteExpiredBefore(new Date(now.getTime() - keptDays * 86_400_000))
}
