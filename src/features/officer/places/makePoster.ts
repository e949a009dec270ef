import { mostPosterText, type PosterSize, posterSizes } from '../../../../contract/placePoster'
import type { FileReply } from '../../../../contract/fileReply'
import { failure, type Result } from '../../../../contract/result'
import { drawPixels } from '@/platform/drawPixels'
import { linkTo } from '@/platform/share'
import { routes } from '@/routes'
import { callPlaceDesk } from '@/shared/api/callPlaceDesk'
import { drawPoster, type PosterWords } from './drawPoster'
import { base64Of, greyPng } from './greyPng'

/** What the code of a place opens. */
export const letterOf = (placeId: string): string => linkTo(`${routes.letter}?scene=${placeId}`)

/** Whether only this computer reaches what the code would open. */
export const isOnlyHere = (link: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(link)

/** The poster as a file to print: the words are drawn here, with the phone's own letters, the server adds the code. */
export async function makePoster(placeId: string, size: PosterSize, words: PosterWords): Promise<Result<FileReply>> {
  const { pixels: picture } = posterSizes[size]
  const pixels = await drawPixels(picture, brush => drawPoster(brush, picture, words))
  if (!pixels) return cannotDraw
  const drawn = base64Of(greyPng(pixels, picture.width, picture.height))
  return drawn.length > mostPosterText ? cannotDraw : callPlaceDesk('places.poster', { id: placeId, size, link: letterOf(placeId), picture: drawn })
}

const cannotDraw = failure('UNAVAILABLE', '这部手机画不了这么大的海报。请在电脑上打开网页版再出。')
