import type { AlertText } from '../../contract/alertText'
import { alertText } from '../support/publishedTexts'
import { startCloud, type Cloud } from './harness/cloud'
import { MiniProgram } from './harness/miniProgram'
import { Phone } from './harness/phone'

const templateId = 'template-of-the-city'
const twoDays = 2 * 86_400_000

describe('预警 in the built mini-program', () => {
  let cloud: Cloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await startCloud({ NOTIFY_TEMPLATE_ID: templateId })
  })

  afterAll(() => cloud.stop())

  beforeEach(async () => {
    await cloud.rows('TRUNCATE publications, subscriptions, notices, residents')
    phone = new Phone(cloud.functionFor('o-alert-reader'))
  })

  const care = alertText('alert-care', { severity: 'care', title: '家长群里收费' })
  const urgent = alertText('alert-urgent', { severity: 'urgent', title: '有人冒充民警', text: '城里有人冒充民警打电话要钱。挂断，自己拨110问。', action: { type: 'call', number: '110' } })
  const publish = (...alerts: AlertText[]) => cloud.publish({ alerts: [alerts] })

  /** As editors do it: one writes, another approves. */
  async function approve(alert: AlertText): Promise<void> {
    const { id, version } = await cloud.asEditor('o-author', 'alerts.publish', { step: 'draft', alert })
    await cloud.asEditor('o-approver', 'alerts.publish', { step: 'approve', id, version })
  }

  it('stands on home and above the cases, the most severe of several, and leads to all of them', async () => {
    await publish(care, alertText('alert-notice', { title: '退款不用先转账' }))
    const app = await MiniProgram.start(phone)
    expect(app.shows('家长群里收费')).toBe(true)
    expect(app.shows('注意')).toBe(true)
    await app.tap('案例')
    await app.tap('预警一共2条，看全部')
    expect(app.shows('退款不用先转账')).toBe(true)
    await app.tap('家长群里收费')
    expect(app.shows('先打电话问老师本人')).toBe(true)
    await app.tap('拿不准，问96110')
    expect(phone.phoneCalls).toEqual(['96110'])
  })

  it('fills the page once when it is urgent, and never again after a restart', async () => {
    await publish(urgent)
    const app = await MiniProgram.start(phone)
    expect(app.route).toBe('subpackages/city/alert/index')
    expect(app.shows('城里有人冒充民警打电话要钱')).toBe(true)

    const second = await app.restart()
    expect(second.route).toBe('pages/home/index')
    expect(second.shows('有人冒充民警')).toBe(true)
    await second.hide()
    await second.show()
    expect(second.route).toBe('pages/home/index')
  })

  it('interrupts nobody in the middle of a question', async () => {
    const app = await MiniProgram.start(phone)
    await app.tap('开始今日一练')
    await publish(urgent)
    await app.hide()
    await app.show()
    expect(app.shows('第1题，共5题')).toBe(true)
    await app.back()
    expect(app.route).toBe('subpackages/city/alert/index')
  })

  it('is put away by 知道了 and stays away after a restart', async () => {
    await publish(urgent)
    const app = await MiniProgram.start(phone)
    await app.tap('知道了')
    expect(app.route).toBe('pages/home/index')
    expect(app.shows('有人冒充民警')).toBe(false)
    const again = await app.restart()
    expect(again.route).toBe('pages/home/index')
    expect(again.shows('有人冒充民警')).toBe(false)
    await again.tap('案例')
    expect(again.shows('看正在生效的1条预警')).toBe(true)
  })

  it('holds with no network, and vanishes when its time is over, with no network too', async () => {
    await publish(care)
    const before = await MiniProgram.start(phone)
    phone.goOffline()
    const offline = await before.restart()
    expect(offline.shows('家长群里收费')).toBe(true)

    phone.clockAhead = twoDays
    const later = await offline.restart()
    expect(later.shows('家长群里收费')).toBe(false)
    await later.open('/subpackages/city/alert/index?alertId=alert-care')
    expect(later.shows('已经过了时间')).toBe(true)
  })

  it('is gone from the page in sight when the app is opened again after its time', async () => {
    await publish(care)
    const app = await MiniProgram.start(phone)
    await app.hide()
    phone.clockAhead = twoDays
    phone.goOffline()
    await app.show()
    expect(app.shows('家长群里收费')).toBe(false)
  })

  it('is gone when an editor has withdrawn it', async () => {
    await publish(care)
    const app = await MiniProgram.start(phone)
    await cloud.asEditor('o-approver', 'alerts.publish', { step: 'withdraw', id: care.id, version: 1, reason: '写错了' })
    await app.hide()
    await app.show()
    expect(app.shows('家长群里收费')).toBe(false)
  })

  it('reminds by a message of WeChat: agreed by a tap, kept without the openid, used up by the next alert', async () => {
    await publish(care)
    const app = await MiniProgram.start(phone)
    await app.open('/subpackages/city/alerts/index')
    await app.tap('有新预警时提醒我')
    expect(phone.subscribeQuestions).toEqual([[templateId]])
    expect(app.shows('微信会提醒您一次')).toBe(true)

    const [subscription, ...others] = await cloud.rows('SELECT * FROM subscriptions')
    expect(others).toEqual([])
    expect(subscription?.sealed_openid).toMatch(/^.{20,}$/)
    expect(JSON.stringify(subscription)).not.toContain('o-alert-reader')

    await approve(alertText('alert-fresh', { severity: 'care', title: '又有新的骗局' }))
    expect(await cloud.rows('SELECT alert_id, state, sealed_openid FROM notices')).toEqual([
      { alert_id: 'alert-fresh', state: 'queued', sealed_openid: subscription?.sealed_openid }
    ])
    expect(await cloud.rows('SELECT * FROM subscriptions')).toEqual([])
  })

  it.each(['reject', 'ban', 'fail'] as const)('says that nothing is subscribed when the answer is %s', async answer => {
    await publish(care)
    phone.subscribeAnswer = answer
    const app = await MiniProgram.start(phone)
    await app.open('/subpackages/city/alerts/index')
    await app.tap('有新预警时提醒我')
    expect(app.shows('没有订阅')).toBe(true)
    expect(await cloud.rows('SELECT * FROM subscriptions')).toEqual([])
  })

  it('says that it has not been noted when the network is gone after the tap', async () => {
    await publish(care)
    const app = await MiniProgram.start(phone)
    await app.open('/subpackages/city/alerts/index')
    phone.goOffline()
    await app.tap('有新预警时提醒我')
    expect(app.shows('还没有记下')).toBe(true)
    expect(app.shows('微信会提醒您一次')).toBe(false)
  })
})

describe('预警 where the city has set up no reminder', () => {
  it('offers none', async () => {
    const cloud = await startCloud()
    await cloud.publish({ alerts: [[alertText('alert-plain')]] })
    const app = await MiniProgram.start(new Phone(cloud.functionFor('o-alert-reader')))
    await app.open('/subpackages/city/alerts/index')
    expect(app.shows('家长群里收费')).toBe(true)
    expect(app.shows('有新预警时提醒我')).toBe(false)
    await cloud.stop()
  })
})
