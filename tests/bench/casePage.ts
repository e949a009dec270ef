import { caseFiles } from '../../content/cases'
import type { CaseText } from '../../contract/case'
import { routes, tabs } from '../../src/routes'
import { startCloud } from '../weapp/harness/cloud'
import { MiniProgram, type TapCost } from '../weapp/harness/miniProgram'
import { Phone } from '../weapp/harness/phone'
import { printLine, quantile, rounded } from './support/printLine'

const goal = { calls: 1, bytes: 12_288 }

/** What WeChat's renderer is sent from the opening of a case page to its content, against the page of a practice in the same program. */
export async function run(): Promise<void> {
  const cloud = await startCloud()
  await cloud.publish()
  const cases = caseFiles.flat() as CaseText[]
  const phone = () => new Phone(cloud.functionFor('o-bench-reader'))

  const app = await MiniProgram.start(phone())
  await app.open(tabs.cases)
  // Down to the end: the phone has read them all then.
  while (!app.shows('都在这里了')) await app.scrollTo(app.scrollTop + 1200)
  const [onPhone, practice]: [TapCost[], TapCost[]] = [[], []]
  for (const { id } of cases) {
    onPhone.push(await app.open(routes.case(id)))
    if (!app.shows('如果是您')) throw new Error(`${id} was not shown`)
    await app.back()
    practice.push(await app.open(routes.practice()))
    await app.back()
  }
  report('fromFeed', onPhone, practice)

  const linked: TapCost[] = []
  for (const { id } of cases.slice(0, 5)) {
    const fresh = await MiniProgram.start(phone())
    linked.push(await fresh.open(routes.case(id)))
    if (!fresh.shows('如果是您')) throw new Error(`${id} was not shown`)
    fresh.kill()
  }
  report('notOnPhone', linked, practice)
  app.kill()
  await cloud.stop()
}

function report(figure: string, costs: readonly TapCost[], base: readonly TapCost[]): void {
  const most = (of: readonly TapCost[], what: 'calls' | 'bytes') => Math.max(...of.map(cost => cost[what]))
  const medianBytes = quantile(costs.map(({ bytes }) => bytes), 0.5)
  const practice = { calls: most(base, 'calls'), medianBytes: quantile(base.map(({ bytes }) => bytes), 0.5) }
  const ours = { mostCalls: most(costs, 'calls'), mostBytes: most(costs, 'bytes'), goal, medianBytes }
  printLine({ bench: 'casePage', figure, ...ours, ratio: rounded(medianBytes / practice.medianBytes), practice, pages: costs.length })
}
