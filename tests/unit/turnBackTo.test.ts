import Taro from '@tarojs/taro'
import { turnBackTo } from '@/platform/navigation'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getCurrentPages: jest.fn(), navigateBack: jest.fn(), redirectTo: jest.fn() } }))

const taro = jest.mocked(Taro)
const list = '/subpackages/quiz/lessons/index'
const pages = (...routes: string[]) => taro.getCurrentPages.mockReturnValue(routes.map(route => ({ route })))

beforeEach(() => jest.clearAllMocks())

test('goes back to the page that this one was opened from, however its route is written', () => {
  for (const route of ['subpackages/quiz/lessons/index', '/subpackages/quiz/lessons/index', '/subpackages/quiz/lessons/index?stamp=AA']) {
    pages(route, 'subpackages/quiz/lesson/index')
    turnBackTo(list)
  }
  expect(taro.navigateBack).toHaveBeenCalledTimes(3)
  expect(taro.redirectTo).not.toHaveBeenCalled()
})

test('opens the page in the place of this one when it was opened from elsewhere, or from a link', () => {
  pages('pages/home/index', 'subpackages/quiz/lesson/index')
  turnBackTo(list)
  pages('subpackages/quiz/lesson/index')
  turnBackTo(list)
  expect(taro.redirectTo.mock.calls).toEqual([[{ url: list }], [{ url: list }]])
})
