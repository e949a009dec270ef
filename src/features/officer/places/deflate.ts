/** The shortest length of each length symbol from 257 on, and how many bits tell what is more; RFC 1951, 3.2.5. */
const lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const extraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const [shortest, longest] = [3, 258]

/**
 * Compresses with fixed codes and runs of one byte only: enough for drawn letters, whose rows are nearly all alike, and a
 * hundredth of a library's size. WeChat has no compression of its own.
 *
 * @returns a zlib stream
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = bitWriter(bytes.length)
  out.byte(0x78)
  out.byte(0x01)
  out.bits(0b011, 3)
  for (let at = 0; at < bytes.length; ) {
    const run = runAt(bytes, at)
    out.literal(bytes[at] ?? 0)
    at += 1
    for (let left = run - 1; left > 0; ) {
      if (left < shortest) {
        out.literal(bytes[at] ?? 0)
        left -= 1
        at += 1
      } else {
        const length = Math.min(left, longest)
        out.repeat(length)
        left -= length
        at += length
      }
    }
  }
  out.code(0, 7)
  out.flush()
  const [a, b] = adler(bytes)
  for (const byte of [b >> 8, b & 255, a >> 8, a & 255]) out.byte(byte)
  return out.written()
}

function runAt(bytes: Uint8Array, from: number): number {
  let end = from + 1
  while (end < bytes.length && bytes[end] === bytes[from]) end += 1
  return end - from
}

function adler(bytes: Uint8Array): [number, number] {
  let [a, b] = [1, 0]
  for (let i = 0; i < bytes.length; i += 1) {
    a = (a + (bytes[i] ?? 0)) % 65_521
    b = (b + a) % 65_521
  }
  return [a, b]
}

function bitWriter(size: number) {
  // A fixed code takes nine bits at most.
  const bytes = new Uint8Array(Math.ceil(size * 1.13) + 64)
  let [at, held, count] = [0, 0, 0]
  const writer = {
    byte: (value: number) => void (bytes[at++] = value),
    /** The lowest bit first. */
    bits(value: number, many: number) {
      held |= value << count
      count += many
      while (count >= 8) {
        bytes[at++] = held & 255
        held >>>= 8
        count -= 8
      }
    },
    /** The highest bit first, as codes stand. */
    code(value: number, many: number) {
      let reversed = 0
      for (let i = 0; i < many; i += 1) reversed |= ((value >> i) & 1) << (many - 1 - i)
      writer.bits(reversed, many)
    },
    literal: (value: number) => (value < 144 ? writer.code(0x30 + value, 8) : writer.code(0x190 + value - 144, 9)),
    /** The byte before, so many times more. */
    repeat(length: number) {
      let index = lengths.length - 1
      while ((lengths[index] ?? 0) > length) index -= 1
      if (index < 23) writer.code(index + 1, 7)
      else writer.code(0xc0 + index - 23, 8)
      writer.bits(length - (lengths[index] ?? 0), extraBits[index] ?? 0)
      writer.code(0, 5)
    },
    flush: () => writer.bits(0, (8 - count) % 8),
    written: () => bytes.slice(0, at)
  }
  return writer
}
