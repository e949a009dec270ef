import { decodePDFRawStream, PDFDocument, type PDFRawStream } from 'pdf-lib'
import { encode } from 'uqr'
import { letterLink } from '../../cloud/places/letterLink'
import { posterCode, posterSizes, type PosterSize } from '../../contract/placePoster'
import { greyPng } from '../../src/features/officer/places/greyPng'
import { publishTexts, signInAs } from '../support/editors'
import { placeText } from '../support/publishedTexts'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let west: string

const areas = [
  { id: 'east-1', name: '东一社区', station: '城东派出所' },
  { id: 'west-1', name: '西一社区', station: '城西派出所' }
]
const hotel = { id: 'hotel-east', name: '城东宾馆大堂', communityId: 'east-1', venue: 'hotel' } as const

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  west = await signInAtStation(server, database, '城西派出所', '李四')
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE publications, place_counters, audit_log')
  await publishTexts(server, { areas: [areas] })
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const listed = async (token = east) => (await server.value('places.list', {}, token)).places
const versions = () => database.query("SELECT id, version, state, drafted_by = 'files' AS files FROM publications WHERE type = 'place' ORDER BY id, version")

describe('who may', () => {
  const inputs = { 'places.list': {}, 'places.save': hotel, 'places.withdraw': { id: hotel.id, version: 1, reason: '拆了' }, 'places.poster': { id: hotel.id, size: 'A4', link: '/a?scene=a', picture: 'AAAA' } } as const
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])('%s', async action => {
    expect((await server.call(action, inputs[action])).status).toBe(401)
    for (const role of ['resident', 'volunteer']) expect((await server.call(action, inputs[action], await signInAs(server, database, role))).status).toBe(403)
    for (const role of ['officer', 'reviewer', 'editor', 'admin']) {
      const token = await signInAtStation(server, database, '城东派出所', `某${role}`, role)
      expect([200, 404]).toContain((await server.call(action, inputs[action], token)).status)
    }
  })
})

test('a place that an officer saves has a code that counts at once, this week and no other', async () => {
  server.clock.now = new Date('2026-11-15T15:00:00Z')
  expect(await server.value('places.save', hotel, east)).toEqual({ id: hotel.id, version: 1 })
  await server.value('places.open', { placeId: hotel.id })
  server.clock.now = new Date('2026-11-15T17:00:00Z')
  for (let i = 0; i < 3; i += 1) await server.value('places.open', { placeId: hotel.id })
  const { places, weekFrom, weekTo } = await server.value('places.list', {}, east)
  expect(places).toMatchObject([{ ...hotel, version: 1, opened: 3, fromFiles: false }])
  expect([weekFrom, weekTo]).toEqual(['2026-11-16', '2026-11-16'])
  server.clock.now = new Date('2026-11-22T15:59:00Z')
  expect((await server.value('places.list', {}, east)).places).toMatchObject([{ opened: 3 }])
  server.clock.now = new Date('2026-11-22T16:01:00Z')
  expect(await server.value('places.list', {}, east)).toMatchObject({ places: [{ opened: 0 }], weekFrom: '2026-11-23' })
})

test('saved twice it is one place; changed from the version that was seen, and by two at once by one', async () => {
  const saved = await server.value('places.save', hotel, east)
  expect(await server.value('places.save', hotel, east)).toEqual(saved)
  const answers = await Promise.all(['甲', '乙', '丙'].map(name => server.call('places.save', { ...hotel, name: `宾馆${name}`, version: 1 }, east)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ message: '有人刚改过这个场所。请重新打开再改。' })
  expect(await versions()).toMatchObject([{ version: 1, state: 'superseded' }, { version: 2, state: 'published' }])
  expect((await server.call('places.save', { ...hotel, name: '另一处' }, east)).body).toMatchObject({ code: 'CONFLICT', fields: ['id'] })
})

