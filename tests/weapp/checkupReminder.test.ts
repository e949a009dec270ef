import { chinaDay } from '../../contract/chinaDay'
import { answerCheckup, pauseBetweenTaps } from './answerQuestions'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

const templateId = 'template-of-the-city'
const row = '在微信里提醒我'
const no = '不用提醒了'

/** The day, so many days from now, as the page says it. */
function inDays(days: number): string {
  const [, month, date] = chinaDay(new Date(Date.now() + days * 86_400_000)).split('-').map(Number)
  return `${month}月${date}日`
}

describe('a message when the next short checkup is due, in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud({ NOTIFY_TEMPLATE_ID: templateId })
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE attempts, papers, residents, quiz_counters, reminders')
    phone = new Phone(cloud.functionFor('o-reminded'))
  })

  const reminders = () => cloud.rows("SELECT topic, state, sealed_openid, (due_at AT TIME ZONE 'PRC')::date - (created_at AT TIME ZONE 'PRC')::date AS days FROM reminders")

  async function doCheckup(): Promise<MiniProgram> {
    const app = await MiniProgram.start(phone)
    await app.tap('防骗体检')
    await answerCheckup(app, 10)
    return app
  }

  it('is agreed to by a tap after a checkup, kept without the openid, and dropped when the next checkup is done', async () => {
    const app = await doCheckup()
    await app.tap(row)
    expect(phone.subscribeQuestions).toEqual([[templateId]])
    expect(app.shows(`${inDays(7)}，微信会提醒您一次`)).toBe(true)
    expect(app.shows(row)).toBe(false)
    const [reminder, ...others] = await reminders()
    expect(others).toEqual([])
    expect(reminder).toMatchObject({ topic: 'checkup', state: 'queued', days: 7 })
    expect(reminder?.sealed_openid).toMatch(/^v1\..{20,}$/)
    expect(JSON.stringify(reminder)).not.toContain('o-reminded')

    await app.tap('再做一次体检')
    await answerCheckup(app, 10)
    expect(await reminders()).toEqual([])
    expect(app.shows('微信会提醒您一次')).toBe(false)
    await pauseBetweenTaps()
    await app.tap(row)
    expect(await reminders()).toMatchObject([{ topic: 'checkup', state: 'queued' }])
  })

  it('can be had on 我的进步, too', async () => {
    const app = await (await doCheckup()).restart()
    await app.tap('答题')
    await app.tap('我的进步')
    await app.tap(row)
    expect(app.shows(`${inDays(7)}，微信会提醒您一次`)).toBe(true)
    expect(await reminders()).toMatchObject([{ topic: 'checkup', days: 7 }])
  })

  it('is still spoken of after a restart, is taken back by 不用提醒了, and can be had again', async () => {
    const first = await doCheckup()
    await first.tap(row)
    const app = await first.restart()
    await app.tap('答题')
    await app.tap('我的进步')
    expect(app.shows(`${inDays(7)}，微信会提醒您一次`)).toBe(true)
    await app.tap(no)
    expect(app.shows('好了，微信不再提醒')).toBe(true)
    expect(app.shows('微信会提醒您一次')).toBe(false)
    expect(await reminders()).toEqual([])
    await pauseBetweenTaps()
    await app.tap(row)
    expect(app.shows('微信会提醒您一次')).toBe(true)
    expect(await reminders()).toMatchObject([{ topic: 'checkup', state: 'queued' }])
  })

  it('is not said to be taken back without network', async () => {
    const app = await doCheckup()
    await app.tap(row)
    phone.goOffline()
    await app.tap(no)
    expect(app.shows('还没能取消')).toBe(true)
    expect(app.shows('微信会提醒您一次')).toBe(true)
    expect(await reminders()).toHaveLength(1)
    phone.goOnline()
    await pauseBetweenTaps()
    await app.tap(no)
    expect(app.shows('好了，微信不再提醒')).toBe(true)
    expect(await reminders()).toEqual([])
  })

  it('can be taken back where it was asked for with an older version, of which the phone kept nothing', async () => {
    const first = await doCheckup()
    await first.tap(row)
    phone.storage.delete('checkup-reminder')
    const app = await first.restart()
    await app.tap('答题')
    await app.tap('我的进步')
    await app.waitFor(no)
    await app.tap(no)
    expect(await reminders()).toEqual([])
  })

  it.each(['reject', 'ban', 'fail'] as const)('is not promised when the answer is %s; home has the short checkup in any case', async answer => {
    phone.subscribeAnswer = answer
    const app = await doCheckup()
    await app.tap(row)
    expect(app.shows('没有订阅，也没关系')).toBe(true)
    expect(app.shows('首页会有小体检')).toBe(true)
    expect(await reminders()).toEqual([])
  })

  it('is not promised when the network is gone after the tap', async () => {
    const app = await doCheckup()
    phone.goOffline()
    await app.tap(row)
    expect(app.shows('还没有记下')).toBe(true)
    expect(app.shows('微信会提醒您一次')).toBe(false)
  })

  /** The phone as it is, once the city has changed its settings. */
  async function openProgressIn(city: Cloud): Promise<{ app: MiniProgram; later: Phone }> {
    const later = new Phone(city.functionFor('o-reminded'))
    for (const [key, value] of phone.storage) later.storage.set(key, value)
    const app = await MiniProgram.start(later)
    await app.tap('答题')
    await app.tap('我的进步')
    expect(app.shows('最近做过')).toBe(true)
    return { app, later }
  }

  it('is offered no more once the city has no template, and spoken of no more', async () => {
    await (await doCheckup()).tap(row)
    const plain = await startCloud()
    const { app } = await openProgressIn(plain)
    expect(app.shows(row)).toBe(false)
    expect(app.shows(no)).toBe(false)
    await plain.stop()
  })

  it('is asked for with the template that the city names now', async () => {
    await doCheckup()
    const other = await startCloud({ NOTIFY_TEMPLATE_ID: 'template-of-next-year' })
    const { app, later } = await openProgressIn(other)
    await app.tap(row)
    expect(later.subscribeQuestions).toEqual([['template-of-next-year']])
    await other.stop()
  })
})
