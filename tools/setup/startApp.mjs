import Module from 'node:module'
import { resolve } from 'node:path'
import { buildTarget, describeTarget, isBuilt } from './buildTarget.mjs'
import { checkSettings } from './checkSettings.mjs'
import { ensurePackages } from './installPackages.mjs'
import { leaveSignalsAlone } from './runProgram.mjs'
import { runTool } from './runTool.mjs'
import { withWorkLock } from './workLock.mjs'

const say = line => process.stdout.write(`${line}\n`)

runTool(async () => {
  await checkSettings(process.env)
  await withWorkLock(async () => {
    say('1/4 Packages')
    await ensurePackages()
    await build('2/4', 'h5')
    await build('3/4', 'cloud')
  })
  say('4/4 Starting the database and the server …')
  serve()
})

async function build(step, name) {
  const current = isBuilt(name)
  say(`${step} Building ${describeTarget(name)} ${current ? '(nothing changed)' : '…'}`)
  if (!current) await buildTarget(name)
}

/**
 * Turns this process into the server. There is no child, so every signal, kill -9 too, meets the server itself.
 */
function serve() {
  leaveSignalsAlone()
  process.env.NODE_ENV ??= 'production'
  process.argv[1] = resolve('dist/server.js')
  Module.runMain()
}