test('another station’s places are not there, and nothing can be made in its communities', async () => {
  await server.value('places.save', hotel, east)
  expect(await listed(west)).toEqual([])
  expect((await server.call('places.save', { ...hotel, communityId: 'west-1', version: 1 }, east)).body).toMatchObject({ code: 'FORBIDDEN', message: '这不是您所在派出所的社区。请选本所的社区。' })
  const unknown = await server.call('places.withdraw', { id: 'nowhere', version: 1, reason: '拆了' }, west)
  expect((await server.call('places.withdraw', { id: hotel.id, version: 1, reason: '拆了' }, west)).text).toBe(unknown.text)
  expect((await server.call('places.save', { ...hotel, communityId: 'west-1', version: 1 }, west)).text).toBe(unknown.text)
  expect((await server.call('places.poster', { id: hotel.id, size: 'A4', link: `http://city.example/letter?scene=${hotel.id}`, picture: 'AAAA' }, west)).text).toBe(unknown.text)
  expect(await versions()).toEqual([{ id: hotel.id, version: 1, state: 'published', files: false }])
  expect(await listed(await signInAtStation(server, database, '市局', '王五', 'admin'))).toHaveLength(1)
})

test.each([
  [{ communityId: 'nowhere' }, 'communityId'],
  [{ name: '一' }, 'name'],
  [{ name: '宾\ud83d馆' }, 'name'],
  [{ venue: 'moon' }, 'venue'],
  [{ id: 'A b' }, 'id']
])('is refused with the field that is wrong: %j', async (fields, named) => {
  expect((await server.call('places.save', { ...hotel, ...fields }, east)).body).toMatchObject({ code: 'INVALID_INPUT', fields: [named] })
})

test('a place taken down counts no more, and what was taken down twice was taken down once', async () => {
  await server.value('places.save', hotel, east)
  const gone = await server.value('places.withdraw', { id: hotel.id, version: 1, reason: '宾馆停业' }, east)
  expect(await server.value('places.withdraw', { id: hotel.id, version: 1, reason: '宾馆停业' }, east)).toEqual(gone)
  expect(await server.value('places.open', { placeId: hotel.id })).toEqual({ place: null })
  expect(await listed()).toEqual([])
  expect((await server.call('places.save', { ...hotel, name: '换个名字', version: 1 }, east)).body).toMatchObject({ code: 'CONFLICT' })
  expect(await database.query("SELECT action, target, reason FROM audit_log WHERE action = 'places.withdraw' LIMIT 1")).toEqual([{ action: 'places.withdraw', target: hotel.id, reason: '宾馆停业' }])
})

test('publishing the files leaves alone what officers made, changed and took down', async () => {
  const files = [['one', 'two', 'three'].map(id => placeText(`file-${id}`, { communityId: 'east-1' }))]
  await publishTexts(server, { areas: [areas], places: files })
  await server.value('places.save', hotel, east)
  await server.value('places.save', { ...placeText('file-two', { communityId: 'east-1' }), name: '改过的名字', version: 1 }, east)
  await server.value('places.withdraw', { id: 'file-three', version: 1, reason: '拆了' }, east)
  await publishTexts(server, { areas: [areas], places: files })
  expect((await listed()).map(({ id, name, fromFiles }) => [id, name, fromFiles])).toEqual([['file-one', '城东车站', true], ['file-two', '改过的名字', false], [hotel.id, hotel.name, false]])
  await publishTexts(server, { areas: [areas], places: [] })
  expect((await listed()).map(({ id }) => id)).toEqual(['file-two', hotel.id])
})

