import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { maySee, notYourCommunity, scopeOf } from '../../officers/scopeOf'
import { newVersion } from '../../publishing/newVersion'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { looksLikeNumber } from '../../registration/looksLikeNumber'
import { unknownPlace } from '../../places/unknownPlace'
import { createPlaceDesk } from '../../store/placeDesk'

/** Publishes a place of one's own station, or changes it. Its code works at once. */
export const savePlace: Handler<'places.save'> = async ({ store }, { officer }, { version, ...place }) => {
  const unkeepable = refuseUnkeepable(place)
  if (unkeepable) return unkeepable
  // The name is on a wall and on everybody's phone at once.
  if (looksLikeNumber(place.name)) return failure('INVALID_INPUT', '名称里好像有电话或证件号码。请删去号码再保存。', ['name'])
  const scope = await scopeOf(store, officer)
  if (!maySee(scope, place.communityId)) return notYourCommunity
  const isKnown = [...scope.own, ...scope.others].includes(place.communityId)
  if (!isKnown && scope.own.length + scope.others.length > 0) return failure('INVALID_INPUT', '没有这个社区，请从名单里选一个。', ['communityId'])
  const text = newVersion({ type: 'place', text: { ...place, name: place.name.trim() } })
  const saved = await store.part(createPlaceDesk).save(text, officer.officerId, version, communityId => maySee(scope, communityId))
  if (saved.state === 'done') return success({ id: place.id, version: saved.version })
  if (saved.state === 'unknown') return unknownPlace
  return saved.state === 'taken'
    ? failure('CONFLICT', '这个编号已经有场所了，请换一个编号。', ['id'])
    : failure('CONFLICT', '有人刚改过这个场所。请重新打开再改。')
}
