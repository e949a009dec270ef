import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export const apiBundle = resolve(root, 'cloudfunctions/api/index.js')
export const nightlyBundle = resolve(root, 'cloudfunctions/nightly/index.js')
export const serverBundle = resolve(root, 'dist/server.js')

/** Builds what is deployed from the sources as they are now; about a second. */
export function buildCloud(): void {
  execFileSync(resolve(root, 'node_modules/.bin/tsx'), ['tools/buildCloud.ts'], { cwd: root, stdio: 'pipe' })
}
