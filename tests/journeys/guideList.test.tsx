import { GuideListScreen } from '@/features/registration/GuideListScreen'
import { guides } from '@/features/registration/guides'
import { useProgressStore } from '@/features/registration/progressStore'
import { useProfileStore } from '@/features/session/profileStore'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { useTextSizeStore } from '@/shared/ui/textSizeStore'
import { newPhone } from './support/appState'
import { goOffline, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { antifraudApp, begin, guideOf, openGuide, plain } from './support/guideSteps'
import { mount, pageClasses, press, until, words } from './support/screenDriver'

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

describe('the list', () => {
  const openList = () => mount(GuideListScreen, { today })

  test('leads to each guide, and leaves out what the city has not switched on', async () => {
    await openList()
    await until(() => sent('guides.current').length > 0)
    for (const { id, row } of guides.filter(({ cityOnly }) => !cityOnly)) {
      await press(new RegExp(`^${plain(row).replace(/\s/g, '')}`))
      expect(openPage).toHaveBeenLastCalledWith(routes.guide(id))
    }
    expect(words()).not.toContain('金钟罩')
  })

  test('offers the guides of the city once they are switched on, without network too', async () => {
    goOffline()
    useProgressStore.getState().hear(['guide-golden-bell'], undefined)
    await openList()
    await press(new RegExp(`^${plain(guideOf('guide-golden-bell').row)}`))
    expect(openPage).toHaveBeenLastCalledWith(routes.guide('guide-golden-bell'))
  })

  test('says what is under way and what is done', async () => {
    await begin()
    await openList()
    expect(words()).toContain('做到一半，接着做')
    useProgressStore.getState().finish(antifraudApp.id, '2026-11-02')
    await openList()
    expect(words()).toContain('2026年11月2日做好了')
  })
})

test('a guide of the city that is off, and an address that names none, say so and lead to the list', async () => {
  await openGuide('guide-golden-bell')
  expect(words()).toContain('以本市公安公布为准')
  await openGuide('never-was')
  expect(words()).toContain('没有找到这一项')
})

describe('for an elder', () => {
  test('the text is the largest where no size was chosen, and else the chosen one', async () => {
    useProfileStore.getState().choose('elder')
    await openGuide()
    expect(pageClasses()).toContain('text-160')
    useTextSizeStore.getState().choose('standard')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
    useTextSizeStore.getState().choose('system')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
  })

  test('and for nobody else', async () => {
    useProfileStore.getState().choose('student')
    await openGuide()
    expect(pageClasses()).toEqual(['page'])
  })
})
