import gcoord from 'gcoord'
import { PartnersScreen } from '@/features/city/PartnersScreen'
import { partnerText } from '../support/publishedTexts'
import { newPhone, restartApp } from './support/appState'
import { goOffline, goOnline, publish, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { listItems, mount, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})
afterEach(() => Reflect.deleteProperty(navigator, 'geolocation'))

const shop = partnerText('a-shop', { name: '城东便民店', address: '城东路1号', latitude: 30.01, longitude: 110 })
const bank = partnerText('b-bank', { name: '城东银行', address: '城东路2号', offers: ['大额转账多问一句'], latitude: 30.001, longitude: 110 })
const police = partnerText('c-police', { name: '河滨派出所', area: '河滨社区', communityId: 'river', address: '河滨路8号', offers: ['反诈咨询', '帮装国家反诈中心APP'], latitude: 30.1, longitude: 110 })

const publishAll = () => publish({ partners: [[shop, bank, police]] })
const names = () => listItems().map(item => [shop, bank, police].find(({ name }) => item.startsWith(name))?.name)

async function openPartners(now = new Date()): Promise<void> {
  await mount(PartnersScreen, { now })
  await settle(50)
}

/** The phone stands there, or the person has said no. */
function stand(at: { latitude: number; longitude: number } | undefined): void {
  const getCurrentPosition = (found: (position: object) => void, refused: (reason: object) => void) => (at ? found({ coords: at }) : refused({ code: 1 }))
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
}

test('the places stand by community, each with its address and what it offers', async () => {
  await publishAll()
  await openPartners()
  await until(() => names().length === 3)
  const areas = Array.from(document.querySelectorAll('[role=heading][aria-level="2"]'), area => area.textContent)
  expect(areas).toEqual(['城东社区', '河滨社区'])
  expect(listItems().at(-1)).toBe('河滨派出所河滨路8号反诈咨询、帮装国家反诈中心APP在地图上看')
  expect(sent('session.open')).toEqual([])
})

test('one opens in the map of the phone', async () => {
  const open = jest.spyOn(window, 'open').mockReturnValue(null)
  await publish({ partners: [[bank]] })
  await openPartners()
  await press('在地图上看')
  const address = new URL(String(open.mock.calls[0]?.[0]))
  expect([address.origin, address.searchParams.get('position'), address.searchParams.get('name')]).toEqual(['https://uri.amap.com', '110,30.001', '城东银行'])
  open.mockRestore()
})

test.each([
  ['a name', '派出所', [police.name]],
  ['a community', '城东社区', [shop.name, bank.name]],
  ['what they offer', '转账', [bank.name]],
  ['two words', '城东 转账', [bank.name]]
])('they are found by %s', async (_, query, found) => {
  await publishAll()
  await openPartners()
  await type('搜索地点', query)
  expect(names()).toEqual(found)
})

test('a word that is nowhere says so and leads back to all', async () => {
  await publishAll()
  await openPartners()
  await type('搜索地点', '医院')
  expect(words()).toContain('没有找到，换个词试试。')
  await press('看全部')
  expect(names()).toHaveLength(3)
})

/** Partners stand where Chinese maps have them; GPS says it otherwise. */
function seenByGps({ latitude, longitude }: { latitude: number; longitude: number }) {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)
  return { latitude: north, longitude: east }
}

test('who says where they are sees the nearest first, with the distance, and can go back to communities', async () => {
  stand(seenByGps({ latitude: 30, longitude: 110 }))
  await publishAll()
  await openPartners()
  await press('按远近排列')
  expect(names()).toEqual([bank.name, shop.name, police.name])
  expect(listItems()).toEqual([expect.stringContaining('100米'), expect.stringContaining('1.1公里'), expect.stringContaining('11公里')])
  expect(words()).toContain('位置只在手机上用，不会发出去。')
  await press('按社区排列')
  expect(words()).not.toContain('100米')
  expect(words()).toContain('河滨社区')
})

test('where somebody stands is in nothing that is sent', async () => {
  stand({ latitude: 30.1234, longitude: 110.5678 })
  await publishAll()
  await openPartners()
  await press('按远近排列')
  expect(sent('partners.list')).toEqual([{}])
})

test.each([
  ['says no to being located', () => stand(undefined)],
  ['has a phone that cannot be located', () => undefined]
])('who %s goes on by community', async (_, prepare) => {
  prepare()
  await publishAll()
  await openPartners()
  await press('按远近排列')
  expect(words()).toContain('没有拿到位置，按社区排列。')
  expect(names()).toHaveLength(3)
  expect(words()).toContain('河滨社区')
})

test('without network the places as last read are shown with their age', async () => {
  await publishAll()
  await openPartners()
  await restartApp()
  goOffline()
  await openPartners(new Date(Date.now() + 86_400_000))
  expect(words()).toMatch(/没连上网。这些是昨天\d+:\d\d存在手机上的。/)
  expect(names()).toHaveLength(3)
})

test('a phone that has read none says so, and another try brings them', async () => {
  await publishAll()
  goOffline()
  await openPartners()
  expect(words()).toContain('没连上网，还没存到手机上。')
  goOnline()
  await press('再试一次')
  await until(() => names().length === 3)
})

test('a city that has registered none yet says so', async () => {
  await openPartners()
  expect(words()).toContain('还没有登记的地方。')
})
