/** In the place of src/platform/pictures: a phone with a camera, and a server that takes what is sent while there is network. */
import type { PicturesPort } from '@/platform/port'

const kept = new Set<string>()
let sentOnes: string[] = []
let offline = false
let made = 0

export function noPictures(): void {
  kept.clear()
  sentOnes = []
  offline = false
}
/** Pictures on the phone now. */
export const onPhone = (): string[] => [...kept]
/** Pictures that were sent and arrived. */
export const arrivedPictures = (): string[] => sentOnes
export const picturesOffline = (away: boolean): void => void (offline = away)

export const pickPictures: PicturesPort['pickPictures'] = async () => {
  const pictureId = `picture-${++made}`
  kept.add(pictureId)
  return { pictures: [{ pictureId, size: 90_000 }] }
}
export const onPastedPictures: PicturesPort['onPastedPictures'] = () => () => undefined
export const pictureAddress: PicturesPort['pictureAddress'] = async pictureId => (kept.has(pictureId) ? 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' : undefined)
export const removePictures: PicturesPort['removePictures'] = async pictureIds => pictureIds.forEach(each => kept.delete(each))
export const uploadPicture: PicturesPort['uploadPicture'] = async pictureId => {
  if (offline) return { failure: { ok: false, code: 'UNAVAILABLE', message: '没连上网，连上以后会接着发。' } }
  if (!kept.has(pictureId)) return { failure: { ok: false, code: 'NOT_FOUND', message: '这张图片已经不在手机上了。' } }
  sentOnes.push(pictureId)
  return { evidenceId: '99999999-9999-4999-8999-999999999999' }
}
