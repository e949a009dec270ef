import { chinaDay } from '../../contract/chinaDay'
import { CheckupScreen } from '@/features/quiz/CheckupScreen'
import { useCheckupReminderStore } from '@/features/quiz/checkupReminderStore'
import { useCheckupStore } from '@/features/quiz/checkupStore'
import { forgetQuiz } from '@/features/quiz/forgetQuiz'
import { useLearningStore } from '@/features/quiz/learningStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'
import { forgetPackages, packageKeys } from '@/features/session/packageKeys'
import { askSubscription } from '@/platform/subscribe'
import { call } from '@/shared/api/call'
import { newPhone, restartApp } from './support/appState'
import { askAs, failNext, goOffline, goOnline, holdReplies, loseReply, received, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { choices, mount, offers, press, until, words } from './support/screenDriver'

// As in WeChat: a message may come with this page closed, once for each time the person agrees.
jest.mock('@/platform/subscribe', () => ({ canSubscribe: true, askSubscription: jest.fn() }))
jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

const asked = jest.mocked(askSubscription)
const row = '到时候在微信里提醒我同意一次，提醒一次'
const templateId = 'template-of-the-city'
const day = 86_400_000
const no = '不用提醒了'
/** The line that says when the message comes. */
const promise = (days: number) => {
  const [, month, date] = chinaDay(new Date(Date.now() + days * day)).split('-').map(Number)
  return `${month}月${date}日，微信会提醒您一次。您先做了，就不再提醒。`
}
/** What was asked for or taken back; each page that offers it also asks what waits. */
const wanted = () => sent('quiz.remind').filter(input => 'inDays' in (input as object))

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
  asked.mockReset().mockResolvedValue(true)
})

const checkupDone = (attemptId: string, daysAgo = 0) =>
  useLearningStore.getState().addSitting({ attemptId, mode: 'checkup', finishedAt: new Date(Date.now() - daysAgo * day).toISOString(), right: 7, total: 10 })
const wholeBefore = (days: number) => checkupDone('whole', days)
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
  await until(() => words().includes(promise(7)))
  expect(words()).toContain('好了，记下了。')
  expect(offers(row)).toBe(false)
  expect(asked.mock.calls).toEqual([[templateId]])
  expect(wanted()).toEqual([{ inDays: 7 }])
  expect(await rows('reminders')).toMatchObject([{ topic: 'checkup', state: 'queued' }])
})

test('it can be had on 我的进步 later, for the day that is left to wait for', async () => {
  wholeBefore(3)
  await openProgress(templateId)
  expect(words()).toContain('约1周后，首页会有一次小体检')
  await press(row)
  await until(() => words().includes(promise(4)))
  expect(wanted()).toEqual([{ inDays: 4 }])
})

