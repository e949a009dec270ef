import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/**
 * Writes a .br and a .gz beside each text file of the site that has no fresh one: once after a build, a few seconds,
 * instead of compressing for every visitor.
 */
export async function precompress(root: string): Promise<void> {
  for (const name of await readdir(root, { recursive: true })) {
    const file = join(root, name)
    if (!compressible.has(extname(name)) || (await isFresh(file))) continue
    const text = await readFile(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    await Promise.all([
      brotli(text, quality).then(bytes => writeFile(`${file}.br`, bytes)),
      gz(text, { level: 9 }).then(bytes => writeFile(`${file}.gz`, bytes))
    ])
  }
}

async function isFresh(file: string): Promise<boolean> {
  const changed = async (path: string) => (await stat(path)).mtimeMs
  const source = await changed(file)
  const copies = await Promise.all([changed(`${file}.br`), changed(`${file}.gz`)]).catch(() => [0])
  return copies.every(copy => copy >= source)
}
