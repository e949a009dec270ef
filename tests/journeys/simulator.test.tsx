import { ScenarioListScreen } from '@/features/simulator/ScenarioListScreen'
import { scenarios, sourcesOf } from '@/features/simulator/scenarios'
import { Simulated, SimulationScreen } from '@/features/simulator/SimulationScreen'
import { useSimulatorStore } from '@/features/simulator/simulatorStore'
import { PresentScreen } from '@/features/simulator/PresentScreen'
import { forgetPackages } from '@/features/session/packageKeys'
import { leavePage, openPage, turnBackTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { chineseDate } from '@/shared/day'
import type { Scenario } from '../../contract/scenario'
import { shortestSafePath } from '../../tools/content-rules/scenarioSearch'
import { testScenario } from '../support/testScenario'
import { newPhone, restartApp } from './support/appState'
import { heading, leave, listItems, mount, offers, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/navigation')

const onWide = { wide: false }
jest.mock('@/platform/wide', () => ({ isWide: () => onWide.wide, onWidthChange: () => () => undefined }))

beforeEach(() => {
  jest.clearAllMocks()
  newPhone()
  useSimulatorStore.setState({ runs: {}, results: {} })
  onWide.wide = false
})

const open = () => mount(Simulated, { scenario: testScenario })
const kept = () => useSimulatorStore.getState()

async function restart(): Promise<void> {
  leave()
  useSimulatorStore.setState({ runs: {}, results: {} }, false)
  await restartApp()
  await useSimulatorStore.persist.rehydrate()
}

/** What the app wrote is read again: memory is gone. */
async function kill(): Promise<void> {
  const stored = localStorage.getItem('simulator') ?? ''
  leave()
  useSimulatorStore.setState({ runs: {}, results: {} })
  localStorage.setItem('simulator', stored)
  await useSimulatorStore.persist.rehydrate()
}

async function say(sentence: string): Promise<void> {
  await type('也可以自己打字', sentence)
  await press('看看是哪个意思')
}

/** 练习 is on the page once, wherever one is. */
const strips = () => document.querySelectorAll('.sim-practice').length

describe('a conversation', () => {
  test('begins with the situation, is answered with buttons, and ends in a look back', async () => {
    await open()
    expect(heading()).toBe('关会员的电话')
    expect(words()).toContain('您在家里做饭，手机响了。')
    expect(strips()).toBe(1)
    await press('接听')
    expect(words()).toContain('您的会员明天要扣800元。')
    await press('您是哪里的？')
    expect(words()).toContain('我是平台客服')
    await press('挂断电话')
    expect(words()).toContain('会员没有要扣费')
    expect(strips()).toBe(1)
    await press('看看刚才这一段')
    expect(heading()).toBe('您守住了')
    expect(strips()).toBe(1)
    for (const said of ['诈骗', testScenario.debrief.wanted, ...testScenario.debrief.nextTime, `“${testScenario.debrief.say}”`, '路上有1处可以停下，您在那里停下或问过。', '您挂断了。']) expect(words()).toContain(said)
    expect(listItems('.sim-path')).toEqual([])
    await press('看看走过的路，共1处')
    const [path] = listItems('.sim-path')
    for (const said of ['您　您是哪里的？', '不说是哪家平台', '“我是平台客服，工号1**8。您不信，可以不关。”', '您　挂断电话', '您在这里停了一下']) expect(path).toContain(said)
    expect(words()).not.toMatch(/看下一处|接着看/)
    expect(kept().results).toEqual({ 'scenario-test': { best: 'safe', times: 1 } })
  })

  test('offers what was opened by what was done, and no more what was closed', async () => {
    await open()
    for (const move of ['接听', '那怎么关？', '共享屏幕']) await press(move)
    expect(offers('停止共享')).toBe(true)
    await press('停止共享')
    await press('挂断电话')
    expect(words()).toContain('会员没有要扣费')
  })

  test('has a heading over the choices, hears each line once in a log, and numbers nothing wrong', async () => {
    await open()
    await press('接听')
    const log = document.querySelector('[role=log]')
    expect([log?.getAttribute('aria-live'), log?.textContent]).toEqual(['polite', '您好，您的会员明天要扣800元。'])
    await press('您是哪里的？')
    expect(log?.isConnected).toBe(true)
    expect(log?.textContent).toBe('您好，您的会员明天要扣800元。您是哪里的？我是平台客服，工号1**8。您不信，可以不关。')
  })

  test('goes on where it was left, after the app was killed, and can begin anew', async () => {
    await open()
    for (const move of ['接听', '您是哪里的？', '那怎么关？']) await press(move)
    await kill()
    await open()
    expect(words()).toContain('您打开会议软件，把屏幕共享给我。')
    expect(words()).toContain('您是哪里的？')
    await press('从头再来')
    expect(offers('接听')).toBe(true)
    expect(kept().runs).toEqual({ 'scenario-test': [] })
  })

  test('shows its look back again to whoever comes back after the end', async () => {
    await open()
    for (const move of ['接听', '挂断电话']) await press(move)
    await kill()
    await open()
    expect(heading()).toBe('您守住了')
    await press('从头再走一遍')
    expect(offers('接听')).toBe(true)
  })

  test('can be taken up again at any moment of the look back, with another move', async () => {
    await open()
    for (const move of ['接听', '那怎么关？', '共享屏幕', '“验证码是***”'.slice(1, -1), '看看刚才这一段']) await press(move)
    expect(heading()).toBe('这次没拦住，练过就有数了')
    for (const more of ['看看走过的路，共2处', '看下一处，还有1处', '回到“验证码是***”，换个选择']) await press(more)
    expect(words()).toContain('您把验证码念给我。')
    for (const move of ['我不念了。', '看看刚才这一段']) await press(move)
    expect(heading()).toBe('您及时停下了')
    for (const move of ['看看走过的路，共2处', '回到“共享屏幕”，换个选择']) await press(move)
    expect(words()).not.toContain('验证码')
    await press('挂断电话')
    expect(kept().results['scenario-test']).toEqual({ best: 'safe', times: 3 })
  })

  test('draws only its last exchanges to whoever comes back to a long one, and all on demand', async () => {
    useSimulatorStore.getState().keep('scenario-test', ['agree', 'share', ...Array.from({ length: 40 }, () => 'ask-why')])
    await open()
    expect(document.querySelectorAll('.sim-turn')).toHaveLength(10)
    expect(words()).not.toContain('您好，您的会员')
    await press('看前面的话')
    expect(document.querySelectorAll('.sim-turn')).toHaveLength(43)
    expect(words()).toContain('您好，您的会员')
  })

  test('survives what it kept being from another version, or no path at all', async () => {
    useSimulatorStore.getState().keep('scenario-test', ['gone', 'agree'])
    await open()
    expect(words()).toContain('您的会员明天要扣800元。')
    localStorage.setItem('simulator', JSON.stringify({ state: { runs: { 'scenario-test': [3] }, results: 7 }, version: 1 }))
    await useSimulatorStore.persist.rehydrate()
    await open()
    expect(offers('接听') || words().includes('您的会员')).toBe(true)
  })
})

describe('a typed sentence', () => {
  beforeEach(async () => {
    await open()
    await press('接听')
  })

  test('is shown as the move it is taken for, and happens only when that is confirmed', async () => {
    await say('我先挂了啊')
    expect(words()).toContain('您的意思是：挂断电话')
    expect(words()).not.toContain('会员没有要扣费')
    await press('对，就这样')
    expect(words()).toContain('会员没有要扣费')
  })

  test('can be taken back for another', async () => {
    await say('挂了')
    await press('不是，另选一个')
    expect(words()).not.toContain('您的意思是')
    await say('你是谁')
    expect(words()).toContain('您的意思是：您是哪里的？')
    await press('那怎么关？')
    expect(words()).toContain('把屏幕共享给我')
    expect(words()).not.toContain('您的意思是')
  })

  test('that fits nothing is told so kindly, and the choices stay', async () => {
    await say('今天太阳真大')
    expect(words()).toContain('没听懂您的意思。换句话说，或者在上面选一个。')
    expect(offers('挂断电话')).toBe(true)
    await say('😂'.repeat(1000))
    expect(words()).toContain('没听懂您的意思')
  })

  test('that is empty does nothing', async () => {
    await press('看看是哪个意思')
    expect(words()).not.toContain('没听懂')
    expect(words()).not.toContain('您的意思是')
  })
})

describe('the list', () => {
  test('has at least ten scenarios, leads to each and does not tell which are genuine', async () => {
    await mount(ScenarioListScreen, {})
    expect(scenarios.length).toBeGreaterThanOrEqual(10)
    for (const { id, setting, title } of scenarios) {
      expect(words()).toContain(setting)
      await press(new RegExp(`^${title}`))
      expect(openPage).toHaveBeenLastCalledWith(routes.simulation(id))
    }
    expect(words()).not.toMatch(/诈骗|正常|刷单/)
  })

  test('knows what is under way and what was gone through, also after a restart', async () => {
    const [first, second] = scenarios
    if (!first || !second) throw new Error('no scenarios')
    const move = first.nodes[first.start]?.moves?.[0]?.id ?? ''
    useSimulatorStore.getState().keep(first.id, [move])
    useSimulatorStore.getState().finish(second.id, 'close')
    useSimulatorStore.getState().finish(second.id, 'lost')
    await kill()
    await mount(ScenarioListScreen, {})
    expect(words()).toContain('走完1段')
    expect(words()).toContain('走到一半，接着走')
    expect(words()).toContain('走过，最好的一次：中途停下')
  })

  test('forgets it all with 清除我的记录', async () => {
    useSimulatorStore.getState().finish(scenarios[0]?.id ?? '', 'safe')
    forgetPackages()
    await mount(ScenarioListScreen, {})
    await settle()
    expect(words()).toContain('还没走过')
    await restart()
    expect(kept().results).toEqual({})
  })

  test('offers a big screen only where there is one', async () => {
    await mount(ScenarioListScreen, {})
    expect(offers('讲座用大屏演示')).toBe(false)
    onWide.wide = true
    await mount(ScenarioListScreen, {})
    await press('讲座用大屏演示')
    const [first] = scenarios
    await press(new RegExp(`^${first?.title}`))
    expect(openPage).toHaveBeenLastCalledWith(routes.simulation(first?.id ?? '', { show: '1' }))
  })
})

describe('where a scenario comes from', () => {
  const scenario = scenarios.find(({ id }) => id === 'scenario-police') as Scenario

  test('stands at the end of the look back, with titles and dates on demand', async () => {
    useSimulatorStore.getState().keep(scenario.id, (shortestSafePath(scenario) ?? []).map(({ id }) => id))
    await mount(SimulationScreen, { scenarioId: scenario.id })
    expect(words()).toContain('依据：工业和信息化部（海口龙华区政府转发），2022年3月；绍兴市公安局，2025年5月12日')
    await press('看来源')
    const sheet = document.getElementById('sheet')?.textContent ?? ''
    for (const { date, publisher, title } of sourcesOf(scenario)) for (const said of [title, `${publisher}　${chineseDate(date)}`]) expect(sheet).toContain(said)
    await press('完成')
    expect(document.getElementById('sheet')).toBeNull()
  })

  test('is known for every source of every scenario', () => {
    expect(scenarios.filter(each => sourcesOf(each).length !== each.sources.length).map(({ id }) => id)).toEqual([])
  })
})

test('an address that names no scenario leads to the list', async () => {
  await mount(SimulationScreen, { scenarioId: 'scenario-nobody-wrote' })
  expect(words()).toContain('没有找到这一段')
  await press('看看都有哪些')
  expect(turnBackTo).toHaveBeenCalledWith(routes.simulator)
})

describe('on a big screen', () => {
  const key = async (name: string) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }))
    await settle()
  }
  const stage = () => document.querySelector('.show-stage')?.textContent ?? ''

  beforeEach(() => mount(PresentScreen, { scenario: testScenario }))

  test('lines come one by one by space or arrow, moves by their numbers, and back leads back', async () => {
    expect(stage()).toContain('您的会员明天要扣800元。')
    await key('1')
    expect(stage()).toContain('我是平台客服')
    expect(stage()).not.toContain('您不信')
    await key(' ')
    expect(stage()).toContain('您不信，可以不关。')
    await key('ArrowLeft')
    expect(stage()).not.toContain('您不信')
    await key('2')
    expect(stage()).not.toContain('共享给我')
    await key('ArrowRight')
    await key('1')
    expect(stage()).toContain('把屏幕共享给我。')
    await key('ArrowLeft')
    expect(stage()).toContain('您不信，可以不关。')
  })

  test('ends in slides, which stop at the last, and 练习 stays', async () => {
    for (const pressed of ['2', '1', '1']) await key(pressed)
    expect(stage()).toContain('卡里的钱被转走了。')
    await key(' ')
    expect(heading()).toBe('这次没拦住，练过就有数了')
    await key(' ')
    expect(heading()).toBe('哪里可以停下来')
    expect(words()).toContain('要看您的屏幕')
    for (let i = 0; i < 5; i++) await key('PageDown')
    expect(heading()).toBe('下次这样做')
    expect(words()).toContain(`“${testScenario.debrief.say}”`)
    expect(strips()).toBe(1)
    await key('ArrowLeft')
    expect(heading()).toBe('哪里可以停下来')
  })

  test('writes nothing down of the person whose phone it is', async () => {
    await key('3')
    expect(kept()).toMatchObject({ runs: {}, results: {} })
    await press('结束演示')
    expect(leavePage).toHaveBeenCalledWith(tabs.quiz)
  })
})

test('a page that is not open any more leaves no timer that speaks', async () => {
  await open()
  await press('接听')
  await press('您是哪里的？')
  leave()
  await until(() => document.querySelector('.page') === null)
  expect(document.querySelector('.sim-run')).toBeNull()
})
