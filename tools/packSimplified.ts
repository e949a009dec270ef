import { brotliCompressSync } from 'node:zlib'
import { Converter } from 'opencc-js/t2cn'
import type { Plugin } from 'esbuild'

const packName = 'packed-simplified'

/**
 * Puts in the place of opencc-js, into a bundle, the characters it changes: search converts one character at a time, so the
 * 110 KB of phrases are never asked.
 */
export const packSimplified: Plugin = {
  name: packName,
  setup(build) {
    build.onResolve({ filter: /^opencc-js\/t2cn$/ }, () => ({ path: packName, namespace: packName }))
    build.onLoad({ filter: /./, namespace: packName }, () => ({
      resolveDir: process.cwd(),
      contents: `import { brotliDecompressSync } from 'node:zlib'
        const pairs = Array.from(brotliDecompressSync(Buffer.from('${packed()}', 'base64')).toString())
        const simplified = new Map(pairs.flatMap((character, i) => (i % 2 ? [] : [[character, pairs[i + 1]]])))
        export const Converter = () => character => simplified.get(character) ?? character`
    }))
  }
}

const packed = () => brotliCompressSync(changedCharacters()).toString('base64')

/** Each character that changes, followed by what it becomes; the planes of Han characters in use. */
function changedCharacters(): string {
  const simplified = Converter({ from: 't', to: 'cn' })
  const changed: string[] = []
  for (let code = 0x3400; code < 0x323b0; code += 1) {
    if (code === 0xa000) code = 0x20000
    const character = String.fromCodePoint(code)
    const becomes = simplified(character)
    if (becomes !== character && Array.from(becomes).length === 1) changed.push(character, becomes)
  }
  return changed.join('')
}
