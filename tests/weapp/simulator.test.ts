import type { Scenario } from '../../contract/scenario'
import { reachableStates, wayTo } from '../../tools/content-rules/scenarioSearch'
import { readBuild } from './harness/builtProgram'
import { MiniProgram, type TapCost } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { addressOf, anyRound, heaviestStep, heaviestWalks, leaveAt, scenarioCalled, scenarios } from './simulatorSteps'

const most = { calls: 1, bytes: 1500 }

describe('骗局模拟器 in the built mini-program', () => {
  const build = readBuild()
  let app: MiniProgram
  let phone: Phone

  beforeEach(() => {
    phone = new Phone()
    phone.goOffline()
  })
  afterEach(() => app.kill())

  async function open(scenario: Scenario): Promise<void> {
    app = await MiniProgram.start(phone, { build })
    await app.open(addressOf(scenario))
  }

  /** Taps after a moment: two taps on the same control at once are one double tap. */
  const press = (label: string): Promise<TapCost> => {
    phone.clockAhead += 400
    return app.tap(label)
  }

  const begin = (scenario: Scenario) => press(scenario.channel === 'call' ? '接听' : '打开消息')

  /** Asks for the whole way, stretch by stretch. */
  async function lookAtAll(): Promise<TapCost[]> {
    const costs: TapCost[] = []
    for (;;) {
      const more = app.texts().find(text => /^(看看走过的路|看下一处|接着看)/.test(text))
      if (!more) return costs
      costs.push(await press(more))
    }
  }

  function expectCheap(figure: string, costs: readonly TapCost[]): void {
    const [calls, bytes] = [Math.max(...costs.map(cost => cost.calls)), Math.max(...costs.map(cost => cost.bytes))]
    process.stdout.write(`${JSON.stringify({ figure, steps: costs.length, setDataCallsMost: calls, bytesMost: bytes, limit: most.bytes })}\n`)
    expect(costs.filter(cost => cost.calls !== most.calls || cost.bytes > most.bytes).map(cost => `${cost.label}: ${cost.calls} calls, ${cost.bytes} bytes`)).toEqual([])
  }

  const police = scenarioCalled('scenario-police')
  /** A way through that takes its time: the longest of the shortest ways. */
  const longWay = (scenario: Scenario) =>
    reachableStates(scenario)
      .filter(({ nodeId }) => scenario.nodes[nodeId]?.end)
      .map(wayTo)
      .sort((a, b) => b.length - a.length)[0] ?? []

  it('goes from the tab of practice to the look back, with no network', async () => {
    app = await MiniProgram.start(phone, { build })
    await app.tap('答题')
    await press('骗局模拟器')
    await press(police.title)
    expect(app.shows('练习')).toBe(true)
    expect(app.shows(police.setting)).toBe(true)
    expect([police.debrief.wanted, '诈骗', '看看刚才这一段'].filter(words => app.shows(words))).toEqual([])
    const costs = [await press('接听')]
    const way = longWay(police)
    for (const { text } of way) {
      expect(app.shows('刚才走过的路')).toBe(false)
      costs.push(await press(text))
      expect(app.shows('练习')).toBe(true)
    }
    costs.push(await press('看看刚才这一段'), ...(await lookAtAll()))
    expectCheap(police.title, costs)
    expect([police.debrief.wanted, ...police.debrief.nextTime, '诈骗', '练习', '刚才走过的路', ...way.map(({ text }) => `您　${text}`)].filter(words => !app.shows(words))).toEqual([])
    expect(app.shows('您怎么办')).toBe(false)
    await app.back()
    expect(app.shows('走完1段')).toBe(true)
  })

  it('understands a typed sentence and costs no more by it', async () => {
    await open(police)
    await press('接听')
    await app.type('也可以自己打字', '您是哪个单位的')
    await press('看看是哪个意思')
    expect(app.shows('您的意思是：您是哪个单位的，贵姓？')).toBe(true)
    expectCheap('a typed sentence', [await press('对，就这样')])
    expect(app.shows('您的意思是')).toBe(false)
    await app.type('也可以自己打字', '今天太阳真大')
    await press('看看是哪个意思')
    expect(app.shows('没听懂您的意思')).toBe(true)
  })

  it('goes on where the app was killed', async () => {
    await open(police)
    await press('接听')
    const [first, second] = longWay(police)
    await press(first?.text ?? '')
    app = await app.restart()
    await app.open(addressOf(police))
    expect(app.shows(second?.text ?? 'nothing')).toBe(true)
    await press('从头再来')
    expect(app.shows('接听')).toBe(true)
  })

  it.each(scenarios.map(scenario => [scenario.title, scenario] as const))('sends at most 1,500 bytes in one setData at the step of %s that brings the most words', async (title, scenario) => {
    const { before, move } = heaviestStep(scenario)
    leaveAt(phone, scenario, before)
    await open(scenario)
    if (!before.length) await begin(scenario)
    expectCheap(title, [await press(move.text)])
  })

  it.each(scenarios.map(scenario => [scenario.title, scenario] as const))('sends no more at the end of %s, in the look back, going back to a moment and beginning anew', async (title, scenario) => {
    for (const { at, moves } of heaviestWalks(scenario)) {
      leaveAt(phone, scenario, moves.slice(0, -1).map(({ id }) => id))
      await open(scenario)
      const opened = moves.length === 1 ? [await begin(scenario)] : []
      const end = [await press(moves[moves.length - 1]?.text ?? ''), await press('看看刚才这一段')]
      expect(app.shows(scenario.debrief.wanted)).toBe(true)
      const path = await lookAtAll()
      expect([...scenario.debrief.nextTime, ...moves.map(({ text }) => `您　${text}`)].filter(words => !app.shows(words))).toEqual([])
      const back = `回到“${at.text}”，换个选择`
      const again = app.shows(back) ? [await press(back), await press(at.text)] : []
      expectCheap(`${title}: to the end and back`, [...opened, ...end, ...path, ...again])
      app.kill()
      leaveAt(phone, scenario, moves.map(({ id }) => id))
      await open(scenario)
      expectCheap(`${title}: anew`, [await press('从头再走一遍'), await begin(scenario)])
      expect(app.shows(scenario.nodes[scenario.start]?.lines[0]?.text ?? 'nothing')).toBe(true)
      app.kill()
    }
  })

  it('names its sources on demand', async () => {
    leaveAt(phone, police, longWay(police).map(({ id }) => id))
    await open(police)
    expect(app.shows('依据：')).toBe(true)
    await press('看来源')
    expect(app.shows('银川市公安局　2026年2月')).toBe(true)
  })

  it('does not grow with the conversation', async () => {
    const { moves, scenario, way } = anyRound()
    const turns = (count: number) => [...way, ...Array.from({ length: count }, () => moves.map(({ id }) => id)).flat()]
    const goRound = async (count: number) => {
      leaveAt(phone, scenario, turns(count))
      await open(scenario)
      const costs: TapCost[] = []
      for (let i = 0; i < 3; i++) for (const { text } of moves) costs.push(await press(text))
      return costs
    }
    const early = await goRound(1)
    app.kill()
    const late = await goRound(60)
    expectCheap('after more than sixty rounds', late)
    // A longer number in the name of a place is all that may be added.
    expect(late.map(({ bytes }, i) => bytes - (early[i]?.bytes ?? 0)).filter(more => more > 10)).toEqual([])
  })

  it('brings all lines of an exchange at once: nothing crosses while they arrive', async () => {
    await open(police)
    await press('接听')
    const skipped = await press('跳过等待')
    expect([skipped.calls, skipped.bytes < 150]).toEqual([1, true])
  })
})
