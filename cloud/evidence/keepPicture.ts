import { failure, type Result, success } from '../../contract/result'
import { placeIn } from '../reporting/reportContent'
import type { Keyed } from '../reporting/withKeys'
import type { EvidenceFiles } from './evidenceFiles'

export interface Picture {
  bytes: Buffer
  width: number
  height: number
}

type Needed = Pick<Keyed, 'now' | 'randomUuid' | 'reportKeys' | 'store'> & { evidenceFiles: EvidenceFiles }

/** Keeps a picture sealed, for the resident to send along with a report within a day. */
export async function keepPicture({ evidenceFiles, now, randomUuid, reportKeys, store }: Needed, residentId: string, { bytes, height, width }: Picture): Promise<Result<{ evidenceId: string }>> {
  const [id, createdAt] = [randomUuid(), now()]
  const sealed = reportKeys.sealBytes(bytes, placeIn.picture(residentId, id))
  const name = newFileName(createdAt, randomUuid())
  // The row first: a file that no row names would lie there for ever.
  const row = { residentId, id, storedAs: name, bytes: bytes.length, width, height, keyId: reportKeys.newestId, createdAt }
  if (!(await store.evidence.add(row))) return failure('TOO_MANY', '没发出去的图片太多了。请先发送举报，或者明天再添加。')
  const storedAs = await evidenceFiles.write(name, sealed)
  if (storedAs !== name) await store.evidence.moved(residentId, id, storedAs, now())
  return success({ evidenceId: id })
}

export const newFileName = (time: Date, id: string) => `${time.toISOString().slice(0, 7)}/${id}`
