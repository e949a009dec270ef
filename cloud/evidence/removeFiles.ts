import type { Dependencies } from '../dependencies'

const atOnce = 200
/** How long a file stays named after it was removed: it may have been on its way while its row was deleted. */
const settled = 3_600_000

/** Removes the files whose rows are gone. What does not go now goes the next time. @returns how many are left for then */
export async function removeFiles({ evidenceFiles, log, now, store }: Pick<Dependencies, 'evidenceFiles' | 'log' | 'now' | 'store'>): Promise<number> {
  if (!evidenceFiles) return 0
  const named = await store.evidence.removals(atOnce)
  const done: string[] = []
  let left = 0
  for (const { since, storedAs } of named) {
    try {
      await evidenceFiles.remove(storedAs)
      if (now().getTime() - since.getTime() > settled) done.push(storedAs)
    } catch (error) {
      left += 1
      log.warn({ err: error }, 'a picture was not removed')
    }
  }
  await store.evidence.removed(done)
  return left
}
