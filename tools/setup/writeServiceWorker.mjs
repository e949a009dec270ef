import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes dist/h5/sw.js: after one visit the web app opens and practises with no network.
 * The version is a hash of all files, so that a build with nothing changed asks nobody to download anything.
 * What only officers' pages load (config/deskFiles.ts) is kept apart: no resident's phone fetches it.
 */
const root = 'dist/h5'
const wanted = /\.(html|js|css|png)$/
const deskFiles = join(root, 'desk-files.json')
const desk = new Set(JSON.parse(readFileSync(deskFiles, 'utf8')))
rmSync(deskFiles)

const files = readdirSync(root, { recursive: true })
  .map(file => file.split('\\').join('/'))
  .filter(file => wanted.test(file) && file !== 'sw.js' && statSync(join(root, file)).isFile())
  .sort()
const hash = createHash('sha256')
for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
const pathOf = file => (file === 'index.html' ? '/' : `/${file}`)
const paths = files.filter(file => !desk.has(file)).map(pathOf)
const deskPaths = files.filter(file => desk.has(file)).map(pathOf)
const constants = `const FILES = ${JSON.stringify(paths)}\nconst DESK = ${JSON.stringify(deskPaths)}\nconst VERSION = '${hash.digest('hex').slice(0, 12)}'\n`
writeFileSync(join(root, 'sw.js'), constants + readFileSync(new URL('./serviceWorker.js', import.meta.url), 'utf8'))
process.stdout.write(`Offline copy: ${paths.length} files, ${deskPaths.length} more for officers, version ${constants.match(/VERSION = '(\w+)'/)[1]}\n`)
