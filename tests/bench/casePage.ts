import { caseFiles } from '../../content/cases'
import type { CaseText } from '../../contract/case'
import { routes, tabs } from '../../src/routes'
import { startCloud } from '../weapp/harness/cloud'
import { MiniProgram, type TapCost } from '../weapp/harness/miniProgram'
import { Phone } from '../weapp/harness/phone'
import { printLine, quantile, rounded } from './support/printLine'

const goal = { calls: 1, bytes: 12_288 }

interface Cost {
  calls: number
  bytes: number
  /** With the question and the related cases, which follow the story. */
  wholeBytes: number
}

/** What WeChat's renderer is sent from the opening of a case page until the whole story stands there, against the page of a practice in the same program. */
export async function run(): Promise<void> {
  const cloud = await startCloud()
  await cloud.publish()
  const cases = caseFiles.flat() as CaseText[]
  const phone = () => new Phone(cloud.functionFor('o-bench-reader'))

  const app = await MiniProgram.start(phone())
  await app.open(tabs.cases)
  // Down to the end: the phone has read them all then.
  while (!app.shows('都在这里了')) await app.scrollTo(app.scrollTop + 1200)
  const [onPhone, practice]: [Cost[], TapCost[]] = [[], []]
  for (const one of cases) {
    onPhone.push(untilTold(await app.open(routes.case(one.id)), one))
    await app.back()
    practice.push(await app.open(routes.practice()))
    await app.back()
  }
  report('fromFeed', onPhone, practice)

  const linked: Cost[] = []
  for (const one of cases.slice(0, 5)) {
    const fresh = await MiniProgram.start(phone())
    linked.push(untilTold(await fresh.open(routes.case(one.id)), one))
    fresh.kill()
  }
  report('notOnPhone', linked, practice)
  app.kill()
  await cloud.stop()
}

/** Up to the piece that brings the advice, the last part of the story. */
function untilTold({ bytes: wholeBytes, label, sent }: TapCost, { advice }: CaseText): Cost {
  const last = sent.findIndex(({ text }) => advice.every(words => text.includes(words)))
  if (last < 0) throw new Error(`${label} did not show its advice`)
  const needed = sent.slice(0, last + 1)
  return { calls: needed.length, bytes: needed.reduce((sum, { bytes }) => sum + bytes, 0), wholeBytes }
}

function report(figure: string, costs: readonly Cost[], base: readonly TapCost[]): void {
  const median = (numbers: number[]) => quantile(numbers, 0.5)
  const [medianBytes, baseBytes] = [median(costs.map(({ bytes }) => bytes)), median(base.map(({ bytes }) => bytes))]
  printLine({
    bench: 'casePage',
    figure,
    mostCalls: Math.max(...costs.map(({ calls }) => calls)),
    mostBytes: Math.max(...costs.map(({ bytes }) => bytes)),
    goal,
    over: costs.filter(({ bytes, calls }) => calls > goal.calls || bytes > goal.bytes).length,
    medianBytes,
    ratio: rounded(medianBytes / baseBytes),
    practiceBytes: baseBytes,
    mostWholeBytes: Math.max(...costs.map(({ wholeBytes }) => wholeBytes)),
    pages: costs.length
  })
}
