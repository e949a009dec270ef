import type { PhoneBrand } from '../../contract/guide'
import { addressOf, antifraudApp, begin, doSteps, press, stepsOn } from './guideSteps'
import { readBuild } from './harness/builtProgram'
import { MiniProgram, type TapCost } from './harness/miniProgram'
import { Phone } from './harness/phone'

const most = { calls: 1, bytes: 600 }

describe('what a change of step costs in a guide', () => {
  const build = readBuild()
  let app: MiniProgram
  afterEach(() => app.kill())

  const startOn = (brand: string) => {
    const phone = new Phone()
    phone.goOffline()
    phone.brand = brand
    phone.model = brand
    return MiniProgram.start(phone, { build })
  }

  function expectCheap(figure: string, costs: readonly TapCost[]): void {
    const [calls, bytes] = [Math.max(...costs.map(cost => cost.calls)), Math.max(...costs.map(cost => cost.bytes))]
    process.stdout.write(`${figure}: ${costs.length} changes, setData calls most ${calls}, bytes most ${bytes}\n`)
    expect(costs.filter(cost => cost.calls > most.calls || cost.bytes > most.bytes).map(({ label, calls, bytes }) => `${label}: ${calls} calls, ${bytes} bytes`)).toEqual([])
    expect(Math.min(...costs.map(cost => cost.calls))).toBe(1)
  }

  it.each(antifraudApp.asks[0]?.options.map(({ id, text }) => [text, id as PhoneBrand] as const) ?? [])('is one setData of at most 600 bytes on every step for %s', async (text, brand) => {
    app = await startOn('a maker that nobody knows')
    const opened = await app.open(addressOf(antifraudApp.id))
    await press(app, '开始')
    await press(app, text)
    const drawn = await press(app, '下一步')
    const count = stepsOn(brand).length
    const onward = await doSteps(app, count)
    expect(app.shows('是谁帮您做的')).toBe(true)
    const back: TapCost[] = []
    for (let i = 0; i < count; i++) back.push(await press(app, '上一步'))
    expect(app.shows(`第1步，共${count}步`)).toBe(true)
    process.stdout.write(`${text}: the guide's page opens with ${opened.calls} setData of ${opened.bytes} bytes, its first step with ${drawn.calls} of ${drawn.bytes}\n`)
    expectCheap(text, [...onward, ...back])
    expect([opened.calls, drawn.calls]).toEqual([1, 1])
  })

  it('is no more where a step is left out, cannot be seen, was read aloud, or is the one where the app was killed', async () => {
    app = await startOn('HUAWEI')
    app.phone.goOnline()
    await app.open(addressOf(antifraudApp.id))
    await press(app, '每一步都读给我听')
    await app.back()
    await begin(app)
    const costs: TapCost[] = []
    for (const { rule } of stepsOn('huawei')) {
      app = await app.restart()
      await app.open(addressOf(antifraudApp.id))
      expect(app.shows('上次做到这里')).toBe(true)
      await press(app, '停止朗读')
      await press(app, '我看不到这个')
      costs.push(await press(app, rule.required ? '我做好了' : '先不做这一步'))
    }
    expectCheap('all at once', costs)
  })

  it('does not send the steps again at the end', async () => {
    app = await startOn('HUAWEI')
    await begin(app)
    await doSteps(app, stepsOn('huawei').length)
    await press(app, '自己做的')
    const ended = await press(app, '下一步')
    expect(app.shows('以后记住')).toBe(true)
    expect(ended.sent.map(({ text }) => text).filter(text => text.includes('drawing-'))).toEqual([])
  })
})
