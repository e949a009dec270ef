import type { Picture } from './keepPicture'

const mostPixels = 50_000_000
const [start, scan, end] = [0xd8, 0xda, 0xd9]
/** Not tables that happen to lie in the same range: huffman tables, JPEG extensions, arithmetic coding. */
const noFrame = [0xc4, 0xc8, 0xcc]

/**
 * A JPEG without anything but the picture: no place, camera, thumbnail or comment, and nothing before or behind.
 *
 * @returns undefined for whatever is no whole JPEG of a usual size
 */
export function plainJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== start) return undefined
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) return undefined
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (next > bytes.length || next < at + 4) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && !noFrame.includes(marker)) {
      if (next - at < 10) return undefined
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    if (marker === scan) return finished(bytes, at, kept, size)
    if (!isAside(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return undefined
}

/** APP1 to APP15 and comments, but not APP14, which says how the colours are meant. */
const isAside = (marker: number) => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe

/** From the first scan on up to the end mark; a progressive picture has several, with tables between. */
function finished(bytes: Buffer, from: number, kept: Buffer[], size: { width: number; height: number } | undefined): Picture | undefined {
  const stop = bytes.indexOf(Buffer.from([0xff, end]), from)
  if (stop < 0 || !size || size.width === 0 || size.height === 0 || size.width * size.height > mostPixels) return undefined
  return { ...size, bytes: Buffer.concat([...kept, bytes.subarray(from, stop + 2)]) }
}
