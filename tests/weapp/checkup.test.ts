import { answerCheckup, choicesOn } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { attributeText } from './harness/pageTree'
import { Phone } from './harness/phone'

describe('防骗体检 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, papers, residents, quiz_counters')
    phone = new Phone(cloud.functionFor('o-checkup-tester'))
  })

  const attempts = () => cloud.rows('SELECT mode, total, right_count, paper_id FROM attempts')

  async function openCheckup(): Promise<MiniProgram> {
    const app = await MiniProgram.start(phone)
    await app.tap('防骗体检')
    return app
  }

  it('is drawn by the server, taken by tapping, and stands in the database once', async () => {
    const app = await openCheckup()
    expect(app.texts()[0]).toBe('第1条，共10条')
    await answerCheckup(app, 10)

    const [attempt, ...others] = await attempts()
    expect(others).toEqual([])
    expect(attempt).toMatchObject({ mode: 'checkup', total: 10 })
    expect(app.shows(`分清了${String(attempt?.right_count)}条`)).toBe(true)
    expect(app.shows('诈骗5条')).toBe(true)
    expect(app.shows('正常5条')).toBe(true)
    expect(await cloud.rows('SELECT id FROM papers')).toEqual([{ id: attempt?.paper_id }])
  })

  it('keeps no answer on the phone before it is handed in', async () => {
    const app = await openCheckup()
    await answerCheckup(app, 3)
    const kept = [...phone.storage.values()].join('')
    expect(kept).toContain('paperId')
    for (const secret of ['verdict', 'clues', 'explanation', 'mistake', '[[']) expect(kept).not.toContain(secret)
  })

  it('goes on with the same message after the app has been killed', async () => {
    const app = await openCheckup()
    await answerCheckup(app, 3)
    const shown = app.texts()

    const again = await app.restart()
    await again.tap('防骗体检')
    expect(again.texts()).toEqual(shown)
    await answerCheckup(again, 7)
    expect(await attempts()).toHaveLength(1)
    expect(await cloud.rows('SELECT id FROM papers')).toHaveLength(1)
  })

  it('shows what was chosen but not confirmed after the app has been killed, at one small setData a tap', async () => {
    const app = await openCheckup()
    await answerCheckup(app, 3)
    const [choice] = choicesOn(app)
    if (!choice) throw new Error('nothing can be chosen')
    const { bytes, calls } = await app.tapElement(choice)
    expect(calls).toBe(1)
    expect(bytes).toBeLessThan(1000)
    const said = (page: MiniProgram) => choicesOn(page).map(each => attributeText(each, 'aria-checked'))
    expect(said(app)).toEqual(['true', 'false', 'false'])

    const again = await app.restart()
    await again.tap('防骗体检')
    expect(said(again)).toEqual(['true', 'false', 'false'])
    await again.tap('下一条')
    expect(again.texts()[0]).toBe('第5条，共10条')
    expect(said(again)).toEqual(['false', 'false', 'false'])
  })

  it('keeps the answers when the network goes, and hands them in on the next try', async () => {
    const app = await openCheckup()
    await answerCheckup(app, 9)
    phone.goOffline()
    await answerCheckup(app, 1)
    expect(app.shows('答案存好了')).toBe(true)
    expect(await attempts()).toEqual([])

    phone.goOnline()
    await app.tap('再试一次')
    expect(app.shows('分清了')).toBe(true)
    expect(await attempts()).toHaveLength(1)
  })

  it('counts once when the reply is lost', async () => {
    const app = await openCheckup()
    await answerCheckup(app, 9)
    phone.loseReply()
    await answerCheckup(app, 1)
    expect(await attempts()).toHaveLength(1)

    await app.tap('再试一次')
    expect(app.shows('分清了')).toBe(true)
    expect(await attempts()).toHaveLength(1)
  })

  it('says so when no paper can be had, and draws one on the next try', async () => {
    phone.failNext('UNAVAILABLE', '服务暂时连不上。', 'quiz.paper')
    const app = await openCheckup()
    expect(app.shows('体检的题要联网取')).toBe(true)
    await app.tap('再试一次')
    expect(app.texts()[0]).toBe('第1条，共10条')
  })
})
