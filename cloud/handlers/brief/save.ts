import { isDeepStrictEqual } from 'node:util'
import { failure, success } from '../../../contract/result'
import { activitiesOf, briefAsked, briefOf } from '../../activities/atBrief'
import { atDesk } from '../../activities/atDesk'
import { checkedPhotos } from '../../activities/checkedPhotos'
import { refuseBrief } from '../../activities/checkBrief'
import { clockOf } from '../../activities/clockOf'

/** Keeps the texts of a brief, if nobody else has kept others since they were read. */
export const saveBrief = atDesk<'brief.save'>(async (at, { texts: sent, version, ...which }) => {
  const asked = await briefAsked(at, which)
  if (!asked.ok) return asked
  const refused = refuseBrief(sent)
  if (refused) return refused
  const { briefs, key } = asked.value
  const activities = await activitiesOf(at, asked.value)
  const texts = { ...sent, photos: checkedPhotos(sent.photos, activities) }
  const saved = await briefs.save(key, version, texts, at.doer)
  if (saved) return success(briefOf(asked.value, saved, activities))
  const stands = await briefs.find(key)
  if (!stands) return failure('NOT_FOUND', '这一周还没有简报，请先生成一份。')
  // The same once more, whose first answer was lost.
  if (stands.version === version + 1 && isDeepStrictEqual(stands.texts, texts)) return success(briefOf(asked.value, stands, activities))
  return failure('CONFLICT', `${stands.changedBy || '同事'}在${clockOf(stands.changedAt)}改过这份简报。您写的还在，请对照新的内容再保存。`, ['version'])
})
