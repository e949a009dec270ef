import { useRegistrationOutboxStore } from '@/features/registration/registrationOutboxStore'
import MePage from '@/pages/me'
import { newPhone } from './support/appState'
import { goOffline, goOnline, resetCloud, rows, startCloud, stopCloud } from './support/cloudSeam'
import { begin, doSteps, finishGuide } from './support/guideSteps'
import { mount, press, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

const outbox = () => useRegistrationOutboxStore.getState().items

test('what waits of the guides is shown, and sent by a tap once there is network', async () => {
  goOffline()
  await finishGuide()
  await until(() => outbox()[0]?.state === 'failed')
  await mount(MePage)
  expect(words()).toContain('1次帮办已存在手机上')
  goOnline()
  await press(/^帮办等着发送/)
  await until(() => outbox().length === 0)
  expect(words()).not.toContain('帮办等着发送')
  expect(await rows('registrations')).toHaveLength(1)
})

test('clearing my records leaves nothing of the guides on the phone or the server', async () => {
  await finishGuide()
  await until(() => outbox().length === 0)
  await begin()
  await doSteps(3)
  await mount(MePage)
  await press(/^清除我的记录/)
  await press('清除')
  await until(() => words().includes('服务器上和这部手机上的记录都清除了'))
  expect(await rows('registrations')).toEqual([])
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/guide-antifraud-app|huawei|recordId/)
})
