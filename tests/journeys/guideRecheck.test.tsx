import { HomeScreen } from '@/features/home/HomeScreen'
import { GuideListScreen } from '@/features/registration/GuideListScreen'
import { useProgressStore } from '@/features/registration/progressStore'
import { RecheckScreen } from '@/features/registration/RecheckScreen'
import { recheckDue } from '@/features/registration/recheckDue'
import { recheckSteps } from '@/features/registration/recheckSteps'
import { leavePage, openPage, turnTo } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, doSteps, openGuide, plain } from './support/guideSteps'
import { canPress, heading, mount, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const today = '2026-11-22'
const { id } = antifraudApp
const finishedDaysAgo = (days: number) =>
  useProgressStore.getState().finish(id, new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10))
const openRecheck = () => mount(RecheckScreen, { guideId: id, today })
const isDue = () => recheckDue(useProgressStore.getState().finished[id]!, today)

test('both answered with yes hold until the next date, also after the app was killed', async () => {
  finishedDaysAgo(31)
  expect(isDue()).toBe(true)
  await openRecheck()
  expect(heading()).toBe('还登录着吗？')
  expect(canPress('先选一个')).toBe(false)
  await press('登录着')
  await press('下一步')
  expect(heading()).toBe('来电预警还开着吗？')
  await press('开着')
  await press('下一步')
  expect(heading()).toBe('都好着呢')
  await restartApp()
  expect(isDue()).toBe(false)
  await openRecheck()
  await press('登录着')
  await press('下一步')
  await press('开着')
  await press('下一步')
  await press('完成')
  expect(leavePage).toHaveBeenCalledWith(tabs.home)
})

test.each([
  ['退出来了，要重新登录', '开着', 'login'],
  ['不清楚', '没有开', 'login'],
  ['登录着', '没有开', 'warning'],
  ['登录着', '不清楚', 'warning']
] as const)('%s, %s leads to the step for %s, and the question stays due', async (first, second, where) => {
  finishedDaysAgo(90)
  await openRecheck()
  await press(first)
  await press('下一步')
  await press(second)
  await press('下一步')
  const step = recheckSteps(antifraudApp)[where]!
  expect(words()).toContain(plain(antifraudApp.words[step]!.title))
  await press('现在就做')
  expect(turnTo).toHaveBeenCalledWith(routes.guide(id, { step }))
  expect(isDue()).toBe(true)
})

test('the guide opened at a step asks for the phone, goes on there, and is finished anew without what was done before', async () => {
  finishedDaysAgo(31)
  const step = recheckSteps(antifraudApp).warning!
  await openGuide(id, { step })
  await press('华为、荣耀')
  await press('下一步')
  expect(heading()).toBe(plain(antifraudApp.words[step]!.title))
  await doSteps()
  await press('自己做的')
  await press('下一步')
  expect(heading()).toBe('做好了')
  expect(isDue()).toBe(false)
  await until(() => sent('registration.record').length === 1)
  expect(sent('registration.record')).toMatchObject([{ outcome: 'finished' }])
})

test('on an iPhone, too, it goes on at the switch and not at the download', async () => {
  await openGuide(id, { step: recheckSteps(antifraudApp).warning! })
  await press(/^苹果手机/)
  await press('下一步')
  const switchOn = antifraudApp.routes.find(({ when }) => when['phone']?.includes('iphone'))!.steps.find(each => antifraudApp.rules[each]?.phase === 'show' && antifraudApp.rules[each]?.required)!
  expect(heading()).toBe(plain(antifraudApp.words[switchOn]!.title))
})

test('an address that names no guide to look at again says so', async () => {
  await mount(RecheckScreen, { guideId: 'guide-call-police', today })
  expect(words()).toContain('没有找到这一项')
})

test('the list leads to the questions when it is time, and to the guide when one is under way', async () => {
  finishedDaysAgo(40)
  await mount(GuideListScreen, { today })
  expect(words()).toContain('该看一看了')
  await press(new RegExp(`^${antifraudApp.row}`))
  expect(openPage).toHaveBeenLastCalledWith(routes.recheck(id))
  useProgressStore.getState().begin(id, new Date())
  await mount(GuideListScreen, { today })
  await press(new RegExp(`^${antifraudApp.row}`))
  expect(openPage).toHaveBeenLastCalledWith(routes.guide(id))
})

describe('home', () => {
  const openHome = (antifraudAppIs?: 'underWay' | 'finished' | 'due') => mount(HomeScreen, { underWay: undefined, now: new Date('2026-11-22T09:00:00'), antifraudApp: antifraudAppIs })

  test.each([
    [undefined, /^装好国家反诈中心APP/, routes.guides],
    ['underWay', /^装好国家反诈中心APP做到一半，接着做/, routes.guides],
    ['finished', /^帮办/, routes.guides],
    ['due', /^看看反诈APP还登录着吗/, routes.recheck(id)]
  ] as const)('with the APP %s it offers %s', async (state, row, route) => {
    await openHome(state)
    await press(row)
    expect(openPage).toHaveBeenCalledWith(route)
  })
})
