import { type Activity, type Materials, materialKeys } from '../../../../contract/activity'
import { chinaDay } from '../../../../contract/chinaDay'
import type { OwnActivity, OwnPhoto } from './activityOutboxStore'
import type { FormPhoto } from './PhotoField'

/** What is typed and pressed in the form. */
export interface ActivityDraft extends Omit<OwnActivity, 'photoIds' | 'partners' | 'communityId'> {
  communityId: string | undefined
  photos: FormPhoto[]
  /** 社区居委会、建设银行 */
  partners: string
}

type Usual = Pick<OwnActivity, 'venue' | 'placeText' | 'partners'>

export const noMaterials: Materials = { poster: 0, leaflet: 0, foldout: 0, board: 0, banner: 0 }

/** A new one begins with today, the community of today, and what was chosen the last time. */
export function newDraft(activityId: string, now: Date, communityId: string | undefined, usual: Usual | undefined): ActivityDraft {
  return {
    activityId,
    day: chinaDay(now),
    venue: usual?.venue ?? 'community',
    placeText: usual?.placeText ?? '',
    communityId,
    people: 0,
    materials: { ...noMaterials },
    photos: [],
    partners: usual?.partners.join('、') ?? '',
    note: ''
  }
}

/** One that is there, to be changed. @param own pictures of it that are still on this phone */
export function draftOf(activity: OwnActivity | Activity, own: readonly OwnPhoto[] = []): ActivityDraft {
  const { activityId, communityId, day, materials, note, partners, people, photoIds, placeText, venue } = activity
  const photos = photoIds.map(photoId => own.find(each => each.photoId === photoId) ?? { photoId })
  return { activityId, day, venue, placeText, communityId: communityId ?? undefined, people, materials, photos, partners: partners.join('、'), note }
}

export function activityOfDraft({ communityId, partners, photos, ...rest }: ActivityDraft): OwnActivity {
  return {
    ...rest,
    placeText: rest.placeText.trim(),
    note: rest.note.trim(),
    ...(communityId === undefined ? {} : { communityId }),
    partners: partners.split(/[、，,；;\n]/).map(text => text.trim()).filter(text => text.length > 1),
    photoIds: photos.map(({ photoId }) => photoId)
  }
}

export const ownPhotosOf = ({ photos }: ActivityDraft): OwnPhoto[] => photos.flatMap(({ photoId, pictureId }) => (pictureId === undefined ? [] : [{ photoId, pictureId }]))

type Field = 'placeText' | 'partners' | 'note'

const longNumber = /\d[\d\s-]{5,}\d/
const holdsNumber = (text: string) => longNumber.test(text.replace(/20\d\d-\d\d?-\d\d?/g, ''))

/** What is to be mended before it is kept: what the server would say an hour later, when there is network. */
export function problemsOf({ note, partners, placeText }: ActivityDraft): Partial<Record<Field, string>> {
  const names = partners.split(/[、，,；;\n]/).map(text => text.trim())
  const number = '这里好像有电话或证件号码。请删去号码再保存。'
  return {
    ...(placeText.trim().length < 2 ? { placeText: '请写在哪里办的，至少两个字，比如“幸福里广场”。' } : {}),
    ...(names.length > 8 || names.some(name => name.length > 30) ? { partners: '一起参加的单位最多8个，每个最多30个字。' } : {}),
    ...(holdsNumber(placeText) ? { placeText: number } : {}),
    ...(holdsNumber(partners) ? { partners: number } : {}),
    ...(holdsNumber(note) ? { note: number } : {})
  }
}

/** 宣传单120份、海报4张 */
export const materialWords = (materials: Materials, names: Record<keyof Materials, { name: string; unit: string }>): string =>
  materialKeys.filter(key => materials[key] > 0).map(key => `${names[key].name}${materials[key]}${names[key].unit}`).join('、')
