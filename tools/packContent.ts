import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'esbuild'
import { contentForFunction } from './contentForFunction'

const root = resolve('content')
const packName = 'packed-content'
/** Folders with a pack of their own: what reads them is loaded with the first who needs it, and so are they. */
const apart = ['contest', 'officer-practice']

/**
 * Puts what the function layer needs of content/ into a bundle as compressed texts: a quarter of the bytes to upload and
 * to load on a cold start, for a few milliseconds of unpacking. What is published lies in the database and is not packed.
 */
export const packContent: Plugin = {
  name: packName,
  setup(build) {
    build.onLoad({ filter: /[\\/]content[\\/].*\.json$/ }, ({ path }) => ({
      contents: `import files from '${packName}:${packOf(nameOf(path))}'; export default files[${JSON.stringify(nameOf(path))}]`
    }))
    build.onResolve({ filter: new RegExp(`^${packName}:`) }, ({ path }) => ({ path: path.slice(packName.length + 1), namespace: packName }))
    build.onLoad({ filter: /./, namespace: packName }, ({ path: pack }) => ({
      resolveDir: root,
      contents: `import { brotliDecompressSync } from 'node:zlib'
        export default JSON.parse(brotliDecompressSync(Buffer.from('${packed(pack)}', 'base64')).toString())`
    }))
  }
}

const nameOf = (path: string) => relative(root, path).replaceAll('\\', '/')
const packOf = (name: string) => apart.find(folder => name.startsWith(`${folder}/`)) ?? 'usual'

function packed(pack: string): string {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'))
  const files = Object.fromEntries(
    paths.filter(path => path.endsWith('.json')).sort().map(path => [path, JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown])
  )
  const needed = Object.entries(contentForFunction(files)).filter(([name]) => packOf(name) === pack)
  return brotliCompressSync(JSON.stringify(Object.fromEntries(needed))).toString('base64')
}
