import { failure, success } from '../../../contract/result'
import { activitiesOf, briefAsked } from '../../activities/atBrief'
import { atDesk } from '../../activities/atDesk'
import { briefFile } from '../../activities/briefFile'
import { checkedPhotos } from '../../activities/checkedPhotos'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The brief as it was saved last, as a file for a word processor. */
export const exportBrief = atDesk<'brief.export'>(async (at, which) => {
  const asked = await briefAsked(at, which)
  if (!asked.ok) return asked
  const brief = await asked.value.briefs.find(asked.value.key)
  if (!brief) return failure('NOT_FOUND', '这一周还没有简报，请先生成一份。')
  const photos = checkedPhotos(brief.texts.photos, await activitiesOf(at, asked.value))
  const { bytes, name } = await briefFile(at, asked.value, brief, photos)
  return success({ name, mediaType, base64: bytes.toString('base64') })
})
