import { CheckupScreen } from '@/features/quiz/CheckupScreen'
import { useCheckupStore } from '@/features/quiz/checkupStore'
import { useLearningStore } from '@/features/quiz/learningStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'
import { askSubscription } from '@/platform/subscribe'
import { newPhone } from './support/appState'
import { goOffline, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { choices, mount, offers, press, until, words } from './support/screenDriver'

// As in WeChat: a message may come with this page closed, once for each time the person agrees.
jest.mock('@/platform/subscribe', () => ({ canSubscribe: true, askSubscription: jest.fn() }))
jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const asked = jest.mocked(askSubscription)
const row = '到时候在微信里提醒我同意一次，提醒一次'
const templateId = 'template-of-the-city'
const day = 86_400_000

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  asked.mockReset().mockResolvedValue(true)
})

const wholeBefore = (days: number) =>
  useLearningStore.getState().addSitting({ attemptId: 'whole', mode: 'checkup', finishedAt: new Date(Date.now() - days * day).toISOString(), right: 7, total: 10 })
const openProgress = (template: string | undefined) => mount(ProgressScreen, { now: new Date(), templateId: template })

/** Draws a checkup and answers all of it, with whatever stands first. */
async function doCheckup(): Promise<void> {
  await mount(CheckupScreen, { templateId })
  await until(() => words().includes('第1条'))
  while (!useCheckupStore.getState().checkup?.finishedAt) {
    await press(choices()[0]!)
    await press(offers('下一条') ? '下一条' : '交卷，看结果')
  }
  await until(() => words().includes('分清了'))
}

test('after a checkup one message can be had when the next short one is due', async () => {
  await doCheckup()
  await press(row)
  await until(() => words().includes('到那天，微信会提醒您一次。您先做了，就不再提醒。'))
  expect(asked.mock.calls).toEqual([[templateId]])
  expect(sent('quiz.remind')).toEqual([{ inDays: 7 }])
  expect(await rows('reminders')).toMatchObject([{ topic: 'checkup', state: 'queued' }])
})

test('it can be had on 我的进步 later, for the day that is left to wait for', async () => {
  wholeBefore(3)
  await openProgress(templateId)
  expect(words()).toContain('约1周后，首页会有一次小体检')
  await press(row)
  await until(() => words().includes('到那天，微信会提醒您一次'))
  expect(sent('quiz.remind')).toEqual([{ inDays: 4 }])
})

test('who refuses is told that home has it in any case, and may be asked again', async () => {
  asked.mockResolvedValueOnce(false)
  wholeBefore(0)
  await openProgress(templateId)
  await press(row)
  await until(() => words().includes('没有订阅，也没关系。到时候打开“反诈同行”，首页会有小体检。'))
  expect(sent('quiz.remind')).toEqual([])
  await press(row)
  await until(() => words().includes('微信会提醒您一次'))
  expect(words()).not.toContain('没有订阅')
})

test('without network it is said that nothing has been noted', async () => {
  wholeBefore(0)
  await openProgress(templateId)
  goOffline()
  await press(row)
  await until(() => words().includes('还没有记下。'))
  expect(words()).not.toContain('微信会提醒您一次')
  expect(await rows('reminders')).toEqual([])
})

test.each([
  ['no checkup was ever done', [], templateId],
  ['the short one is due now', [7], templateId],
  ['all are over', [300, 1], templateId],
  ['the city has no template', [0], undefined]
])('there is no such choice where %s', async (_, [whole, short], template) => {
  if (whole === undefined) useLearningStore.getState().addSitting({ attemptId: 'daily', mode: 'daily', finishedAt: new Date().toISOString(), right: 5, total: 5 })
  else wholeBefore(whole)
  if (short !== undefined) useLearningStore.getState().addSitting({ attemptId: 'short', mode: 'checkup', short: true, finishedAt: new Date(Date.now() - short * day).toISOString(), right: 6, total: 6 })
  await openProgress(template)
  expect(words()).toContain('最近做过')
  expect(words()).not.toContain('在微信里提醒我')
})
