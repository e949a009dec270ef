import { posterDepth } from '../../../../contract/placePoster'
import { deflate } from './deflate'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Of a row that holds what differs from the row above. */
const filterUp = 2

/**
 * A drawn picture as a grey PNG of few bits a pixel: black letters with smooth edges, a twentieth of what a canvas makes of it.
 *
 * @param pixels red, green, blue and alpha of each pixel, as a canvas gives them; red stands for all
 */
export function greyPng(pixels: ArrayLike<number>, width: number, height: number): Uint8Array {
  const perByte = 8 / posterDepth
  const most = 2 ** posterDepth - 1
  const rowLength = Math.ceil(width / perByte)
  const rows = new Uint8Array((rowLength + 1) * height)
  let above = new Uint8Array(rowLength)
  for (let y = 0; y < height; y += 1) {
    const row = new Uint8Array(rowLength)
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round(((pixels[(y * width + x) * 4] ?? 0) * most) / 255)
      const at = Math.floor(x / perByte)
      row[at] = (row[at] ?? 0) | (grey << (8 - posterDepth * ((x % perByte) + 1)))
    }
    const start = y * (rowLength + 1)
    rows[start] = filterUp
    for (let i = 0; i < rowLength; i += 1) rows[start + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0)
    above = row
  }
  const head = new Uint8Array([...bigEndian(width), ...bigEndian(height), posterDepth, 0, 0, 0, 0])
  return joined([new Uint8Array(signature), chunk('IHDR', head), chunk('IDAT', deflate(rows)), chunk('IEND', new Uint8Array(0))])
}

const bigEndian = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(type, letter => letter.charCodeAt(0)), content])
  return joined([new Uint8Array(bigEndian(content.length)), named, new Uint8Array(bigEndian(checksum(named)))])
}

/** CRC-32, bit by bit: there is little to go over. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let i = 0; i < bytes.length; i += 1) {
    sum ^= bytes[i] ?? 0
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** In base64: browsers and WeChat have different functions for it, and this is small. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const four = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    parts.push((letters[four >> 18] ?? '') + (letters[(four >> 12) & 63] ?? '') + (b === undefined ? '=' : (letters[(four >> 6) & 63] ?? '')) + (c === undefined ? '=' : (letters[four & 63] ?? '')))
  }
  return parts.join('')
}
