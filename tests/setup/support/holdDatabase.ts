import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(__dirname, '../../..')

/** Starts the database in a process of its own, which can be killed as a crash would. */
export async function holdDatabase(dataDir: string): Promise<{ url: string; kill(): Promise<void> }> {
  const script = [
    `const { startDatabase } = require(${JSON.stringify(join(root, 'cloud/embedded/startDatabase.ts'))})`,
    `startDatabase({ dataDir: ${JSON.stringify(dataDir)}, log() {} }).then(({ url }) => { console.log(url); setInterval(() => {}, 1000) })`
  ].join('\n')
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { url: line.toString().trim(), kill }
}
