import { inflateSync } from 'node:zlib'
import { posterDepth } from '../../contract/placePoster'

/** A picture whose rows can go into a PDF as they are. */
export interface GreyPicture {
  width: number
  height: number
  /** Deflated rows, each with its filter in front, as PNG and PDF share them. */
  rows: Buffer
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Reads a grey PNG of exactly this size, not interlaced; nothing of the file is kept but its pixels.
 *
 * @returns undefined for anything else
 */
export function greyPng(file: Buffer, { height, width }: { width: number; height: number }): GreyPicture | undefined {
  const chunks = chunksOf(file)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND' || head.content.length !== 13) return undefined
  const { content } = head
  const isAsAsked = content.readUInt32BE(0) === width && content.readUInt32BE(4) === height && content.subarray(8).equals(Buffer.from([posterDepth, 0, 0, 0, 0]))
  if (!isAsAsked) return undefined
  const rows = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(each => each.content))
  return hasRows(rows, height, Math.ceil((width * posterDepth) / 8) + 1) ? { width, height, rows } : undefined
}

/** In the order of the file; undefined where it breaks off or goes on behind its end. */
function chunksOf(file: Buffer): { type: string; content: Buffer }[] | undefined {
  if (!file.subarray(0, 8).equals(signature)) return undefined
  const chunks = []
  for (let at = 8; at < file.length; ) {
    if (at + 12 > file.length) return undefined
    const length = file.readUInt32BE(at)
    if (at + 12 + length > file.length) return undefined
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), content: file.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function hasRows(deflated: Buffer, height: number, rowLength: number): boolean {
  try {
    const rows = inflateSync(deflated, { maxOutputLength: height * rowLength })
    if (rows.length !== height * rowLength) return false
    for (let row = 0; row < height; row += 1) if ((rows[row * rowLength] ?? 0) > 4) return false
    return true
  } catch {
    return false
  }
}
