import letter from '../../content/letter.json'
import { LetterScreen } from '@/features/city/LetterScreen'
import { openPage, openTab } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { routes, tabs } from '@/routes'
import { placeText } from '../support/publishedTexts'
import { newPhone } from './support/appState'
import { goOffline, publish, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { heading, listItems, mount, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  newPhone()
  await resetCloud()
  await publish({ places: [[placeText('east-station', { name: '城东车站出站口' })]] })
})

const openLetter = (placeId?: string) => mount(LetterScreen, { placeId })
const places = async () => (await rows('place_counters')).map(({ place_id, opened }) => [place_id, Number(opened)])

function expectLetter(): void {
  expect(heading()).toBe(letter.title)
  for (const { title, note } of letter.watch) expect(listItems()).toContain(`${title}${note}`)
}

test('what to watch for comes first, then 110 and 96110 to tap', async () => {
  await openLetter('east-station')
  expectLetter()
  expect(words().indexOf(letter.watch.at(-1)!.note)).toBeLessThan(words().indexOf('110钱转了'))
  await press('拨打报警电话110')
  await press('拨打96110')
  expect(jest.mocked(dial).mock.calls).toEqual([['110'], ['96110']])
})

test('it names the place and counts for it, and signs nobody in', async () => {
  await openLetter('east-station')
  await until(() => words().includes('城东车站出站口'))
  await openLetter('east-station')
  await until(() => words().includes('城东车站出站口'))
  expect((await places()).reduce((sum, [, opened]) => sum + Number(opened), 0)).toBe(2)
  expect(sent('session.open')).toEqual([])
  expect(await rows('residents')).toEqual([])
  expect(Object.keys((await rows('place_counters'))[0]!).sort()).toEqual(['day', 'opened', 'place_id', 'slot'])
})

test.each([
  ['a place that nobody has registered', 'nowhere'],
  ['a code that was scanned badly', '%%%'],
  ['a very long one', 'a'.repeat(500)]
])('the letter is shown all the same for %s, and counts nowhere', async (_, placeId) => {
  await openLetter(placeId)
  await settle(100)
  expectLetter()
  expect(await places()).toEqual([])
})

test('opened without a code it asks the server nothing', async () => {
  await openLetter()
  await settle(50)
  expectLetter()
  expect(sent('places.open')).toEqual([])
})

test('it is read without network too', async () => {
  goOffline()
  await openLetter('east-station')
  await settle(50)
  expectLetter()
  expect(words()).not.toContain('没连上网')
})

test('it leads to the cases and to who helps nearby', async () => {
  await openLetter('east-station')
  await press('看看真实案例')
  await press(/^附近能帮忙的地方/)
  expect(openTab).toHaveBeenCalledWith(tabs.cases)
  expect(openPage).toHaveBeenCalledWith(routes.partners)
})
