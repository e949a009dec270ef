import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runNode, runTypeScript } from './runProgram.mjs'
import { SetupError, diskFull } from './setupError.mjs'
import { sourceHash } from './sourceHash.mjs'

const everywhere = ['contract', 'content', 'package.json', 'package-lock.json', 'tsconfig.json']
const appSources = [...everywhere, 'src', 'config', 'babel.config.js', 'project.config.json', 'tools/setup/writeServiceWorker.mjs', 'tools/setup/serviceWorker.js']

const taro = type => () =>
  runNode(['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type, '--no-check'], { env: { NODE_ENV: 'production' } })

async function buildH5() {
  // Names carry a hash: what an earlier build left would stay beside the new files and in the offline copy.
  rmSync('dist/h5', { recursive: true, force: true })
  const built = await taro('h5')()
  if (built.code !== 0) return built
  const copied = await runNode(['tools/setup/writeServiceWorker.mjs'])
  return { ...copied, output: built.output + copied.output }
}

/** What can be built: from which sources, by what, and the file that shows it is there. */
const targets = {
  h5: { what: 'the web app', sources: appSources, output: 'dist/h5/index.html', run: buildH5 },
  weapp: { what: 'the WeChat mini-program', sources: appSources, output: 'dist/weapp/app.js', run: taro('weapp') },
  cloud: {
    what: 'the server and the cloud functions',
    sources: [...everywhere, 'cloud', 'tools/buildCloud.ts', 'tools/contentForFunction.ts', 'tools/packContent.ts', 'tools/packSimplified.ts'],
    output: 'dist/server.js',
    run: () => runTypeScript(['tools/buildCloud.ts'], { env: { NODE_ENV: 'production' } })
  }
}

export const targetNames = Object.keys(targets)
export const describeTarget = name => targets[name].what

const stampOf = name => `dist/.stamps/${name}`

/** True when the built files were made from the sources as they are now. */
export function isBuilt(name) {
  const { output, sources } = targets[name]
  return existsSync(output) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === sourceHash(sources)
}

/** For whoever is about to write other files to the target's folder. */
export function forgetBuild(name) {
  rmSync(stampOf(name), { force: true })
}

/**
 * Builds one target.
 *
 * @param {string} name one of targetNames
 * @returns {Promise<string>} what the build printed
 */
export async function buildTarget(name) {
  const { what, sources, output, run } = targets[name]
  const hash = sourceHash(sources)
  // A build that is cut short must not pass for a current one, nor its old output for a new one.
  forgetBuild(name)
  rmSync(output, { force: true })
  const result = await run()
  if (result.code !== 0 || !existsSync(output)) throw new SetupError(buildProblem(name, what, result.output))
  mkdirSync('dist/.stamps', { recursive: true })
  writeFileSync(stampOf(name), hash)
  return result.output
}

function buildProblem(name, what, output) {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return diskFull
  const lines = output.trim().split('\n').slice(-40).join('\n')
  return `${lines}\n\nBuilding ${what} failed: mend what the lines above name, then run "npm run build:${name}".`
}
