import { buildTarget, describeTarget, targetNames } from './buildTarget.mjs'
import { ensurePackages } from './installPackages.mjs'
import { runTool } from './runTool.mjs'
import { SetupError } from './setupError.mjs'
import { withWorkLock } from './workLock.mjs'

runTool(async () => {
  const names = process.argv.slice(2)
  if (names.length === 0 || !names.every(name => targetNames.includes(name))) {
    throw new SetupError(`Say what to build: ${targetNames.map(name => `npm run build:${name}`).join(', ')}.`)
  }
  await withWorkLock(async () => {
    await ensurePackages()
    for (const name of names) {
      process.stdout.write(`Building ${describeTarget(name)} …\n`)
      process.stdout.write(await buildTarget(name))
    }
  })
})
