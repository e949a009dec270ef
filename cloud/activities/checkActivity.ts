import type { ActivityRequest, Materials } from '../../contract/activity'
import { chinaDay } from '../../contract/chinaDay'
import { failure, type Result, success } from '../../contract/result'
import { nameWithTitle } from '../../contract/wording/personalDetails'
import { daysBefore } from '../daysBefore'
import { isDay } from '../isDay'
import { maySee, notYourCommunity, type Scope } from '../officers/scopeOf'
import { refuseUnkeepable } from '../publishing/unkeepable'
import { looksLikeNumber } from '../registration/looksLikeNumber'
import type { ActivityText } from '../store/activities'

const none: Materials = { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 }
/** The clock of a phone may be a day ahead; what is older than a year belongs into no assessment. */
const [mostAhead, mostBehind] = [1, 366]

/** @returns the activity as it is kept, or what is wrong with it */
export function checkActivity(request: ActivityRequest, scope: Scope, now: Date): Result<ActivityText> {
  const { activityId, communityId, day, note = '', partners = [], people, photoIds = [], placeText, venue } = request
  const refused = refuseUnkeepable({ placeText, partners, note })
  if (refused) return refused
  if (!isDay(day)) return failure('INVALID_INPUT', '没有这一天，请重新选活动日期。', ['day'])
  if (day > chinaDay(daysBefore(now, -mostAhead))) return failure('INVALID_INPUT', '活动日期还没到，请等活动办完再记。', ['day'])
  if (day < chinaDay(daysBefore(now, mostBehind))) return failure('INVALID_INPUT', '活动日期超过一年了，请重新选。', ['day'])
  if (!maySee(scope, communityId)) return notYourCommunity
  const texts = { placeText: clean(placeText), note: clean(note) }
  if (texts.placeText.length < 2) return failure('INVALID_INPUT', '地点太短，请写得具体一些，比如“幸福里广场”。', ['placeText'])
  const personal = refusePersonal(texts) ?? partners.map((text, i) => refusePersonal({ [`partners.${i}`]: clean(text) })).find(Boolean)
  if (personal) return personal
  return success({
    id: activityId.toLowerCase(),
    day,
    venue,
    communityId: communityId ?? null,
    people,
    materials: { ...none, ...request.materials },
    photoIds: [...new Set(photoIds.map(id => id.toLowerCase()))],
    partners: [...new Set(partners.map(clean).filter(text => text.length > 1))],
    ...texts
  })
}

/** Names and numbers of people have no place in a record that goes into a brief. */
function refusePersonal(texts: Record<string, string>) {
  for (const [field, text] of Object.entries(texts)) {
    if (looksLikeNumber(text.replace(/20\d\d[-年./][01]?\d[-月./][0-3]?\d日?/g, ''))) return failure('INVALID_INPUT', '这里好像有电话或证件号码。请删去号码再保存。', [field])
    if (nameWithTitle.test(text)) return failure('INVALID_INPUT', '这里好像有人的称呼。请不写姓名，只写“一位居民”。', [field])
  }
  return undefined
}

/** Without what cannot be seen, and with single blanks. */
const clean = (text: string) => text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim()
