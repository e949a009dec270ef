import type { Scenario } from '../../contract/scenario'
import { readBuild, type BuiltProgram } from '../weapp/harness/builtProgram'
import { MiniProgram, type TapCost } from '../weapp/harness/miniProgram'
import { Phone } from '../weapp/harness/phone'
import { addressOf, heaviestWalks, scenarios, type Walk } from '../weapp/simulatorSteps'
import { printLine } from './support/printLine'

const goal = { setDataCalls: 1, bytes: 1_500 }

/**
 * What the taps of 骗局模拟器 send to the page in the built mini-program: two whole ways through each scenario, from 接听 to the end,
 * then the look back with the whole line of the conversation, back to a moment of it, and anew from the beginning.
 */
export async function run(): Promise<void> {
  const build = readBuild()
  const costs: TapCost[] = []
  for (const scenario of scenarios) for (const walk of heaviestWalks(scenario)) costs.push(...(await walked(build, scenario, walk)))
  const most = (of: 'calls' | 'bytes') => Math.max(...costs.map(cost => cost[of]))
  printLine({ bench: 'simulatorStep', setDataCallsMost: most('calls'), bytesMost: most('bytes'), goal, steps: costs.length, scenarios: scenarios.length })
}

async function walked(build: BuiltProgram, scenario: Scenario, { at, moves }: Walk): Promise<TapCost[]> {
  const phone = new Phone()
  phone.goOffline()
  const app = await MiniProgram.start(phone, { build })
  await app.open(addressOf(scenario))
  // Two taps on the same control at once are one double tap.
  const press = (label: string): Promise<TapCost> => {
    phone.clockAhead += 400
    return app.tap(label)
  }
  const begin = () => press(scenario.channel === 'call' ? '接听' : '打开消息')
  const costs = [await begin()]
  for (const { text } of moves) costs.push(await press(text))
  costs.push(await press('看看刚才这一段'))
  for (const more of iterate(() => app.texts().find(text => /^(看看走过的路|看下一处|接着看)/.test(text)))) costs.push(await press(more))
  const back = `回到“${at.text}”，换个选择`
  if (app.shows(back)) costs.push(await press(back))
  costs.push(await press(app.shows('从头再来') ? '从头再来' : '从头再走一遍'), await begin())
  app.kill()
  return costs
}

/** What is found, as long as something is. */
function* iterate(find: () => string | undefined): Generator<string> {
  for (let found = find(); found; found = find()) yield found
}
