import { failure, success } from '../../../contract/result'
import { keepPicture } from '../../evidence/keepPicture'
import { plainJpeg } from '../../evidence/plainJpeg'
import { withKeys } from '../../reporting/withKeys'

const mostBytes = 8 * 1024 * 1024

/**
 * Takes over a picture that a phone in WeChat has put into the cloud storage, at `evidence-in/<residentId>/<name>`: sealed and
 * without what it says of place and camera. What was put there is deleted.
 */
export const keepEvidence = withKeys<'evidence.keep'>(async (dependencies, { residentId, wechat }, { fileId }) => {
  const { evidenceFiles } = dependencies
  if (!wechat || !evidenceFiles?.arrived) return failure('INVALID_INPUT', '这里不能这样传图片，请更新后再试。', ['fileId'])
  // Only the caller's own folder: nobody can have a file of somebody else's taken over or deleted.
  const [, folder] = /^cloud:\/\/[\w.-]+\/evidence-in\/([\w-]{43})\/[\w-]{1,80}(?:\.\w{1,5})?$/.exec(fileId) ?? []
  if (folder !== residentId) return notArrived
  const bytes = await evidenceFiles.arrived(fileId)
  if (!bytes) return notArrived
  await evidenceFiles.remove(fileId)
  if (bytes.length > mostBytes) return failure('TOO_LARGE', '图片超过8MB了，请换一张小一点的。', ['fileId'])
  const picture = plainJpeg(bytes)
  if (!picture) return failure('INVALID_INPUT', '这不是能用的图片，请换一张照片或截图。', ['fileId'])
  const kept = await keepPicture({ ...dependencies, evidenceFiles }, residentId, picture)
  return kept.ok ? success(kept.value) : kept
})

const notArrived = failure('INVALID_INPUT', '这张图片没有传完，请再传一次。', ['fileId'])
