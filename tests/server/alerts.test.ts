import { nextValidity, validityAt } from '../../cloud/publishing/validityOf'
import { type Editors, hireEditors } from '../support/editors'
import { alertText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let editors: Editors

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  editors = await hireEditors(server, database)
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE publications, publication_clock')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const current = async (input: object = {}) => (await server.value('alerts.current', input)).alerts.map(({ id }) => id)

test('shows an alert from its beginning until its end, without a release', async () => {
  const begin = Date.now()
  const at = (minutes: number) => new Date(begin + minutes * 60_000)
  await editors.publishAlert(alertText('alert-one', { validity: { type: 'once', from: at(10).toISOString(), until: at(20).toISOString() } }))
  const shownAt: boolean[] = []
  for (const minutes of [9, 10, 19, 20]) {
    server.clock.now = at(minutes)
    shownAt.push((await current()).length === 1)
  }
  expect(shownAt).toEqual([false, true, true, false])
})

test('sends what a phone shows, with the times of this year and not what editors note', async () => {
  const validity = { type: 'yearly', fromDay: '12-20', untilDay: '01-05' } as const
  server.clock.now = new Date('2027-01-05T15:59:59Z')
  await editors.publishAlert(alertText('alert-newyear', { validity, area: '城东社区' }))
  const { alerts } = await server.value('alerts.current', {})
  expect(alerts).toMatchObject([{ id: 'alert-newyear', area: '城东社区', version: 1, validFrom: '2026-12-19T16:00:00.000Z', validUntil: '2027-01-05T16:00:00.000Z' }])
  expect(Object.keys(alerts[0]!)).not.toContain('reviewedOn')
  server.clock.now = new Date('2027-01-05T16:00:00Z')
  expect(await current()).toEqual([])
})

test('puts the most severe first, then what came up last', async () => {
  for (const [id, severity] of [['notice-old', 'notice'], ['urgent-one', 'urgent'], ['care-one', 'care'], ['notice-new', 'notice']] as const) {
    await editors.publishAlert(alertText(id, { severity }))
  }
  expect(await current()).toEqual(['urgent-one', 'care-one', 'notice-new', 'notice-old'])
})

test('leaves out an alert for others only when it is told who asks and where', async () => {
  await editors.publishAlert(alertText('for-all'))
  await editors.publishAlert(alertText('for-parents', { audiences: ['parent', 'student'] }))
  await editors.publishAlert(alertText('for-east', { communities: ['east'], area: '城东社区' }))
  const sorted = async (input: object) => (await current(input)).sort()
  expect(await sorted({})).toEqual(['for-all', 'for-east', 'for-parents'])
  expect(await sorted({ audience: 'elder' })).toEqual(['for-all', 'for-east'])
  expect(await sorted({ audience: 'parent', communityId: 'west' })).toEqual(['for-all', 'for-parents'])
  expect(await sorted({ audience: 'elder', communityId: 'east' })).toEqual(['for-all', 'for-east'])
})

test('a withdrawn alert is gone at once, and a mended one comes with its new text', async () => {
  const { version } = await editors.publishAlert(alertText('alert-one'))
  await editors.publishAlert(alertText('alert-one', { title: '群里收费先问清' }))
  expect((await server.value('alerts.current', {})).alerts).toMatchObject([{ version: version + 1, title: '群里收费先问清' }])
  await server.value('alerts.publish', { step: 'withdraw', id: 'alert-one', version: version + 1, reason: '已过期' }, editors.author)
  expect(await current()).toEqual([])
})

describe('yearly days are days in China, both included', () => {
  const yearly = (fromDay: string, untilDay: string) => ({ type: 'yearly', fromDay, untilDay }) as const
  test.each([
    ['the first minute', '06-05', '06-30', '2026-06-04T16:00:00Z', true],
    ['the minute before', '06-05', '06-30', '2026-06-04T15:59:59Z', false],
    ['the last minute', '06-05', '06-30', '2026-06-30T15:59:59Z', true],
    ['the minute after', '06-05', '06-30', '2026-06-30T16:00:00Z', false],
    ['before the new year', '12-20', '01-10', '2026-12-31T12:00:00Z', true],
    ['after the new year', '12-20', '01-10', '2027-01-10T15:59:59Z', true],
    ['the first of January in China, still December in London', '01-01', '01-01', '2026-12-31T16:30:00Z', true],
    ['summer, over the new year', '12-20', '01-10', '2026-07-01T00:00:00Z', false],
    ['29 February in a year without it', '02-20', '02-29', '2027-02-28T15:59:59Z', true],
    ['1 March in a year without 29 February', '02-20', '02-29', '2027-02-28T16:00:00Z', false],
    ['29 February in a leap year', '02-20', '02-29', '2028-02-29T15:59:59Z', true],
    ['a single day', '09-10', '09-10', '2026-09-10T04:00:00Z', true]
  ])('%s', (_name, fromDay, untilDay, now, valid) => {
    expect(validityAt(yearly(fromDay, untilDay), new Date(now)) !== undefined).toBe(valid)
  })

  test('and come again next year', () => {
    expect(nextValidity(yearly('06-05', '06-30'), new Date('2026-08-01T00:00:00Z'))?.from).toEqual(new Date('2027-06-04T16:00:00Z'))
    expect(nextValidity({ type: 'once', from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' }, new Date('2026-08-01T00:00:00Z'))).toBeUndefined()
  })
})