describe('the poster', () => {
  const made = new Map<PosterSize, string>()
  const drawn = (size: PosterSize) => made.get(size) ?? draw(size)
  /** A white page with one line across. */
  const draw = (size: PosterSize) => {
    const { height, width } = posterSizes[size].pixels
    const pixels = new Uint8Array(width * height * 4).fill(255)
    for (let x = 0; x < width; x += 1) pixels.fill(0, (400 * width + x) * 4, (400 * width + x) * 4 + 3)
    const picture = Buffer.from(greyPng(pixels, width, height)).toString('base64')
    made.set(size, picture)
    return picture
  }
  const link = `https://fanzha.example.gov.cn/subpackages/city/letter/index?scene=${hotel.id}`
  const page = async (base64: string) => {
    const pdf = await PDFDocument.load(Buffer.from(base64, 'base64'))
    const [only] = pdf.getPages()
    if (!only || pdf.getPageCount() !== 1) throw new Error('not one page')
    const streams = only.node.Contents() as unknown as { asArray(): unknown[] }
    const drawn = streams.asArray().map(ref => Buffer.from(decodePDFRawStream(pdf.context.lookup(ref as never) as PDFRawStream).decode()).toString('latin1')).join('\n')
    return { size: only.getSize(), drawn }
  }

  test.each(['A4', 'A5'] as const)('is one page of %s with the code of its place, dark where the code is dark and nowhere else', async size => {
    await server.value('places.save', hotel, east)
    const file = await server.value('places.poster', { id: hotel.id, size, link, picture: drawn(size) }, east)
    expect(file).toMatchObject({ name: `场所码-城东宾馆大堂-${size}.pdf`, mediaType: 'application/pdf' })
    const paper = await page(file.base64)
    const mm = 72 / 25.4
    expect(paper.size.width / mm).toBeCloseTo(posterSizes[size].width, 3)
    expect(paper.size.height / mm).toBeCloseTo(posterSizes[size].height, 3)
    expect(paper.drawn).toContain('/Words')

    const { data, size: modules } = encode(link, { ecc: 'Q', border: 0 })
    const side = (posterCode.side * paper.size.width) / modules
    const left = ((1 - posterCode.side) / 2) * paper.size.width
    const top = paper.size.height - posterCode.top * paper.size.width
    const found = data.map(row => row.map(() => false))
    const [white = '', dark = ''] = paper.drawn.split(' rg').slice(-2)
    expect(white).toMatch(/ re\s+f/)
    for (const [, x = '', y = '', width = '', height = ''] of dark.matchAll(/(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re/g)) {
      expect(Number(height) / side).toBeCloseTo(1, 2)
      const row = Math.round((top - Number(y)) / side) - 1
      const from = Math.round((Number(x) - left) / side)
      for (let at = from; at < from + Math.round(Number(width) / side); at += 1) found[row]![at] = true
    }
    expect(found).toEqual(data)
  })

  test('leads to the city’s own address where it has been set, and names what is missing in WeChat', () => {
    const path = `/subpackages/city/letter/index?scene=${hotel.id}`
    expect(letterLink(`http://10.0.0.5:8787${path}`, hotel.id, 'https://fanzha.example.gov.cn')).toEqual({ ok: true, value: link })
    expect(letterLink(path, hotel.id, 'https://fanzha.example.gov.cn')).toEqual({ ok: true, value: link })
    expect(letterLink(link, hotel.id, undefined)).toEqual({ ok: true, value: link })
    expect(letterLink(path, hotel.id, undefined)).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('网页版') as string })
  })

  test.each([
    `https://fanzha.example.gov.cn/subpackages/city/letter/index?scene=another`,
    `https://fanzha.example.gov.cn/letter?scene=${hotel.id}&to=https://evil.example`,
    `https://user:word@evil.example/../x y?scene=${hotel.id}`,
    `javascript:alert(1)//?scene=${hotel.id}`,
    '//'
  ])('refuses a link that is none of this place: %s', async address => {
    await server.value('places.save', hotel, east)
    expect((await server.call('places.poster', { id: hotel.id, size: 'A5', link: address, picture: 'AAAA' }, east)).body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['link'] })
  })

  test('refuses a picture of another size, a broken one and what is no picture', async () => {
    await server.value('places.save', hotel, east)
    for (const picture of [drawn('A4'), drawn('A5').slice(0, -40), 'AAAA', Buffer.from('<svg onload="x">').toString('base64')]) {
      expect((await server.call('places.poster', { id: hotel.id, size: 'A5', link, picture }, east)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['picture'] })
    }
  })
})
