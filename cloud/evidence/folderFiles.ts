import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFiles } from './evidenceFiles'

const shape = /^\d{4}-\d{2}\/[0-9a-f-]{36}$/

/** Files in DATA_DIR/evidence, for the owner only. A file is there whole or not at all. */
export function createFolderFiles(dataDir: string): EvidenceFiles {
  const pathOf = (name: string) => {
    if (!shape.test(name)) throw new Error('no name of a picture')
    return join(dataDir, 'evidence', name)
  }
  return {
    async write(name, bytes) {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true })
      await rename(`${path}.part`, path)
      return name
    },
    read: async name => readFile(pathOf(name)).catch(ifMissing),
    async remove(name) {
      await Promise.all([rm(pathOf(name), { force: true }), rm(`${pathOf(name)}.part`, { force: true })])
    }
  }
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
