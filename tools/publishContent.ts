/** `npm run content:publish`: makes the published cases, alerts, places and partners those of content/. */
import { spawnSync } from 'node:child_process'
import { loadBank } from '../cloud/bank'
import { publishFiles } from '../cloud/publishFiles'
import { readSettings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { openRunning, refuseWithoutDatabase } from './openRunning'

const print = (line: string) => process.stdout.write(`${line}\n`)

function checkContent(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/contentCheck.ts'], { encoding: 'utf8' })
  if (status === 0) return
  process.stdout.write(stdout + stderr)
  throw new StartError('Nothing was published: mend what the lines above name, then run "npm run content:publish" again.')
}

async function publishContent(): Promise<void> {
  const settings = readSettings(process.env)
  refuseWithoutDatabase(settings)
  checkContent()
  const { close, store } = await openRunning(settings, print)
  try {
    const { changed, published, withdrawn } = await publishFiles({ bank: loadBank(), store })
    print(`${published} published, ${changed} changed, ${withdrawn} withdrawn.`)
  } finally {
    await close()
  }
}

publishContent().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
  process.exitCode = 1
})
