import { createHash } from 'node:crypto'

/**
 * Numbers from 0 up to 1 that hang on a text alone: the blocks of SHA-256 over the text and a counter, four bytes a number.
 *
 * @param seed what nobody else knows
 */
export function randomFrom(seed: string): () => number {
  let block: Buffer = Buffer.alloc(0)
  let counter = 0
  let at = 0
  return () => {
    if (at >= block.length) {
      block = createHash('sha256').update(`${seed} ${counter}`).digest()
      counter += 1
      at = 0
    }
    const number = block.readUInt32BE(at) / 2 ** 32
    at += 4
    return number
  }
}
