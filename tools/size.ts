/** `npm run size`: how large the built mini-program is, package by package. Exits 1 over budget. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Raw bytes, as WeChat counts them; its own limits are 2 MB a package. `residents`: all that a resident may load, together, but for the
 * scenarios of 骗局模拟器, which have a budget of their own. `firstLoad`: what a browser loads before the first page, so that nothing large
 * slips in unseen.
 */
export const budgets = { main: 460_000, residents: 1_500_000, officers: 700_000, simulator: 600_000, firstLoad: 520_000 }
const firstLoadName = 'H5 first load'
/** Loaded by officers only, each by itself. */
const officersRoots = ['subpackages/officer', 'subpackages/insight', 'subpackages/work']
/** Loaded when somebody opens it, never before. */
const simulatorRoot = 'subpackages/simulator'

export interface PackageSize {
  name: string
  raw: number
  gzip: number
}

const dist = resolve(__dirname, '../dist')
/** Read by DevTools only and never uploaded. */
const notUploaded = /^project(\.private)?\.config\.json$/

/** Sizes of the main package and of each sub-package. `dir` is a built mini-program. */
export function measurePackages(dir: string): PackageSize[] {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = subPackages.map(({ root }) => root.replace(/^\/|\/$/g, ''))
  const sizes = new Map(['main', ...roots].map(name => [name, { name, raw: 0, gzip: 0 }]))
  for (const file of filesIn(dir).filter(name => !notUploaded.test(name))) {
    const owner = roots.find(root => file.startsWith(`${root}/`)) ?? 'main'
    add(sizes.get(owner), readFileSync(join(dir, file)))
  }
  return [...sizes.values()]
}

/** What a browser loads before the first page's own chunk: index.html and the scripts and styles it names. */
export function measureFirstLoad(dir: string): PackageSize {
  const html = readFileSync(join(dir, 'index.html'))
  const named = [...html.toString().matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+)"/g)].map(match => match[1] ?? '')
  const size = { name: firstLoadName, raw: 0, gzip: 0 }
  for (const content of [html, ...named.map(file => readFileSync(join(dir, file)))]) add(size, content)
  return size
}

/** One sentence for each budget that is broken. */
export function overBudget(packages: PackageSize[]): string[] {
  const residents = sum(packages.filter(isForResidents), 'raw')
  const main = packages.find(({ name }) => name === 'main')?.raw ?? 0
  const checks: [string, number, number][] = [
    ['main package', main, budgets.main],
    ['part for residents', residents, budgets.residents],
    ...packages.flatMap(({ name, raw }): [string, number, number][] => {
      const own = ownBudget(name)
      return own === undefined ? [] : [[name === firstLoadName ? name : `package ${name}`, raw, own]]
    })
  ]
  return checks.filter(([, size, limit]) => size > limit).map(([name, size, limit]) => `The ${name} is ${format(size)} bytes; the budget is ${format(limit)}.`)
}

function main(): number {
  const weapp = join(dist, 'weapp')
  if (!existsSync(join(weapp, 'app.json'))) {
    console.error('dist/weapp is missing: run `npm run build:weapp` first.')
    return 1
  }
  const packages = measurePackages(weapp)
  const forResidents = packages.filter(isForResidents)
  const residents = { name: 'all for residents', raw: sum(forResidents, 'raw'), gzip: sum(forResidents, 'gzip') }
  const h5 = existsSync(join(dist, 'h5/index.html')) ? [measureFirstLoad(join(dist, 'h5'))] : []
  console.log(`${'package'.padEnd(28)}${'bytes'.padStart(12)}${'gzip'.padStart(12)}${'budget'.padStart(12)}`)
  for (const { name, raw, gzip } of [...packages, residents, ...h5]) {
    const budget = budgetOf(name)
    console.log(`${name.padEnd(28)}${format(raw).padStart(12)}${format(gzip).padStart(12)}${budget.padStart(12)}`)
  }
  const broken = overBudget([...packages, ...h5])
  broken.forEach(sentence => console.error(sentence))
  return broken.length > 0 ? 1 : 0
}

/** Of what is counted by itself; undefined for a package that counts with all for residents. */
function ownBudget(name: string): number | undefined {
  if (name === firstLoadName) return budgets.firstLoad
  if (name === simulatorRoot) return budgets.simulator
  return officersRoots.includes(name) ? budgets.officers : undefined
}
const isForResidents = ({ name }: PackageSize) => ownBudget(name) === undefined

function budgetOf(name: string): string {
  const budget = name === 'main' ? budgets.main : name === 'all for residents' ? budgets.residents : ownBudget(name)
  return budget === undefined ? '' : format(budget)
}

const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(file => file.replace(/\\/g, '/')).filter(file => statSync(join(dir, file)).isFile())

const sum = (packages: PackageSize[], key: 'raw' | 'gzip') => packages.reduce((total, each) => total + each[key], 0)
const format = (bytes: number) => bytes.toLocaleString('en-US')

/** Files are compressed one by one, as they are sent. */
function add(size: PackageSize | undefined, content: Buffer): void {
  if (!size) return
  size.raw += content.length
  size.gzip += gzipSync(content).length
}

if (require.main === module) process.exitCode = main()
