import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import { flushRegistrations } from '@/features/registration/flushRegistrations'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, loseReply, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, doSteps, finishGuide, openGuide, plain, progressNow, stepAt, steps } from './support/guideSteps'
import { heading, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const outbox = () => useRegistrationOutboxStore.getState().items

describe('somebody who does not go on', () => {
  test('keeps the place, and where it went no further is recorded; finishing later is another record', async () => {
    await begin()
    await doSteps(2)
    await press('请人帮忙')
    await press(/^先停在这里/)
    await until(() => outbox().length === 0)
    expect(heading()).toContain('先停在这里')
    expect(sent('registration.record')).toMatchObject([{ outcome: 'stuck', stuckAtStepId: stepAt(2).id }])
    await restartApp()
    await openGuide()
    expect(heading()).toBe(plain(stepAt(2).words.title))
    await doSteps()
    await press('自己做的')
    await press('下一步')
    await until(() => outbox().length === 0)
    const [stuck, finished] = sent('registration.record') as { recordId: string; outcome: string }[]
    expect(finished).toMatchObject({ outcome: 'finished' })
    expect(finished?.recordId).not.toBe(stuck?.recordId)
    expect(await rows('registrations')).toHaveLength(2)
  })

  test('may not want it at all, and is not blamed', async () => {
    await openGuide()
    await press('我不想装')
    expect(heading()).toContain('不装也可以')
    await until(() => outbox().length === 0)
    expect(await rows('registrations')).toMatchObject([{ outcome: 'declined' }])
    expect(progressNow()).toBeUndefined()
  })
})

test('with required steps missing one may also stop, and it is recorded where', async () => {
  await begin()
  for (const step of steps) await press(step.required ? '先往下看' : '我做好了')
  expect(heading()).toBe(`还差${steps.filter(each => each.required).length}步`)
  await press('先停在这里')
  await until(() => outbox().length === 0)
  expect(sent('registration.record')).toMatchObject([{ outcome: 'stuck', stuckAtStepId: steps.find(each => each.required)?.id }])
  await press('接着做')
  expect(heading()).toBe(plain(steps.find(each => each.required)!.words.title))
})

describe('after the app was killed', () => {
  test('it goes on at the same step with the same answers, and says so', async () => {
    await begin()
    await doSteps(4)
    await restartApp()
    await openGuide()
    expect(heading()).toBe(plain(stepAt(4).words.title))
    expect(words()).toContain('上次做到这里')
    expect(words()).toContain(`第5步，共${steps.length}步`)
  })

  test('what is kept and cannot be read leads to the first page, without a fault', async () => {
    await begin()
    localStorage.setItem('guides', '{"state":{"progress":{"guide-antifraud-app":7}},"version":1}')
    await restartApp()
    await openGuide()
    expect(words()).toContain(antifraudApp.before[0])
  })
})

describe('without network', () => {
  test('the whole guide can be done, says that it is kept, and is sent once when there is network', async () => {
    goOffline()
    await finishGuide()
    expect(heading()).toBe('做好了')
    await until(() => words().includes('已保存，联网后发送'))
    expect(await rows('registrations')).toEqual([])
    await restartApp()
    goOnline()
    await flushRegistrations()
    expect(outbox()).toEqual([])
    expect(await rows('registration_counted')).toHaveLength(1)
  })

  test('a record whose reply was lost is sent again and counts once', async () => {
    await begin()
    await doSteps()
    await press('自己做的')
    loseReply()
    await press('下一步')
    await until(() => outbox()[0]?.state === 'failed')
    await flushRegistrations()
    expect(outbox()).toEqual([])
    expect(sent('registration.record')).toHaveLength(2)
    expect(await rows('registrations')).toHaveLength(1)
  })
})
