import { useFavouritesStore } from '@/features/cases/favouritesStore'
import { FavouritesScreen } from '@/features/cases/FavouritesScreen'
import { openPage, openTab } from '@/platform/navigation'
import { routes, tabs } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { openCase, openReadCase } from './support/caseSteps'
import { goOffline, publish, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { story } from './support/feedSteps'
import { heading, isPressed, listItems, mount, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
})

const openFavourites = () => mount(FavouritesScreen, {})

/** Opens a case and keeps it. */
async function keep(id: string): Promise<void> {
  await openReadCase(id)
  expect(isPressed('收藏')).toBe(false)
  await press('收藏')
  expect(isPressed('已收藏')).toBe(true)
}

test('a kept case stands in 我的收藏, the last kept first, also after a restart and without network', async () => {
  await publish({ cases: [[story('one', { title: '第一件留下来的事' }), story('two', { title: '第二件留下来的事' })]] })
  await keep('one')
  await keep('two')
  await restartApp()
  goOffline()
  await openFavourites()
  expect(listItems().map(item => /第.件留下来的事/.exec(item)?.[0])).toEqual(['第二件留下来的事', '第一件留下来的事'])
  await press(/第一件/)
  expect(openPage).toHaveBeenCalledWith(routes.case('one'))
  await openCase('one')
  expect(heading()).toBe('第一件留下来的事')
  expect(isPressed('已收藏')).toBe(true)
})

test('keeping tells nobody', async () => {
  await publish({ cases: [[story('quiet')]] })
  await keep('quiet')
  expect([...sent('session.open'), ...sent('profile.save')]).toEqual([])
})

test('a second tap lets it go', async () => {
  await publish({ cases: [[story('let-go')]] })
  await keep('let-go')
  await press('已收藏')
  expect(isPressed('收藏')).toBe(false)
  await openFavourites()
  expect(words()).toContain('还没有收藏。')
})

test('none kept yet leads to the cases', async () => {
  await openFavourites()
  await press('去看案例')
  expect(openTab).toHaveBeenCalledWith(tabs.cases)
})

test('opening a kept case takes its new version', async () => {
  await publish({ cases: [[story('renewed')]] })
  await keep('renewed')
  await publish({ cases: [[story('renewed', { title: '改正后的一个标题' })]] })
  await openCase('renewed')
  await until(() => words().includes('改正后的一个标题'))
  await settle(20)
  await openFavourites()
  expect(words()).toContain('改正后的一个标题')
})

test('a kept case that was withdrawn says so when it is opened, and is kept no longer', async () => {
  await publish({ cases: [[story('taken-back')]] })
  await keep('taken-back')
  await publish({})
  await openCase('taken-back')
  await until(() => words().includes('这条案例已经撤下'))
  expect(useFavouritesStore.getState().cases).toEqual([])
})
