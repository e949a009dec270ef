import { failure, type Result } from '../../contract/result'
import type { Caller } from '../caller'
import type { Dependencies } from '../dependencies'
import { placeIn } from '../reporting/reportContent'
import { reportOf } from '../reporting/reportReference'

const officers = ['officer', 'reviewer', 'admin']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A picture of a report, for officers only; who looks is written down first.
 *
 * @param report the opaque name of the report it belongs to
 */
export async function readPicture(dependencies: Dependencies, caller: Caller | undefined, id: string, report: unknown): Promise<Result<Buffer>> {
  const { evidenceFiles, now, reportKeys, store } = dependencies
  if (!caller) return failure('UNAUTHENTICATED')
  if (!officers.includes(await store.residents.role(caller.residentId))) return failure('FORBIDDEN')
  if (!evidenceFiles || !reportKeys) return failure('UNAVAILABLE')
  const owner = typeof report === 'string' ? reportOf(reportKeys, report) : undefined
  if (!owner || !uuid.test(id)) return notFound
  const entry = { officer: caller.residentId, action: 'evidence.open', reason: null, at: now() }
  const picture = await store.reportDesk.openPicture(owner, id.toLowerCase(), entry)
  const bytes = picture && (await evidenceFiles.read(picture.storedAs))
  return bytes ? reportKeys.unsealBytes(picture.keyId, bytes, placeIn.picture(owner.residentId, id.toLowerCase())) : notFound
}

const notFound = failure('NOT_FOUND', '没有找到这张图片，它可能已经删除。')
