/** In the place of src/platform/pictures, as jsdom can neither choose files nor draw them; sends to the real keeping of evidence. */
import type { PickedPictures, PicturesPort } from '@/platform/port'
import { postEvidence } from './cloudSeam'

const kept = new Set<string>()
let made = 0
let problem: string | undefined
let posts: string[] = []
let diesAt: number | undefined

/** A phone without pictures. */
export function noPictures(): void {
  kept.clear()
  posts = []
  problem = diesAt = undefined
}

/** What the next choice says about pictures that could not be taken. */
export const complain = (sentence: string) => void (problem = sentence)
/** The network goes with the picture of this number, from 1. */
export const dieAtPicture = (number: number | undefined) => void (diesAt = number)
/** Pictures on the phone now. */
export const onPhone = () => [...kept]
/** Pictures that were sent and arrived. */
export const posted = () => posts

let chosen = 1
/** How many the person takes the next time. */
export const choose = (count: number) => void (chosen = count)

export const pickPictures: PicturesPort['pickPictures'] = async (_, most) => {
  const pictures = Array.from({ length: Math.min(chosen, most) }, () => ({ pictureId: `picture-${++made}`, size: 90_000 }))
  for (const { pictureId } of pictures) kept.add(pictureId)
  const said = problem
  problem = undefined
  return { pictures, ...(said && { problem: said }) } satisfies PickedPictures
}
export const onPastedPictures: PicturesPort['onPastedPictures'] = () => () => undefined
export const pictureAddress: PicturesPort['pictureAddress'] = async pictureId => (kept.has(pictureId) ? 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' : undefined)
export const removePictures: PicturesPort['removePictures'] = async pictureIds => pictureIds.forEach(each => kept.delete(each))

export const uploadPicture: PicturesPort['uploadPicture'] = async (pictureId, { token }) => {
  if (!kept.has(pictureId)) return { failure: { ok: false, code: 'NOT_FOUND', message: '这张图片已经不在手机上了。' } }
  if (diesAt === posts.length + 1) return { failure: { ok: false, code: 'UNAVAILABLE', message: '没连上网，连上以后会接着发。' } }
  const answer = await postEvidence(Buffer.from(pictureId), token)
  if ('evidenceId' in answer) posts.push(pictureId)
  return answer
}
