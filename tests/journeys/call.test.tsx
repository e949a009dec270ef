import { CallScreen } from '@/features/report/CallScreen'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes } from '@/routes'
import { heading, mount, offers, press, words } from './support/screenDriver'

jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeEach(() => jest.clearAllMocks())

test('asks first whether money has gone, and does nothing unasked', async () => {
  await mount(CallScreen, {})
  expect(heading()).toBe('钱转出去了吗？')
  expect(Array.from(document.querySelectorAll('.ask-answers [role=button]')).map(each => each.textContent)).toEqual(['转出去了', '没有', '说不清'])
  expect(dial).not.toHaveBeenCalled()
  expect(openPage).not.toHaveBeenCalled()
})

test.each([
  ['转出去了', routes.stop({})],
  ['没有', routes.reportForm({ money: 'no' })],
  ['说不清', routes.reportForm({ money: 'unsure' })]
])('%s leads to %s', async (answer, page) => {
  await mount(CallScreen, {})
  await press(answer)
  expect(jest.mocked(openPage).mock.calls).toEqual([[page]])
})

test.each([
  ['转出去了', routes.stop({ kind: 'rebate' })],
  ['没有', routes.reportForm({ kind: 'rebate', money: 'no' })],
  ['说不清', routes.reportForm({ kind: 'rebate', money: 'unsure' })]
])('who comes from a case sees the kind already named, and %s takes it along', async (answer, page) => {
  await mount(CallScreen, { kind: 'rebate' })
  expect(words()).toContain('您遇到的：刷单返利')
  await press(answer)
  expect(openPage).toHaveBeenLastCalledWith(page)
})

test('96110 and my reports are one press away', async () => {
  await mount(CallScreen, {})
  await press(/问96110/)
  expect(dial).toHaveBeenLastCalledWith('96110')
  await press(/^我的举报/)
  expect(openPage).toHaveBeenLastCalledWith(routes.myReports)
  expect(words()).toContain('12321')
})

test('the page does not lead to itself', async () => {
  await mount(CallScreen, {})
  expect(offers('一键举报')).toBe(false)
})
