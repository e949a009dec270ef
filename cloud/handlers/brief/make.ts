import { failure, success } from '../../../contract/result'
import { activitiesOf, briefAsked, briefOf } from '../../activities/atBrief'
import { atDesk } from '../../activities/atDesk'
import { draftBrief } from '../../activities/draftBrief'
import { readNumbers } from '../../activities/readNumbers'

/** The brief of a week: the one that is there, with its numbers as they are now where that is asked for; else a first draft. */
export const makeBrief = atDesk<'brief.make'>(async (at, { renew, ...which }) => {
  const asked = await briefAsked(at, which)
  if (!asked.ok) return asked
  const { briefs, key, station } = asked.value
  const activities = await activitiesOf(at, asked.value)
  let brief = await briefs.find(key)
  if (!brief || renew) {
    const read = await readNumbers(at, asked.value)
    if (!read.ok) return read
    const { numbers, statistics } = read.value
    if (brief) brief = await briefs.renew(key, numbers, at.now)
    else {
      await briefs.add(key, draftBrief(station, activities, numbers, statistics), numbers, at.doer)
      // Of two that were made at the same time, the one that stands.
      brief = await briefs.find(key)
    }
  }
  return brief ? success(briefOf(asked.value, brief, activities)) : failure('SERVER_ERROR')
})
