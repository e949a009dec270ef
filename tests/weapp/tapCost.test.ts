import { answerCheckup, answerPractice, chooseAnswer } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram, type TapCost } from './harness/miniProgram'
import { Phone } from './harness/phone'

/** The middle number; of an even count the larger middle one, so that a limit is never met by half. */
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function report(journey: string, taps: readonly TapCost[]): void {
  const [calls, bytes] = [taps.map(tap => tap.calls), taps.map(tap => tap.bytes)]
  process.stdout.write(`${journey}: ${taps.length} taps, setData calls median ${median(calls)} most ${Math.max(...calls)}, bytes median ${median(bytes)} most ${Math.max(...bytes)}\n`)
}

describe('what a tap costs', () => {
  let cloud: Cloud

  beforeAll(async () => {
    cloud = await startCloud()
    await cloud.publish()
  })

  afterAll(() => cloud.stop())

  it('is at most 1,000 bytes in one setData call, in the median of a practice and a checkup', async () => {
    const app = await MiniProgram.start(new Phone(cloud.functionFor('o-tap-counter')))
    await app.tap('开始今日一练')
    await answerPractice(app, 5)
    await app.tap('看结果')
    const practice = [...app.taps]
    await app.back()
    await app.tap('防骗体检')
    await answerCheckup(app, 10)
    const checkup = app.taps.slice(practice.length)

    report('practice', practice)
    report('checkup', checkup)
    report('both', app.taps)
    expect(median(app.taps.map(tap => tap.bytes))).toBeLessThanOrEqual(1000)
    expect(median(app.taps.map(tap => tap.calls))).toBe(1)
  })

  it('is one setData for whatever is tapped on a case page', async () => {
    const app = await MiniProgram.start(new Phone(cloud.functionFor('o-tap-counter')))
    await app.tap('案例')
    // As long as a person looks: until the cards below the screen are drawn, too.
    await new Promise(resolve => setTimeout(resolve, 400))
    await app.settle()
    await app.tap('老伴夜里多问了一句')
    const before = app.taps.length
    for (const label of ['收藏', '字大小', '完成', '看来源', '完成']) await app.tap(label)
    await chooseAnswer(app)
    const taps = app.taps.slice(before)
    report('case page', taps)
    expect(Math.max(...taps.map(tap => tap.calls))).toBe(1)
    expect(Math.max(...taps.map(tap => tap.bytes))).toBeLessThanOrEqual(5000)
    // The page behind a sheet does not cross again.
    expect(Math.max(...taps.filter(({ label }) => label === '完成').map(tap => tap.bytes))).toBeLessThanOrEqual(200)
  })

  it('is nothing while the list of cases is scrolled within what is drawn, and a few cards where it is not', async () => {
    const app = await MiniProgram.start(new Phone(cloud.functionFor('o-tap-counter')))
    await app.tap('案例')
    const steps: TapCost[] = []
    for (let from = -1; app.scrollTop > from; ) {
      from = app.scrollTop
      steps.push(await app.scrollTo(from + 100))
    }
    report('scrolling the cases by 100 px', steps)
    expect(median(steps.map(step => step.calls))).toBe(0)
    expect(Math.max(...steps.map(step => step.bytes))).toBeLessThanOrEqual(32_768)
  })
})
