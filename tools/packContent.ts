import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'esbuild'

const root = resolve('content')
const packName = 'packed-content'

/**
 * Puts the JSON files of content/ into a bundle as one compressed text: a quarter of the bytes to upload and to load on a
 * cold start, for a few milliseconds of unpacking.
 */
export const packContent: Plugin = {
  name: packName,
  setup(build) {
    build.onLoad({ filter: /[\\/]content[\\/].*\.json$/ }, ({ path }) => ({
      contents: `import files from '${packName}'; export default files[${JSON.stringify(relative(root, path))}]`
    }))
    build.onResolve({ filter: new RegExp(`^${packName}$`) }, () => ({ path: packName, namespace: packName }))
    build.onLoad({ filter: /./, namespace: packName }, async () => ({
      resolveDir: root,
      contents: `import { brotliDecompressSync } from 'node:zlib'
        export default JSON.parse(brotliDecompressSync(Buffer.from('${await packed()}', 'base64')).toString())`
    }))
  }
}

async function packed(): Promise<string> {
  const paths = await readdir(root, { recursive: true })
  const files: Record<string, unknown> = {}
  for (const path of paths.filter(name => name.endsWith('.json')).sort()) {
    files[path] = JSON.parse(await readFile(join(root, path), 'utf8'))
  }
  return brotliCompressSync(JSON.stringify(files)).toString('base64')
}
