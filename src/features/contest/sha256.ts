/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104) on the phone. WeChat has neither of its own, and a browser's is given to secure pages only
 * and answers one by one, which for a list of a city takes longer than this.
 */
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
])
const start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
const blockBytes = 64

/** One block into the state, in place. */
function compress(state: Int32Array, bytes: Uint8Array, at: number, words: Int32Array): void {
  for (let i = 0; i < 16; i += 1) {
    const j = at + 4 * i
    words[i] = ((bytes[j] as number) << 24) | ((bytes[j + 1] as number) << 16) | ((bytes[j + 2] as number) << 8) | (bytes[j + 3] as number)
  }
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [words[i - 15] as number, words[i - 2] as number]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0
  }
  const before = (i: number) => state[i] as number
  let [a, b, c, d, e, f, g, h] = [before(0), before(1), before(2), before(3), before(4), before(5), before(6), before(7)]
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const after = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] as number) + (after[i] as number)
}

/** A hash that is fed piece by piece. @param from the state after whole blocks that were fed before; see hmacOf */
export function createSha256(from: { state: Int32Array; length: number } = { state: new Int32Array(start), length: 0 }) {
  const state = from.state.slice()
  const words = new Int32Array(64)
  const block = new Uint8Array(blockBytes)
  let { length } = from
  const update = (bytes: Uint8Array): void => {
    for (let i = 0; i < bytes.length; i += 1) {
      block[length % blockBytes] = bytes[i] as number
      length += 1
      if (length % blockBytes === 0) compress(state, block, 0, words)
    }
  }
  return {
    update,
    state: () => ({ state: state.slice(), length }),
    digest(): Uint8Array {
      const bits = length * 8
      const zeros = (119 - (length % blockBytes)) % blockBytes
      const end = new Uint8Array(1 + zeros + 8)
      end[0] = 0x80
      for (let i = 0; i < 8; i += 1) end[end.length - 1 - i] = Math.floor(bits / 256 ** i) & 0xff
      update(end)
      return Uint8Array.from({ length: 32 }, (_, i) => ((state[i >> 2] as number) >>> (24 - 8 * (i & 3))) & 0xff)
    }
  }
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = createSha256()
  hash.update(bytes)
  return hash.digest()
}

/** Signs with one key many times: what the key alone makes of the hash is computed once. */
export function hmacOf(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const padded = new Uint8Array(blockBytes)
  padded.set(key.length > blockBytes ? sha256(key) : key)
  const begun = (mask: number) => {
    const hash = createSha256()
    hash.update(padded.map(byte => byte ^ mask))
    return hash.state()
  }
  const [inner, outer] = [begun(0x36), begun(0x5c)]
  const over = (from: typeof inner, bytes: Uint8Array) => {
    const hash = createSha256(from)
    hash.update(bytes)
    return hash.digest()
  }
  return message => over(outer, over(inner, message))
}

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

export const bytesOfHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16))

/** UTF-8. WeChat has no TextEncoder. */
export function bytesOf(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replace(/%(..)/g, (_, pair: string) => String.fromCharCode(parseInt(pair, 16)))
  return Uint8Array.from(escaped, letter => letter.charCodeAt(0))
}
