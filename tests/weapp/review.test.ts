import { answerCheckup, pauseBetweenTaps } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

const day = 86_400_000
const tally = { scamSeen: 6, hits: 6, genuineSeen: 6, falseAlarms: 0, answered: 12, right: 12 }

describe('review that lasts, in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, papers, residents, quiz_counters')
    phone = new Phone(cloud.functionFor('o-review-tester'))
  })

  /** The server refuses what a phone's clock puts into another week: what was done is put back instead. */
  function wholeOneWasBefore(days: number): void {
    const kept = String(phone.storage.get('quiz-learning'))
    const back = (time: string) => new Date(Date.parse(time) - days * day).toISOString()
    phone.storage.set('quiz-learning', kept.replace(/(\\"finishedAt\\":\\")([^\\]+)/g, (_, before: string, time: string) => before + back(time)))
  }

  it('offers the short checkup a week after the whole one, six messages that were not in it, once', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('防骗体检')
    await answerCheckup(app, 10)
    expect(app.shows('约1周后，首页会有一次小体检')).toBe(true)
    // No template in this city: nothing is offered that nobody could send.
    expect(app.shows('在微信里提醒我')).toBe(false)

    wholeOneWasBefore(7)
    const later = await app.restart()
    await later.tap('体检满1周了')
    expect(later.texts()[0]).toBe('第1条，共6条')
    await answerCheckup(later, 6)
    expect(later.shows('约3周后，首页会有一次小体检')).toBe(true)
    const papers = (await cloud.rows('SELECT question_ids FROM papers')) as { question_ids: string[] }[]
    expect(new Set(papers.flatMap(paper => paper.question_ids)).size).toBe(16)
    expect(await cloud.rows('SELECT total FROM attempts ORDER BY total')).toEqual([{ total: 6 }, { total: 10 }])

    const after = await later.restart()
    expect(after.shows('小体检')).toBe(false)
    expect(after.shows('10条消息，看看自己能分清哪些')).toBe(true)
  })

  it('puts it off until tomorrow', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('防骗体检')
    await answerCheckup(app, 10)
    wholeOneWasBefore(7)
    const later = await app.restart()
    await later.tap('明天再说')
    expect(later.shows('小体检')).toBe(false)
    phone.clockAhead = day
    expect((await later.restart()).shows('小体检')).toBe(true)
  })

  describe('the card', () => {
    async function openCard(): Promise<MiniProgram> {
      phone.storage.set('quiz-learning', JSON.stringify(JSON.stringify({ state: { cards: {}, byKind: { rebate: tally }, sittings: [] }, version: 1 })))
      const app = await MiniProgram.start(phone)
      await app.open('/subpackages/quiz/card/index')
      return app
    }
    const drawn = () => String(phone.album[0])

    it('is drawn with a nickname and saved among the photos', async () => {
      const app = await openCard()
      await app.type('称呼', '老王')
      await app.tap('写到卡片上')
      await app.tap('存到相册')
      expect(app.shows('已存到相册。')).toBe(true)
      for (const words of ['老王', '刷单返利', '拿不准，问96110', '在微信里搜“反诈同行”，一起练5题']) expect(drawn()).toContain(words)
      expect(phone.cloudCalls.map(({ input }) => JSON.stringify(input)).join('')).not.toContain('老王')
    })

    it('says how to allow it where saving is not allowed', async () => {
      phone.allowsAlbum = false
      const app = await openCard()
      await app.tap('存到相册')
      expect(app.shows('请点右上角三个点，在“设置”里允许保存到相册')).toBe(true)
      phone.allowsAlbum = true
      await pauseBetweenTaps()
      await app.tap('存到相册')
      expect(app.shows('已存到相册。')).toBe(true)
    })

    it('says so where the phone draws no picture', async () => {
      phone.drawsDataUrls = false
      const app = await openCard()
      expect(app.shows('这部手机没能画出来')).toBe(true)
    })
  })
})
