import { chinaDay } from '../../../contract/chinaDay'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { addDays, mondayOf, startOf } from '../../statistics/days'
import { createCommunity } from '../../store/community'

const days = 91
const leastPeople = 5

/**
 * 无诈社区: what counts, for a community, over the 91 days up to Sunday and the 91 before. Anyone may read it, so people are
 * rounded to five, fewer than five are hidden, and it is the same all week: ADR 0048. Activities are officers' work, and stand as they are.
 */
export const readCommunity: Handler<'community.read'> = async ({ now, store }, _caller, { communityId }) => {
  const community = store.part(createCommunity)
  const name = await community.name(communityId)
  if (name === undefined) return failure('NOT_FOUND', '没有找到这个社区，它可能改了名字。')
  const monday = mondayOf(chinaDay(now()))
  const sunday = addDays(monday, -1)
  const current = await community.counts(communityId, sunday)
  const earlier = await community.counts(communityId, addDays(sunday, -days))
  const counts = (['people', 'checkups', 'registrations', 'activities', 'contestPeople'] as const).map(id => ({
    id,
    value: id === 'activities' ? current[id] : roughly(current[id]),
    before: id === 'activities' ? earlier[id] : roughly(earlier[id])
  }))
  return success({ communityId, name, counts, asOf: startOf(monday).toISOString() })
}

/** Zero is no secret; between one and four there is somebody. */
const roughly = (people: number): number | null => (people === 0 ? 0 : people < leastPeople ? null : Math.round(people / 5) * 5)
