import { materialKeys, materialNames, venueNames } from '../../../../contract/activity'
import type { ActivityDraft } from './activityDraft'
import { shortDay } from '../frame/shortDay'

type Part = Exclude<keyof ActivityDraft, 'activityId'>

const names: Record<Part, string> = { day: '日期', venue: '进哪里', placeText: '地点', communityId: '社区', people: '到场', materials: '材料', photos: '照片', partners: '一起参加的单位', note: '讲了什么' }

/** In the words of the page. */
const said: Record<Part, (draft: ActivityDraft) => string> = {
  day: draft => shortDay(draft.day),
  venue: draft => venueNames[draft.venue],
  placeText: draft => draft.placeText,
  communityId: draft => draft.communityId ?? '没有选',
  people: draft => `${draft.people}人次`,
  materials: draft => materialKeys.map(key => `${materialNames[key].name}${draft.materials[key]}${materialNames[key].unit}`).join('、'),
  photos: draft => `${draft.photos.length}张`,
  partners: draft => draft.partners,
  note: draft => draft.note
}

const isSame = (a: ActivityDraft, b: ActivityDraft, part: Part) => JSON.stringify(a[part]) === JSON.stringify(b[part])

/**
 * What two have changed of one activity: what only the other has is taken over; where both have, mine stays in its field.
 *
 * @param base what both began with
 * @returns with `theirs`, what the other wrote where I did too, in words
 */
export function mergeDraft(base: ActivityDraft, mine: ActivityDraft, newest: ActivityDraft): { draft: ActivityDraft; theirs: string } {
  const parts = Object.keys(names) as Part[]
  const taken = parts.filter(part => isSame(mine, base, part)).map(part => [part, newest[part]])
  const both = parts.filter(part => !isSame(mine, base, part) && !isSame(newest, base, part) && !isSame(newest, mine, part))
  return { draft: { ...mine, ...(Object.fromEntries(taken) as Partial<ActivityDraft>) }, theirs: both.map(part => `${names[part]}“${said[part](newest)}”`).join('，') }
}
