import { answerPractice, choicesOn } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'

describe('今日一练 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, papers, residents, quiz_counters')
    phone = new Phone(cloud.functionFor('o-practice-tester'))
  })

  const attempts = () => cloud.rows('SELECT mode, total, right_count, answers FROM attempts')
  const counted = async () => Number((await cloud.rows('SELECT coalesce(sum(attempts), 0) AS sum FROM quiz_counters'))[0]?.sum)

  it('is taken by tapping and stands in the database once', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    expect(app.texts()[0]).toBe('第1题，共5题')
    await answerPractice(app, 5)
    await app.tap('看结果')

    const [attempt, ...others] = await attempts()
    expect(others).toEqual([])
    expect(attempt).toMatchObject({ mode: 'practice', total: 5 })
    expect(attempt?.answers).toHaveLength(5)
    expect(app.shows(`答对了${String(attempt?.right_count)}题`)).toBe(true)
    expect(await counted()).toBe(1)
  })

  it('is not asked for again on that day: home says that it is done, and a new day asks anew', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await answerPractice(app, 5)
    await app.tap('看结果')
    const later = await app.restart()
    expect(later.shows('今天练过了')).toBe(true)
    expect(later.shows('您信不信')).toBe(false)
    await later.tap('再练5题')
    expect(later.texts()[0]).toBe('第1题，共5题')

    const untouched = await later.restart()
    expect(untouched.shows('做到第1题，共5题')).toBe(true)
    await untouched.tap('接着做')
    await answerPractice(untouched, 5)
    await untouched.tap('看结果')
    phone.clockAhead = 86_400_000
    const tomorrow = await untouched.restart()
    expect(tomorrow.shows('今天练过了')).toBe(false)
    await tomorrow.tap('开始今日一练')
    expect(tomorrow.texts()[0]).toBe('第1题，共5题')
  })

  it('goes on with the same question after the app has been killed', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await answerPractice(app, 2)
    const shown = app.texts()

    const again = await app.restart()
    expect(again.shows('做到第3题，共5题')).toBe(true)
    await again.tap('接着做')
    expect(again.texts()).toEqual(shown)

    await answerPractice(again, 3)
    await again.tap('看结果')
    expect(await attempts()).toHaveLength(1)
  })

  it('works with no network, says that it is kept, and is sent once when the network is back', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await answerPractice(app, 5)
    await app.tap('看结果')
    expect(app.shows('已保存，联网后发送')).toBe(true)
    expect(await attempts()).toEqual([])

    phone.goOnline()
    await app.settle()
    expect(await attempts()).toHaveLength(1)
    expect(app.shows('已保存，联网后发送')).toBe(false)

    await app.hide()
    await app.show()
    expect(await counted()).toBe(1)
  })

  it('is sent after a restart when it was finished with no network', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await answerPractice(app, 5)
    await app.tap('看结果')
    app.kill()

    phone.goOnline()
    await MiniProgram.start(phone)
    expect(await attempts()).toHaveLength(1)
  })

  it('counts once when the reply is lost and the phone sends again', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await answerPractice(app, 5)
    phone.loseReply()
    await app.tap('看结果')
    expect(await attempts()).toHaveLength(1)
    expect(app.shows('已保存，联网后发送')).toBe(true)

    await app.hide()
    await app.show()
    expect(app.shows('已保存，联网后发送')).toBe(false)
    expect(await attempts()).toHaveLength(1)
    expect(await counted()).toBe(1)
  })

  it('starts fresh when what the phone kept cannot be read', async () => {
    for (const key of ['quiz-practice', 'quiz-outbox', 'quiz-learning']) phone.storage.set(key, '"{broken"')
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    expect(app.texts()[0]).toBe('第1题，共5题')
  })

  it('draws every icon', async () => {
    const app = await MiniProgram.start(phone)
    const drawn = app.findAll(element => element.tag === 'image').map(image => attributeText(image, 'src'))
    expect(drawn.length).toBeGreaterThan(0)
    for (const source of drawn) expect(decodeURIComponent(source)).toMatch(/^data:image\/svg\+xml,<svg .*fill="#\w{6}"><path d="M/)
  })

  it('tells screen readers what can be chosen and what is', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    const said = () => choicesOn(app).map(choice => attributeText(choice, 'aria-checked'))
    expect(new Set(said())).toEqual(new Set(['false']))
    const [first] = choicesOn(app)
    if (first) await app.tapElement(first)
    expect(said()[0]).toBe('true')
    expect(app.findAll(element => attributeText(element, 'aria-role') === 'heading')).toHaveLength(1)
    expect(app.findAll(element => element.tag === 'image' && attributeText(element, 'aria-hidden') !== 'true')).toEqual([])
  })
})
