import type { Dependencies } from '../dependencies'

const atOnce = 200
/** A storage that is away is not asked two hundred times. */
const mostFailures = 3
/** A file may have been on its way while its row was deleted: after this long it is removed once more, in milliseconds. */
const settling = 3_600_000

/** Removes the files whose rows are gone. What does not go now goes the next time. */
export async function removeFiles({ evidenceFiles, log, now, store }: Pick<Dependencies, 'evidenceFiles' | 'log' | 'now' | 'store'>): Promise<void> {
  if (!evidenceFiles) return
  const settled = new Date(now().getTime() - settling)
  let failures = 0
  for (const { storedAs } of await store.evidence.removals(settled, atOnce)) {
    try {
      await evidenceFiles.remove(storedAs)
      await store.evidence.removed(storedAs, settled)
    } catch (error) {
      log.warn({ err: error }, 'a picture was not removed')
      if (++failures === mostFailures) return
    }
  }
}
