export type ImageType = 'jpeg' | 'png' | 'webp' | 'heic'

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** What a file is by its first bytes, whatever its name says; undefined for all that is not taken. */
export function sniffImage(bytes: Buffer): ImageType | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  // A brand of HEIC alone will do: mif1 may also be the container of an AVIF, which then has its own brand beside it.
  if (text(4, 8) === 'ftyp' && heicBrands.includes(text(8, 12)) && !text(8, 40).includes('avif')) return 'heic'
  return undefined
}
