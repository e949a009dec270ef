import { publishTexts } from '../support/editors'
import { partnerText, placeText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const opened = () => database.query<{ place_id: string; opened: string }>('SELECT place_id, sum(opened)::int AS opened, min(day)::text AS day FROM place_counters GROUP BY place_id')

beforeEach(() => database.query('TRUNCATE place_counters'))

test('opening a code counts for its place and the day in China, and nothing about who opened it', async () => {
  await publishTexts(server, { places: [[placeText('place-east')]] })
  server.clock.now = new Date('2026-11-22T17:00:00Z')
  for (let i = 0; i < 20; i += 1) expect(await server.value('places.open', { placeId: 'place-east' })).toEqual({ place: { id: 'place-east', name: '城东车站' } })
  server.clock.now = new Date()
  expect(await opened()).toEqual([{ place_id: 'place-east', opened: 20, day: '2026-11-23' }])
  const columns = await database.query<{ column_name: string }>("SELECT column_name FROM information_schema.columns WHERE table_name = 'place_counters' ORDER BY 1")
  expect(columns.map(each => each.column_name)).toEqual(['day', 'opened', 'place_id', 'slot'])
})

test('an unknown code and one that has been taken down count nowhere', async () => {
  await publishTexts(server, { places: [[placeText('place-east')]] })
  await publishTexts(server, {})
  for (const placeId of ['place-east', 'place-unknown']) expect(await server.value('places.open', { placeId })).toEqual({ place: null })
  expect(await opened()).toEqual([])
  expect((await server.call('places.open', { placeId: 'x y' })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['placeId'] })
})

test('lists the partners as they stand in the files', async () => {
  await publishTexts(server, { partners: [[partnerText('partner-b'), partnerText('partner-a', { example: true })]] })
  expect((await server.value('partners.list', {})).partners).toEqual([partnerText('partner-a', { example: true }), partnerText('partner-b')])
  await publishTexts(server, {})
  expect((await server.value('partners.list', {})).partners).toEqual([])
})
