import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'
import { chooseAnswer } from './answerQuestions'

const told = '他让我去银行取钱，说是帮我保管。我先打电话问了女儿，钱就没有取。'

describe('意见建议 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud()
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE feedback, stories, survey_takers, survey_answers, attempts, residents')
    phone = new Phone(cloud.functionFor('o-neighbour'))
  })

  it('is written from a page, with the page it came from', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('意见建议')
    expect(app.shows('关于：首页')).toBe(true)
    await app.tap('建议')
    await app.type('您的话', '字再大一点就好了。')
    await app.tap('发送')
    await app.waitFor('收到了，谢谢您')
    expect(await cloud.rows('SELECT kind, text, page, wants_reply FROM feedback')).toEqual([
      { kind: 'idea', text: '字再大一点就好了。', page: 'pages/home', wants_reply: false }
    ])
  })

  it('about a question names it, and the practice is as it was when coming back', async () => {
    const app = await MiniProgram.start(phone)
    await app.open('/subpackages/quiz/practice/index?first=rebate-judge-01')
    await chooseAnswer(app)
    const before = app.texts()
    await app.tap('这道题有问题')
    expect(app.shows('这道题哪里有问题？')).toBe(true)
    await app.type('您的话', '打13800000021问我。')
    await app.tap('发送')
    await app.waitFor('收到了，谢谢您')
    await app.back()
    expect(app.texts()).toEqual(before)
    expect(await cloud.rows('SELECT kind, text, page, question_id FROM feedback')).toEqual([
      { kind: 'wrong', text: '打（电话号码已隐去）问我。', page: 'subpackages/quiz/practice', question_id: 'rebate-judge-01' }
    ])
  })

  it('that was written without network is sent when the app is opened again, though nobody opens this page', async () => {
    const app = await MiniProgram.start(phone)
    phone.goOffline()
    await app.tap('意见建议')
    await app.tap('表扬')
    await app.type('您的话', '帮办的图很清楚。')
    await app.tap('发送')
    await app.waitFor('存好了')
    app.kill()
    phone.goOnline()
    const again = await app.restart()
    await again.settle()
    expect(await cloud.rows('SELECT text FROM feedback')).toEqual([{ text: '帮办的图很清楚。' }])
  })

  it('leads to stories, where nothing shows before an editor has let it pass', async () => {
    const app = await MiniProgram.start(phone)
    await app.open('/subpackages/voice/stories/index')
    await app.tap('我也讲一个')
    await app.type('起个名字', '多问一句就好')
    await app.type('经过', told)
    await app.tap('我愿意把它给大家看')
    await app.tap('交上去')
    await app.waitFor('待审核')
    expect(app.shows(told)).toBe(false)
    const { stories } = await cloud.asEditor('o-editor', 'stories.desk', {})
    await cloud.asEditor('o-editor', 'stories.decide', { step: 'publish', id: stories[0]!.id, version: 1 })
    await app.open('/subpackages/voice/stories/index')
    await app.waitFor(told)
    expect(app.shows('已发布')).toBe(true)
  })
})
