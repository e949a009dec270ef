import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { maySee, scopeOf } from '../../officers/scopeOf'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { unknownPlace } from '../../places/unknownPlace'
import { createPlaceDesk } from '../../store/placeDesk'

/** Takes a place down: whoever scans its code still reads the letter, but nothing is counted any more. */
export const withdrawPlace: Handler<'places.withdraw'> = async ({ store }, { officer }, input) => {
  const unkeepable = refuseUnkeepable(input)
  if (unkeepable) return unkeepable
  const scope = await scopeOf(store, officer)
  const taken = await store.part(createPlaceDesk).withdraw(input, officer.officerId, communityId => maySee(scope, communityId))
  if (taken.state === 'done') return success({ id: input.id, withdrawnAt: taken.at.toISOString() })
  return taken.state === 'unknown' ? unknownPlace : failure('CONFLICT', '有人刚改过或撤下了这个场所。请刷新后再看。')
}
