import { lessonFiles } from '../../content/lessons'
import type { Lesson } from '../../contract/lesson'
import { chooseAnswer } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

describe('小课堂 in the built mini-program', () => {
  const lessons = lessonFiles as unknown as Lesson[]
  const [first, second] = lessons
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, residents')
    phone = new Phone(cloud.functionFor('o-learner'))
  })

  async function openLesson(app: MiniProgram): Promise<void> {
    await app.tap('小课堂')
    await app.tap(first?.title ?? '')
  }

  it('is learnt in a text and two questions, and counted', async () => {
    const app = await MiniProgram.start(phone)
    await openLesson(app)
    expect([...(first?.how ?? []), first?.deed ?? ''].filter(words => !app.shows(words))).toEqual([])
    await app.tap('看懂了，试两题')
    for (const go of ['下一题', '学完了']) {
      expect(app.shows('先选一个')).toBe(true)
      await chooseAnswer(app)
      if (app.shows('看答案')) await app.tap('看答案')
      await app.tap(go)
    }
    expect(app.shows(`已学1/${lessons.length}`)).toBe(true)
    expect(app.shows(second?.title ?? '')).toBe(true)
    expect(await cloud.rows('SELECT total FROM attempts')).toEqual([{ total: 1 }, { total: 1 }])

    await app.tap('所有的课')
    expect(app.shows(`已学1/${lessons.length}`)).toBe(true)
    await app.open('/pages/home/index')
    expect(app.shows('已学1课')).toBe(true)
  })

  it('goes on with the second question after the app has been killed', async () => {
    const app = await MiniProgram.start(phone)
    await openLesson(app)
    await app.tap('看懂了，试两题')
    await chooseAnswer(app)
    if (app.shows('看答案')) await app.tap('看答案')
    await app.tap('下一题')

    const again = await app.restart()
    await again.tap('小课堂')
    expect(again.shows('学到一半，接着学')).toBe(true)
    await again.tap(first?.title ?? '')
    expect(again.shows('第2题，共2题')).toBe(true)
  })

  it('works with no network from the first page to the last', async () => {
    phone.goOffline()
    const app = await MiniProgram.start(phone)
    await openLesson(app)
    await app.tap('看懂了，试两题')
    for (const go of ['下一题', '学完了']) {
      await chooseAnswer(app)
      if (app.shows('看答案')) await app.tap('看答案')
      await app.tap(go)
    }
    expect(app.shows('学完一课了')).toBe(true)
    expect(await cloud.rows('SELECT total FROM attempts')).toEqual([])
    phone.goOnline()
    await app.settle()
    expect(await cloud.rows('SELECT total FROM attempts')).toHaveLength(2)
  })

  it('lets the next lesson take the place of this one, so that back leads home', async () => {
    const app = await MiniProgram.start(phone)
    await openLesson(app)
    await app.tap('看懂了，试两题')
    for (const go of ['下一题', '学完了']) {
      await chooseAnswer(app)
      if (app.shows('看答案')) await app.tap('看答案')
      await app.tap(go)
    }
    await app.tap('学下一课')
    expect(app.shows(second?.deed ?? '')).toBe(true)
    await app.back()
    await app.back()
    expect(app.route).toBe('pages/home/index')
  })

  it('says that an unknown lesson is not there', async () => {
    const app = await MiniProgram.start(phone, { path: '/subpackages/quiz/lesson/index?lessonId=never-was', scene: 1007 })
    expect(app.shows('没有找到这一课')).toBe(true)
    await app.tap('看看所有的课')
    expect(app.route).toBe('subpackages/quiz/lessons/index')
  })
})