test('who refuses is told that home has it in any case, and may be asked again', async () => {
  asked.mockResolvedValueOnce(false)
  wholeBefore(0)
  await openProgress(templateId)
  await press(row)
  await until(() => words().includes('没有订阅，也没关系。到时候打开“反诈同行”，首页会有小体检。'))
  expect(wanted()).toEqual([])
  expect(offers(no)).toBe(false)
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

describe('a message that was asked for', () => {
  beforeEach(async () => {
    wholeBefore(3)
    await openProgress(templateId)
    await press(row)
    await until(() => offers(no))
  })

  test('is there after a restart, without network, too', async () => {
    await restartApp()
    goOffline()
    await openProgress(templateId)
    expect(words()).toContain(promise(4))
    expect(offers(no)).toBe(true)
    expect(offers(row)).toBe(false)
  })

  test('is taken back by 不用提醒了, and may be asked for again', async () => {
    await press(no)
    await until(() => words().includes('好了，微信不再提醒。到时候打开“反诈同行”，首页会有小体检。'))
    expect(words()).not.toContain('微信会提醒您一次')
    expect(offers(no)).toBe(false)
    expect(await rows('reminders')).toEqual([])
    await press(row)
    await until(() => words().includes(promise(4)))
    expect(words()).not.toContain('不再提醒。到时候')
    expect(wanted()).toEqual([{ inDays: 4 }, { inDays: null }, { inDays: 4 }])
    expect(await rows('reminders')).toHaveLength(1)
  })

  test('is said to wait still when there is no network to take it back', async () => {
    goOffline()
    await press(no)
    await until(() => words().includes('还没能取消。服务暂时连不上'))
    expect(words()).toContain(promise(4))
    expect(await rows('reminders')).toHaveLength(1)
    goOnline()
    await press(no)
    await until(() => words().includes('微信不再提醒'))
    expect(await rows('reminders')).toEqual([])
  })

  test('can be taken back once more when the reply was lost', async () => {
    loseReply()
    await press(no)
    await until(() => words().includes('还没能取消。'))
    expect(await rows('reminders')).toEqual([])
    await press(no)
    await until(() => words().includes('微信不再提醒'))
    expect(offers(row)).toBe(true)
  })

  test('stays when the server refuses for now', async () => {
    failNext('TOO_MANY')
    await press(no)
    await until(() => words().includes('还没能取消。操作太频繁了'))
    expect(offers(no)).toBe(true)
  })

  test('taken back on another phone, it is heard of when the page opens', async () => {
    const { value } = JSON.parse(received('session.open')[0]!) as { value: { token: string } }
    await askAs(value.token, 'quiz.remind', { inDays: null })
    await openProgress(templateId)
    await until(() => offers(row))
    expect(words()).not.toContain('微信会提醒您一次')
  })

  test('is shown on a phone that has not heard of it', async () => {
    useCheckupReminderStore.setState({ on: undefined, after: undefined })
    await openProgress(templateId)
    await until(() => words().includes(promise(4)))
    await press(no)
    await until(() => words().includes('微信不再提醒'))
  })

  test('taken back before the server has said that it waits, it does not come back', async () => {
    const release = holdReplies()
    await openProgress(templateId)
    await press(no)
    release()
    await until(() => words().includes('微信不再提醒'))
    expect(words()).not.toContain('微信会提醒您一次')
    expect(offers(row)).toBe(true)
  })

  test('is not shown any more after the next checkup, without network, too', async () => {
    checkupDone('next')
    goOffline()
    await openProgress(templateId)
    expect(words()).not.toContain('微信会提醒您一次')
    expect(offers(row)).toBe(true)
  })

  test('is not spoken of where the city has no template any more', async () => {
    await openProgress(undefined)
    expect(words()).not.toContain('微信会提醒您一次')
    expect(offers(no)).toBe(false)
  })

  test('leaves nothing on the phone once everything is cleared', async () => {
    expect(localStorage.getItem(packageKeys.reminder)).toContain('whole')
    forgetPackages()
    forgetQuiz()
    expect(localStorage.getItem(packageKeys.reminder)).toBeNull()
    goOffline()
    checkupDone('anew')
    await openProgress(templateId)
    expect(words()).not.toContain('微信会提醒您一次')
    expect(offers(row)).toBe(true)
  })
})

test('what is kept and cannot be read is as if nothing were kept', async () => {
  wholeBefore(3)
  localStorage.setItem(packageKeys.reminder, '{"state":{"on":7},"version":1}')
  await useCheckupReminderStore.persist.rehydrate()
  goOffline()
  await openProgress(templateId)
  expect(words()).not.toContain('微信会提醒您一次')
  expect(offers(row)).toBe(true)
})

test('who never asked keeps nothing of it on the phone', async () => {
  wholeBefore(3)
  await call('quiz.progress', {})
  await openProgress(templateId)
  await until(() => sent('quiz.remind').length === 1 && received('quiz.remind').length === 1)
  expect(received('quiz.remind')).toEqual(['{"ok":true,"value":{}}'])
  expect(localStorage.getItem(packageKeys.reminder)).toBeNull()
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
