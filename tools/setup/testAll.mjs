import { ensureBrowser } from './ensureBrowser.mjs'
import { ensurePackages } from './installPackages.mjs'
import { runTool } from './runTool.mjs'
import { SetupError } from './setupError.mjs'
import { chooseStages } from './testStages.mjs'
import { withWorkLock } from './workLock.mjs'

runTool(async () => {
  const stages = chooseStages(process.argv.slice(2))
  await withWorkLock(ensurePackages)
  const browserProblem = stages.some(stage => stage.browser) ? await prepareBrowser() : ''
  const results = []
  // Checks and builds use one core each and do not need each other; tests use all cores there are.
  const lanes = ['checks', 'builds'].map(lane => stages.filter(stage => stage.lane === lane))
  results.push(...(await Promise.all(lanes.map(lane => runAll(lane, browserProblem)))).flat())
  results.push(...(await runAll(stages.filter(stage => !stage.lane), browserProblem)))
  process.stdout.write(`\n${results.map(row).join('\n')}\n\n`)
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
})

/** Before the long run, so that a person who must install something hears of it at once. */
async function prepareBrowser() {
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser()
    return ''
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.message
  }
}

async function runAll(stages, browserProblem) {
  const results = []
  for (const stage of stages) results.push(await runStage(stage, browserProblem))
  return results
}

async function runStage(stage, browserProblem) {
  const since = Date.now()
  process.stdout.write(`\n=== ${stage.heading} ===\n`)
  const blocked = stage.browser && browserProblem
  if (blocked) process.stderr.write(`${browserProblem}\n`)
  const { passed, failed } = blocked ? { passed: 0, failed: 1 } : await stage.run()
  return { heading: stage.heading, passed, failed, seconds: Math.round((Date.now() - since) / 1000) }
}

const row = ({ heading, passed, failed, seconds }) =>
  `${failed === 0 ? 'ok  ' : 'FAIL'} ${heading.padEnd(46)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s`
