import type { Sharp, SharpOptions } from 'sharp'
import type { PhotoRow } from '../store/activitiesPhotos'

export interface PhotoSize {
  /** Of the longer side, in px. */
  side: number
  /** Of the JPEG, from 1 to 100. */
  quality: number
}

/** Enough for half a page on paper. */
export const keptSize: PhotoSize = { side: 1200, quality: 74 }

type Draw = (file: Buffer, options: SharpOptions) => Sharp

let loading: Promise<Draw | undefined> | undefined

/** Not spelled as an import of its own: the bundle for WeChat, where its binary does not run, must not try to take it in. */
const library = ['sharp'].join('')

async function load(): Promise<Draw | undefined> {
  try {
    return ((await import(library)) as { default: Draw }).default
  } catch {
    return undefined
  }
}

/**
 * A JPEG made smaller, without anything but the picture. Where sharp does not run, a slower way that needs no binary.
 *
 * @param file a JPEG that has been drawn anew already
 * @returns undefined for what cannot be drawn
 */
export async function shrinkPhoto(file: Buffer, { quality, side }: PhotoSize): Promise<PhotoRow | undefined> {
  loading ??= load()
  const draw = await loading
  try {
    return await (draw ? shrinkWith(draw, file, { quality, side }) : shrinkPlainly(file, { quality, side }))
  } catch {
    return undefined
  }
}

async function shrinkWith(draw: Draw, file: Buffer, { quality, side }: PhotoSize): Promise<PhotoRow> {
  const { data, info } = await draw(file, { limitInputPixels: 50_000_000 })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })
  return { picture: data, width: info.width, height: info.height }
}

/** Each pixel is the mean of those it stands for. @throws for what is no JPEG */
export async function shrinkPlainly(file: Buffer, { quality, side }: PhotoSize): Promise<PhotoRow> {
  const { decode, encode } = await import('jpeg-js')
  const from = decode(file, { useTArray: true, maxResolutionInMP: 50, maxMemoryUsageInMB: 512 })
  const scale = Math.min(1, side / Math.max(from.width, from.height))
  const [width, height] = [Math.max(1, Math.round(from.width * scale)), Math.max(1, Math.round(from.height * scale))]
  const to = Buffer.alloc(width * height * 4, 255)
  const edge = (at: number, whole: number, parts: number) => Math.floor((at * whole) / parts)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [edge(x, from.width, width), Math.max(edge(x + 1, from.width, width), edge(x, from.width, width) + 1)]
      const [top, bottom] = [edge(y, from.height, height), Math.max(edge(y + 1, from.height, height), edge(y, from.height, height) + 1)]
      for (let colour = 0; colour < 3; colour += 1) {
        let sum = 0
        for (let row = top; row < bottom; row += 1) for (let column = left; column < right; column += 1) sum += from.data[(row * from.width + column) * 4 + colour] ?? 0
        to[(y * width + x) * 4 + colour] = Math.round(sum / ((right - left) * (bottom - top)))
      }
    }
  }
  return { picture: Buffer.from(encode({ data: to, width, height }, quality).data), width, height }
}
