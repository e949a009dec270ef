import { CallScreen } from '@/features/report/CallScreen'
import { dial } from '@/platform/phone'
import { heading, mount, press, words } from './support/screenDriver'

jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeEach(() => jest.clearAllMocks())

test('one press dials 110, another 96110, and nothing is dialled unasked', async () => {
  await mount(CallScreen, {})
  expect(dial).not.toHaveBeenCalled()
  await press('拨打报警电话110')
  expect(dial).toHaveBeenLastCalledWith('110')
  await press('拨打96110')
  expect(dial).toHaveBeenLastCalledWith('96110')
  expect(dial).toHaveBeenCalledTimes(2)
})

test('110 stands before everything else, and the page does not lead to itself', async () => {
  await mount(CallScreen, {})
  expect(heading()).toBe('先打电话，最快')
  expect(words().indexOf('110')).toBeLessThan(words().indexOf('96110'))
  expect(Array.from(document.querySelectorAll('.main [role=button]')).map(each => each.getAttribute('aria-label'))).toEqual([
    '拨打报警电话110',
    '拨打96110'
  ])
})

test('who comes from a case sees the kind already named', async () => {
  await mount(CallScreen, { kind: 'rebate' })
  expect(words()).toContain('您遇到的：刷单返利')
})
