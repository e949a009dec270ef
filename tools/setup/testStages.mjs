import { buildTarget, describeTarget, isBuilt } from './buildTarget.mjs'
import { runJest } from './runJest.mjs'
import { runNode, runTypeScript } from './runProgram.mjs'
import { SetupError } from './setupError.mjs'
import { withWorkLock } from './workLock.mjs'

/**
 * @typedef {object} Stage
 * @property {string} name what `npm test -- <name>` asks for
 * @property {string} heading
 * @property {string[]} [builds] what must be built before
 * @property {'checks' | 'builds'} [lane] those of one lane run one after the other, both lanes side by side, before all others
 * @property {boolean} [browser] whether it needs Chromium and a Chinese font
 * @property {() => Promise<{ passed: number, failed: number }>} run
 */

const check = work => async () => ((await work()).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const build = name => ({
  name: `build:${name}`,
  lane: 'builds',
  heading: `Build: ${describeTarget(name)}`,
  async run() {
    try {
      if (isBuilt(name)) process.stdout.write('Nothing changed since the last build.\n')
      else await withWorkLock(() => buildTarget(name))
      return { passed: 1, failed: 0 }
    } catch (error) {
      if (!(error instanceof SetupError)) throw error
      process.stderr.write(`${error.message}\n`)
      return { passed: 0, failed: 1 }
    }
  }
})

const jest = (name, heading, more = {}) => ({ name, heading, run: () => runJest(name), ...more })

/** In this order: what is quick and finds most comes first. @type {Stage[]} */
export const stages = [
  { name: 'lint', lane: 'checks', heading: 'Lint', run: check(() => runNode(['node_modules/eslint/bin/eslint.js', '.'], { show: true })) },
  { name: 'types', lane: 'checks', heading: 'Types', run: check(() => runNode(['node_modules/typescript/bin/tsc', '-p', '.'], { show: true })) },
  { name: 'content', lane: 'checks', heading: 'Content rules', run: check(() => runTypeScript(['tools/contentCheck.ts'], { show: true })) },
  jest('unit', 'Unit tests', { lane: 'checks' }),
  jest('rules', 'Tests of the content rules and tools', { lane: 'checks' }),
  build('cloud'),
  build('weapp'),
  build('h5'),
  { name: 'size', heading: 'Size', builds: ['weapp', 'h5'], run: check(() => runTypeScript(['tools/size.ts'], { show: true })) },
  jest('setup', 'Tests of set-up and the embedded database', { builds: ['cloud'] }),
  jest('server', 'Server tests', { builds: ['cloud'] }),
  jest('screen', 'Screen tests'),
  jest('weapp', 'Mini-program tests', { builds: ['weapp'] }),
  jest('e2e', 'Browser tests', { builds: ['cloud', 'h5', 'weapp'], browser: true })
]

/**
 * The stages somebody asked for, with the builds they stand on; all of them when nothing is named.
 *
 * @param {string[]} names
 */
export function chooseStages(names) {
  if (names.length === 0) return stages
  const unknown = names.find(name => !stages.some(stage => stage.name === name))
  if (unknown) throw new SetupError(`There is no test stage "${unknown}": choose from ${stages.map(stage => stage.name).join(', ')}.`)
  const chosen = stages.filter(stage => names.includes(stage.name))
  const builds = chosen.flatMap(stage => stage.builds ?? []).map(target => `build:${target}`)
  return stages.filter(stage => chosen.includes(stage) || builds.includes(stage.name))
}
