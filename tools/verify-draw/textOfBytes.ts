/** What a file saved again by another program begins with, where it says how it is written. */
const marks = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' }
] as const

/** @returns the text in the encoding that its first bytes tell, UTF-8 where they tell none; undefined for what is no text in it */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const encoding = marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding ?? 'utf-8'
  try {
    // Without `fatal` a spoiled letter would read as another one, and look like a changed title.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
