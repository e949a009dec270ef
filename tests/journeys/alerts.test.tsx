import type { AlertText } from '../../contract/alertText'
import { AlertBand } from '@/features/alerts/AlertBand'
import { AlertListScreen } from '@/features/alerts/AlertListScreen'
import { AlertScreen } from '@/features/alerts/AlertScreen'
import { refreshAlerts } from '@/features/alerts/refreshAlerts'
import { HomeScreen } from '@/features/home/HomeScreen'
import { useProfileStore } from '@/features/session/profileStore'
import { isOnTab, leavePage, openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes, tabs } from '@/routes'
import { alertText } from '../support/publishedTexts'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, moveServerClock, publish, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { openFeed, pullDown, story } from './support/feedSteps'
import { heading, mount, offers, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/measure', () => jest.requireActual<object>('./support/fakeMeasure'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const notice = alertText('notice', { title: '家长群里收费' })
const care = alertText('care', { severity: 'care', title: '假客服来退款', area: '城东社区' })
const later = alertText('later', { title: '双十一前夕', validity: { type: 'once', from: inHours(48).toISOString(), until: inHours(96).toISOString() } })
const publishAlerts = (...alerts: AlertText[]) => publish({ cases: [[story('linked')]], alerts: [alerts] })

const openHome = (now = new Date()) => mount(HomeScreen, { alert: <AlertBand now={now} />, underWay: undefined, now })
const openAlert = (alertId: string, now = new Date()) => mount(AlertScreen, { alertId, now })
const openList = async (now = new Date()) => {
  await mount(AlertListScreen, { now })
  await settle(50)
}
const bands = () => Array.from(document.querySelectorAll('.band'), band => band.textContent ?? '')

describe('the band', () => {
  test('shows the most severe alert on home and leads to it', async () => {
    await publishAlerts(notice, care, later)
    await refreshAlerts()
    await openHome()
    expect(bands()).toEqual([expect.stringMatching(/^注意　城东社区　今天\d+:\d\d假客服来退款$/)])
    await press(/假客服来退款/)
    expect(openPage).toHaveBeenCalledWith(routes.alert('care'))
  })

  test('stands atop the feed too, with the way to all of them', async () => {
    await publishAlerts(notice, care, later)
    await refreshAlerts()
    await openFeed()
    expect(bands()).toHaveLength(1)
    await press('预警一共2条，看全部')
    expect(openPage).toHaveBeenCalledWith(routes.alerts)
  })

  test('comes into the feed when it is pulled down after a new one was published', async () => {
    await openFeed()
    await settle(50)
    expect(bands()).toEqual([])
    await publishAlerts(notice)
    await pullDown()
    await until(() => bands().length === 1)
  })

  test('is not shown to those whom it does not concern', async () => {
    await publishAlerts(alertText('students', { audiences: ['student'] }))
    await refreshAlerts()
    useProfileStore.getState().choose('merchant')
    await openHome()
    expect(bands()).toEqual([])
    useProfileStore.getState().choose('student')
    await openHome()
    expect(bands()).toHaveLength(1)
  })

  test('is gone once the alert has run out by the clock, without network', async () => {
    await publishAlerts(notice)
    await refreshAlerts()
    goOffline()
    await restartApp()
    await openHome(inHours(23))
    expect(bands()).toHaveLength(1)
    await openHome(inHours(25))
    expect(bands()).toEqual([])
  })

  test('is gone once the alert has been withdrawn', async () => {
    await publishAlerts(notice)
    await refreshAlerts()
    await publishAlerts()
    await refreshAlerts()
    await openHome()
    expect(bands()).toEqual([])
  })
})

describe('put away with 知道了', () => {
  test('it leaves the band to the next one, stays away after a restart, and is still in the list', async () => {
    await publishAlerts(notice, care)
    await refreshAlerts()
    await openAlert('care')
    await press('知道了')
    expect(leavePage).toHaveBeenCalledWith(tabs.home)
    await restartApp()
    await refreshAlerts()
    await openHome()
    expect(bands()).toEqual([expect.stringContaining('家长群里收费')])
    await openList()
    expect(bands()).toHaveLength(2)
  })

  test('atop the feed the way to all of them is left', async () => {
    await publishAlerts(notice)
    await refreshAlerts()
    await openAlert('notice')
    await press('知道了')
    await openFeed()
    expect(bands()).toEqual([])
    expect(offers('看正在生效的1条预警')).toBe(true)
  })
})

describe('an urgent alert', () => {
  const urgent = alertText('urgent', { severity: 'urgent', title: '紧急的一件事' })
  const onTab = (is: boolean) => jest.mocked(isOnTab).mockReturnValue(is)
  const opened = () => jest.mocked(openPage).mock.calls.filter(([url]) => url === routes.alert('urgent')).length
  beforeEach(() => onTab(true))
  afterEach(() => onTab(false))

  test('fills the page once and never again, however often alerts are read and the app is opened', async () => {
    await publishAlerts(urgent, care)
    await refreshAlerts()
    expect(opened()).toBe(1)
    await refreshAlerts()
    await restartApp()
    await refreshAlerts()
    expect(opened()).toBe(1)
    await openHome()
    expect(bands()).toEqual([expect.stringContaining('紧急')])
  })

  test('does not interrupt somebody in the middle of something, and comes when they are back on a tab', async () => {
    onTab(false)
    await publishAlerts(urgent)
    await refreshAlerts()
    expect(opened()).toBe(0)
    onTab(true)
    await refreshAlerts()
    expect(opened()).toBe(1)
  })

  test('read already from the band does not open by itself later', async () => {
    onTab(false)
    await publishAlerts(urgent)
    await refreshAlerts()
    await openAlert('urgent')
    await press('知道了')
    onTab(true)
    await refreshAlerts()
    expect(opened()).toBe(0)
  })

  test('for others does not open', async () => {
    useProfileStore.getState().choose('merchant')
    await publishAlerts(alertText('urgent', { severity: 'urgent', audiences: ['student'] }))
    await refreshAlerts()
    expect(opened()).toBe(0)
  })

  test('of less severity never opens by itself', async () => {
    await publishAlerts(care, notice)
    await refreshAlerts()
    expect(openPage).not.toHaveBeenCalled()
  })
})

describe('the page of an alert', () => {
  test('says how severe it is, by whom, until when and on what grounds', async () => {
    await publishAlerts(care)
    await refreshAlerts()
    await openAlert('care')
    expect(heading()).toBe('假客服来退款')
    const last = new Date(inHours(24).getTime() - 60_000)
    for (const line of ['注意', '某市公安局　城东社区　今天', care.text, `有效到${last.getMonth() + 1}月${last.getDate()}日。依据：某市公安局，2026年11月20日。`]) {
      expect(words()).toContain(line)
    }
    await press('看来源')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('一位老人差点转账')
  })

  test.each<[string, AlertText['action'], string, () => void]>([
    ['110', { type: 'call', number: '110' }, '拨打报警电话110', () => expect(dial).toHaveBeenCalledWith('110')],
    ['96110', { type: 'call', number: '96110' }, '拿不准，问96110', () => expect(dial).toHaveBeenCalledWith('96110')],
    ['a case', { type: 'case', caseId: 'linked' }, '看一个真实案例', () => expect(openPage).toHaveBeenCalledWith(routes.case('linked'))],
    ['a practice', { type: 'practice', kind: 'exam' }, '练几道“考试、查分”', () => expect(openPage).toHaveBeenCalledWith(routes.practice({ kind: 'exam' }))],
    ['a lesson', { type: 'lesson', lessonId: 'lesson-rebate' }, '学一课，约1分钟', () => expect(openPage).toHaveBeenCalledWith(routes.lesson('lesson-rebate'))]
  ])('has one thing to do: %s', async (_, action, label, expectDone) => {
    await publishAlerts(alertText('deed', { action }))
    await refreshAlerts()
    await openAlert('deed')
    expect([dial, openPage].flatMap(each => jest.mocked(each).mock.calls)).toEqual([])
    await press(label)
    expectDone()
  })

  test('opened from a link before any were read it reads them first', async () => {
    await publishAlerts(care)
    await openAlert('care')
    await until(() => words().includes(care.text))
  })

  test.each([
    ['has run out', () => publishAlerts(care), inHours(25)],
    ['nobody has published', () => publishAlerts(notice), new Date()]
  ])('of one that %s says so and leads home', async (_, prepare, now) => {
    await prepare()
    await refreshAlerts()
    await openAlert('care', now)
    await until(() => words().includes('这条预警已经过了时间，或者撤下了。'))
    await press('回首页')
    expect(leavePage).toHaveBeenCalledWith(tabs.home)
  })
})

describe('the list', () => {
  test('holds all that are valid now, the most severe first', async () => {
    await publishAlerts(notice, later, care)
    await openList()
    expect(bands()).toEqual([expect.stringContaining('假客服来退款'), expect.stringContaining('家长群里收费')])
    expect(sent('session.open')).toEqual([])
  })

  test('says so where there are none', async () => {
    await openList()
    expect(words()).toContain('现在没有预警。')
  })

  test('shows the last known without network, with their age', async () => {
    await publishAlerts(notice)
    await openList()
    await restartApp()
    goOffline()
    await openList(inHours(1))
    expect(bands()).toHaveLength(1)
    expect(words()).toMatch(/没连上网。这些是(今天|昨天)\d+:\d\d存在手机上的。/)
  })

  test('on a phone that has read none says so, and another try brings them', async () => {
    await publishAlerts(notice)
    goOffline()
    await openList()
    expect(words()).toContain('没连上网，预警还没存到手机上。')
    goOnline()
    await press('再试一次')
    await until(() => bands().length === 1)
  })

  test('tells browsers where reminders can be had', async () => {
    await openList()
    expect(words()).toContain('请在微信里打开“反诈同行”小程序')
    expect(offers('有新预警时提醒我')).toBe(false)
  })
})

const day = (days: number) => inHours(days * 24)
const monthDay = (at: Date) => `${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`

/** How many bands home shows when the server's and the phone's clock have gone on by so many days. */
async function shownAfter(days: number): Promise<number> {
  moveServerClock(days * 1_440)
  await refreshAlerts()
  await openHome(day(days))
  return bands().length
}

test('a topic of the calendar comes and goes by itself, without anything being published', async () => {
  await publishAlerts(alertText('topic', { validity: { type: 'yearly', fromDay: monthDay(day(20)), untilDay: monthDay(day(30)) } }))
  expect([await shownAfter(0), await shownAfter(25), await shownAfter(33), await shownAfter(390)]).toEqual([0, 1, 0, 1])
})

test('a topic of the calendar that was put away stays away this time, and comes again next year', async () => {
  await publishAlerts(alertText('topic', { validity: { type: 'yearly', fromDay: monthDay(day(20)), untilDay: monthDay(day(30)) } }))
  await shownAfter(25)
  await openAlert('topic', day(25))
  await press('知道了')
  expect([await shownAfter(26), await shownAfter(390)]).toEqual([0, 1])
})

test('an alert that was mended after it was put away does not come back', async () => {
  await publishAlerts(care)
  await refreshAlerts()
  await openAlert('care')
  await press('知道了')
  await publishAlerts({ ...care, text: '改正后的说明，先打电话问官方客服。' })
  await refreshAlerts()
  await openHome()
  expect(bands()).toEqual([])
})
