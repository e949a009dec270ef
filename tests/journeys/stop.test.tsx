import { StopScreen } from '@/features/report/StopScreen'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes } from '@/routes'
import { heading, mount, press, words } from './support/screenDriver'

jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeEach(() => jest.clearAllMocks())

test('one press dials 110, another 96110, and nothing is dialled unasked', async () => {
  await mount(StopScreen, {})
  expect(dial).not.toHaveBeenCalled()
  await press('拨打报警电话110')
  expect(dial).toHaveBeenLastCalledWith('110')
  await press('拿不准，问96110')
  expect(dial).toHaveBeenLastCalledWith('96110')
  expect(dial).toHaveBeenCalledTimes(2)
})

test('110 is the first thing to press, and what to have ready stands beneath it', async () => {
  await mount(StopScreen, {})
  expect(heading()).toBe('钱转出去了，先打110')
  expect(document.querySelector('.main [role=button]')?.getAttribute('aria-label')).toBe('拨打报警电话110')
  const order = ['110', '96110', '我的账号', '对方的账号', '时间和金额', '转账凭证', '停止共享', '电话卡', '帮别人', '不是报警', '继续举报'].map(each => words().indexOf(each))
  expect(order.every(at => at >= 0)).toBe(true)
  expect([...order].sort((a, b) => a - b)).toEqual(order)
})

test('says plainly that the form is not 报警, and leads to it last, with what is known', async () => {
  await mount(StopScreen, { kind: 'police' })
  expect(words()).toContain('本页的举报表不是报警')
  await press('电话打完了，继续举报')
  expect(openPage).toHaveBeenCalledWith(routes.reportForm({ kind: 'police', money: 'yes' }))
})
