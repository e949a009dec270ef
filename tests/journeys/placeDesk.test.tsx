import { failure, success } from '../../contract/result'
import { posterSizes } from '../../contract/placePoster'
import { PlacesScreen } from '@/features/officer/places/PlacesScreen'
import { keepFile } from '@/platform/keepFile'
import { drawPixels } from '@/platform/drawPixels'
import { me, newOfficerPhone, now, signedIn } from './support/officerSteps'
import { resetSeam, sent, serve } from './support/officerSeam'
import { mount, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/keepFile')
jest.mock('@/platform/drawPixels')

const areas = [
  { id: 'east-1', name: '东一社区', station: me.station },
  { id: 'west-1', name: '西一社区', station: '城西派出所' }
]
const hotel = { id: 'hotel-east', name: '城东宾馆大堂', communityId: 'east-1', venue: 'hotel', version: 2, opened: 37, updatedAt: '2026-11-20T04:00:00.000Z', fromFiles: true } as const
const week = { weekFrom: '2026-11-16', weekTo: '2026-11-22', asOf: now.toISOString() }
const pdf = { name: '场所码-城东宾馆大堂-A5.pdf', mediaType: 'application/pdf', base64: 'JVBERi0=' }

beforeEach(() => {
  jest.clearAllMocks()
  newOfficerPhone()
  resetSeam()
  signedIn()
  serve({ 'areas.list': () => success({ areas }), 'places.list': () => success({ places: [hotel], ...week }) })
})
const show = async () => {
  await mount(PlacesScreen, { now })
  await until(() => words().includes(hotel.name) && words().includes('东一社区'))
}

test('each place stands with its community and how often its code was opened since Monday', async () => {
  await show()
  expect(words()).toMatch(/城东宾馆大堂.*东一社区.*宾馆旅店.*37/)
  expect(words()).toContain('本周从2026年11月16日星期一算起。只数扫码的次数，不记是谁。')
})

test('a new place is named, put into one of the station’s communities and sent once with an id of its own', async () => {
  serve({ 'places.save': ({ id }) => success({ id, version: 1 }) })
  await show()
  await press('加一处')
  expect(words()).not.toContain('西一社区')
  await press('保存')
  expect(words()).toContain('请写场所的名字，至少两个字。')
  await type('场所名字', ' 火车站出站口 ')
  await press('保存')
  expect(words()).toContain('请选一个社区。')
  await press('东一社区')
  await press('保存')
  expect(words()).toContain('请选是哪一类场所。')
  await press('车站机场')
  await press('保存')
  await until(() => words().includes('已加上：火车站出站口。'))
  expect(sent('places.save')).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, name: '火车站出站口', communityId: 'east-1', venue: 'station' }])
  expect(sent('places.list')).toHaveLength(2)
})

test('a change goes from the version that was seen, and what was typed stays when it is refused', async () => {
  serve({ 'places.save': () => failure('CONFLICT', '有人刚改过这个场所。请重新打开再改。') })
  await show()
  await press('改：城东宾馆大堂')
  await type('场所名字', '城东宾馆前台')
  await press('保存')
  await until(() => words().includes('有人刚改过这个场所'))
  expect(sent('places.save')).toEqual([{ id: hotel.id, name: '城东宾馆前台', communityId: 'east-1', venue: 'hotel', version: 2 }])
  expect(document.querySelector<HTMLInputElement>('[aria-label="场所名字"] input')?.value).toBe('城东宾馆前台')
})

test('a place is taken down for a reason', async () => {
  serve({ 'places.withdraw': ({ id }) => success({ id, withdrawnAt: now.toISOString() }) })
  await show()
  await press('撤下：城东宾馆大堂')
  await press('撤下')
  expect(words()).toContain('请先选一个理由。')
  await press('发现码被人盖过')
  await press('撤下')
  await until(() => words().includes('已撤下：城东宾馆大堂。'))
  expect(sent('places.withdraw')).toEqual([{ id: hotel.id, version: 2, reason: '发现码被人盖过' }])
})

test('the poster is drawn in the size that was chosen, names the station of the place and is handed over', async () => {
  const written: string[] = []
  jest.mocked(drawPixels).mockImplementation(async ({ height, width }, draw) => {
    const brush = { fillRect: () => undefined, beginPath: () => undefined, moveTo: () => undefined, lineTo: () => undefined, stroke: () => undefined, measureText: () => ({ width: 1 }), fillText: (text: string) => void written.push(text) }
    draw(brush as unknown as CanvasRenderingContext2D)
    return new Uint8Array(width * height * 4).fill(255)
  })
  jest.mocked(keepFile).mockResolvedValue('已存成文件：场所码-城东宾馆大堂-A5.pdf')
  serve({ 'places.poster': () => success(pdf) })
  await show()
  await press('出海报：城东宾馆大堂')
  expect(words()).toContain('您现在用的网址只有这台电脑打得开')
  await press('A5，摆在柜台')
  await press('下载海报')
  await until(() => words().includes('已存成文件'))
  expect(jest.mocked(drawPixels).mock.calls[0]?.[0]).toEqual(posterSizes.A5.pixels)
  expect(written).toEqual(expect.arrayContaining(['城东派出所', '城东宾馆大堂', '扫一扫，看防骗提醒', '拿不准，先问96110']))
  expect(sent('places.poster')).toMatchObject([{ id: hotel.id, size: 'A5', link: 'http://localhost/subpackages/city/letter/index?scene=hotel-east' }])
  expect(keepFile).toHaveBeenCalledWith(pdf)
})

test('a phone that cannot draw it says where it can be drawn', async () => {
  jest.mocked(drawPixels).mockResolvedValue(undefined)
  await show()
  await press('出海报：城东宾馆大堂')
  await press('下载海报')
  await until(() => words().includes('请在电脑上打开网页版再出'))
  expect(sent('places.poster')).toEqual([])
})

test('without any place there is one thing to do', async () => {
  serve({ 'places.list': () => success({ places: [], ...week }) })
  await mount(PlacesScreen, { now })
  await until(() => words().includes('还没有场所'))
  await press('加一处')
  expect(words()).toContain('场所名字')
})
