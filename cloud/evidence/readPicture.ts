import { failure, type Result } from '../../contract/result'
import type { Caller } from '../caller'
import type { Dependencies } from '../dependencies'
import { standingOf } from '../officers/officerOf'
import { maySee, scopeOf } from '../officers/scopeOf'
import { auditSign } from '../officers/writeDown'
import { createReportDesk } from '../store/reportDesk'
import { placeIn } from '../reporting/reportContent'
import { reportOf } from '../reporting/reportReference'

const officers = ['officer', 'reviewer', 'admin']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A picture of a report, for officers of its station only; who looks is written down first.
 *
 * @param report the opaque name of the report it belongs to
 */
export async function readPicture(dependencies: Dependencies, caller: Caller | undefined, id: string, report: unknown): Promise<Result<Buffer>> {
  const { evidenceFiles, now, reportKeys, store } = dependencies
  if (!caller) return failure('UNAUTHENTICATED')
  const standing = await standingOf(store, caller.residentId, now())
  if (!standing.officer) return standing.refusal ?? failure('FORBIDDEN')
  if (!officers.includes(standing.officer.role)) return failure('FORBIDDEN')
  if (!evidenceFiles || !reportKeys) return failure('UNAVAILABLE')
  const owner = typeof report === 'string' ? reportOf(reportKeys, report) : undefined
  if (!owner || !uuid.test(id)) return notFound
  const entry = { officer: standing.officer.officerId, action: 'evidence.open', reason: null, at: now(), sign: auditSign(dependencies) }
  const scope = await scopeOf(store, standing.officer)
  const mayOpen = (communityId: string | null) => maySee(scope, communityId)
  const picture = await store.part(createReportDesk).openPicture(owner, mayOpen, id.toLowerCase(), entry)
  const bytes = picture && (await evidenceFiles.read(picture.storedAs))
  return bytes ? reportKeys.unsealBytes(picture.keyId, bytes, placeIn.picture(owner.residentId, id.toLowerCase())) : notFound
}

const notFound = failure('NOT_FOUND', '没有找到这张图片，它可能已经删除。')
