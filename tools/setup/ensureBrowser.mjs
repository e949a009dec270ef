import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runProgram } from './runProgram.mjs'
import { SetupError } from './setupError.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]

/**
 * Finds Chromium and a Chinese font for the browser tests; root on Debian gets what is missing.
 *
 * @returns {Promise<string>} the program's path; CHROMIUM_PATH comes first
 * @throws {SetupError} saying what to install
 */
export async function ensureBrowser() {
  const missing = async () => [...(findBrowser() ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])]
  let packages = await missing()
  if (packages.length > 0 && canInstall()) {
    await install(packages)
    packages = await missing()
  }
  if (packages.length > 0) throw new SetupError(whatToInstall(packages))
  return findBrowser()
}

function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new SetupError(`There is no program at CHROMIUM_PATH (${chosen}): correct it, or leave it out.`)
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const places = folders.flatMap(folder => names.map(name => join(folder, name)))
  const applications = ['/Applications', join(homedir(), 'Applications')].flatMap(folder => macApplications.map(name => join(folder, name)))
  return [...places, ...applications].find(place => existsSync(place))
}

/** Without one, every Chinese character is an empty box and the layout tests measure nothing. */
async function hasChineseFont() {
  if (process.platform === 'darwin') return true
  const listed = await runProgram('fc-list', [':lang=zh'])
  if (listed.code === 0) return listed.output.trim() !== ''
  return ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/wqy'].some(folder => existsSync(folder) && readdirSync(folder).length > 0)
}

const canInstall = () => process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')

async function install(packages) {
  process.stdout.write(`Installing ${packages.join(' and ')} for the browser tests …\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = () => runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
  // A fresh image has no package lists, and old lists name files that are gone.
  if ((await apt()).code === 0) return
  await runProgram('apt-get', ['update'], { env })
  const { code, output } = await apt()
  if (code !== 0) process.stderr.write(`${output.trim().split('\n').slice(-5).join('\n')}\n`)
}

function whatToInstall(packages) {
  const what = packages.join(' and ')
  if (process.platform === 'darwin') return 'The browser tests need Google Chrome: install it from https://www.google.com/chrome, or set CHROMIUM_PATH to a Chromium.'
  if (process.getuid() === 0) return `The browser tests need ${what}, which could not be installed: install them with your package manager, or set CHROMIUM_PATH, and run again.`
  return `The browser tests need ${what}: run "sudo apt-get install ${packages.join(' ')}" (or your system's own package manager), or set CHROMIUM_PATH, and run again.`
}
