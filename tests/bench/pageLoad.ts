import { readSettings } from '../../cloud/settings'
import { launchBrowser } from '../e2e/support/launchBrowser'
import { startTestServer } from '../support/testServer'
import { buildBareApp, removeBareApp } from './support/bareApp'
import { type Load, measureLoad } from './support/measureLoad'

const rounds = 7

/** Nothing is asked of the API on a first visit, so no database has to run. */
const noDatabase = 'postgres://nobody@127.0.0.1:1/none'

/** The first load of home in a browser: bytes, FCP and LCP, against a bare Taro page from the same server, turn by turn. */
export async function run(): Promise<void> {
  const serve = (siteDir: string) => startTestServer(noDatabase, { settings: { siteDir } })
  const ours = await serve(readSettings(process.env).siteDir)
  const bare = await serve(buildBareApp())
  const browser = await launchBrowser()
  const [mine, theirs]: [Load[], Load[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await measureLoad(browser, ours.url))
    theirs.push(await measureLoad(browser, bare.url))
  }
  await browser.close()
  await Promise.all([ours.close(), bare.close()])
  removeBareApp()
  report('kilobytes', mine, theirs, ({ bytes }) => bytes / 1000)
  report('fcpMs', mine, theirs, ({ fcp }) => fcp)
  report('lcpMs', mine, theirs, ({ lcp }) => lcp, 1.25)
  report('drawnMs', mine, theirs, ({ drawn }) => drawn)
}

function report(figure: string, mine: Load[], theirs: Load[], valueOf: (load: Load) => number, goal?: number): void {
  const [ours, bare] = [median(mine.map(valueOf)), median(theirs.map(valueOf))]
  const line = { bench: 'pageLoad', figure, ratio: Number((ours / bare).toFixed(2)), ...(goal && { goal }), ours: Math.round(ours), bare: Math.round(bare), rounds }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}
