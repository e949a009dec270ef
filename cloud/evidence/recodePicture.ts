import type sharp from 'sharp'
import { failure, type Result, success } from '../../contract/result'
import { decodeHeic } from './decodeHeic'
import type { Picture } from './keepPicture'
import { sniffImage } from './sniffImage'

const longestSide = 1600
const quality = 82
/** A drawn or compressed surface of any size fits into a few kilobytes. */
const mostPixels = 50_000_000

let loading: Promise<typeof sharp> | undefined

/** Loaded with the first picture: where its binary does not run, everything else still does. */
async function load(): Promise<typeof sharp> {
  const { default: loaded } = await import('sharp')
  // Nothing of one person's picture is kept for the next, and two cores are not taken for one picture.
  loaded.cache(false)
  loaded.concurrency(1)
  return loaded
}

/**
 * Draws a picture anew as JPEG of 1,600 pixels at most, upright: nothing but what can be seen is left of the file, neither place
 * nor camera nor what may hang on behind it, as phones hang a short film on a photo.
 */
export async function recodePicture(file: Buffer): Promise<Result<Picture>> {
  const type = sniffImage(file)
  if (!type) return refused
  const source = type === 'heic' ? await decodeHeic(file) : file
  if (!source) return refused
  loading ??= load()
  const draw = await loading
  try {
    const picture = draw(source, { failOn: 'truncated', limitInputPixels: mostPixels, pages: 1 })
    const { format } = await picture.metadata()
    if (format !== (type === 'heic' ? 'jpeg' : type)) return refused
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality, mozjpeg: false })
      .toBuffer({ resolveWithObject: true })
    return success({ bytes: data, width: info.width, height: info.height })
  } catch {
    return refused
  }
}

const refused = failure('INVALID_INPUT', '这不是能用的图片，请换一张照片或截图。', ['file'])
