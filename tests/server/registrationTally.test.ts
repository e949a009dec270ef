import { keepHouse } from '../../cloud/keepHouse'
import { assist } from '../support/assists'
import { signInAs } from '../support/editors'
import { countedFromRows, countersNow, record, registrationTables, stuckFromRows, stuckNow, stuckRecord } from '../support/registrations'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { appGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let reviewer: string

const log = { error: () => undefined, warn: () => undefined }

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, reviewPercent: 10 } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await database.query(`TRUNCATE ${registrationTables.join(', ')}, residents, audit_log, audit_heads`)
  officer = await signInAs(server, database, 'officer')
  reviewer = await signInAs(server, database, 'reviewer')
})
afterEach(async () => {
  expect(await countersNow(database)).toEqual(await countedFromRows(database))
  expect(await stuckNow(database)).toEqual(await stuckFromRows(database))
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const today = { from: '2026-11-22', to: '2026-11-22' }
const night = (reviewPercent: number) => keepHouse({ ...server.dependencies, settings: { ...server.dependencies.settings, reviewPercent }, log })
const send = (input: object, token: string) => server.value('registration.record', input as never, token)
const queue = () => server.value('reviews.queue', {}, reviewer)
const tally = async () => (await server.value('registration.tally', today, reviewer)).guides[0]
const decide = (fields: object) => server.call('reviews.decide', fields, reviewer)

describe('accuracy', () => {
  const accuracy = () => server.value('reviews.accuracy', today, reviewer)

  test('is the share of what was accepted, with its interval, for each officer and station', async () => {
    for (let i = 0; i < 10; i += 1) await send(record({ handOver: true }), officer)
    await night(100)
    const { reviews } = await queue()
    for (const [i, { reviewId }] of reviews.entries()) await decide(i < 2 ? { reviewId, verdict: 'reject', reason: 'other' } : { reviewId, verdict: 'accept' })
    const { officers, stations } = await accuracy()
    expect(officers).toEqual([{ name: '', station: '', reviewed: 10, accepted: 8, share: 0.8, low: expect.closeTo(0.4902, 4) as number, high: expect.closeTo(0.9433, 4) as number }])
    expect(stations).toEqual([{ station: '', reviewed: 10, accepted: 8, share: 0.8, low: officers[0]?.low, high: officers[0]?.high }])
  })

  test('outlives a resident who erases everything', async () => {
    const { assistId, resident } = await assist(server, officer)
    await send(record({ assistId }), resident)
    await night(10)
    await decide({ reviewId: (await queue()).reviews[0]?.reviewId, verdict: 'accept' })
    await server.value('profile.erase', {}, resident)
    expect((await accuracy()).officers).toMatchObject([{ reviewed: 1, accepted: 1 }])
    expect(await database.query('SELECT 1 FROM registration_reviews')).toEqual([])
    await database.query('TRUNCATE registration_counters')
  })

  test('is empty where nothing was reviewed', async () => {
    expect(await accuracy()).toMatchObject({ officers: [], stations: [] })
  })
})

describe('the tally', () => {
  test('is by guide and by the days asked for', async () => {
    const tallyOf = async (period: object) => (await server.value('registration.tally', period as never, reviewer)).guides.map(({ counted, guideId }) => [guideId, counted])
    const people = await Promise.all(Array.from({ length: 3 }, () => server.signIn()))
    const police = { guideId: 'guide-call-police', steps: Array.from({ length: 6 }, (_, i) => ({ stepId: `step-${i + 1}`, done: true })) }
    for (const person of people) await send(record(), person)
    await send(record({ ...police, ageSeconds: 86_400 }), people[0] ?? '')
    expect(await tallyOf(today)).toEqual([[appGuide.id, 3]])
    expect(await tallyOf({ from: '2026-11-21', to: '2026-11-22' })).toEqual([[appGuide.id, 3], ['guide-call-police', 1]])
    expect(await tallyOf({ from: '2026-11-21', to: '2026-11-22', guideId: 'guide-call-police' })).toEqual([['guide-call-police', 1]])
    expect(await tallyOf({ from: '2026-11-23', to: '2026-11-23' })).toEqual([])
  })

  test('names the steps where people are stuck, the most frequent first', async () => {
    for (const step of ['sign-up', 'allow-overlay', 'sign-up']) await send(stuckRecord(step), await server.signIn())
    expect((await tally())?.stuckAt).toEqual([{ stepId: 'sign-up', count: 2 }, { stepId: 'allow-overlay', count: 1 }])
  })

  test.each<[string, object, string[]]>([
    ['an end before the beginning', { from: '2026-11-22', to: '2026-11-21' }, ['from', 'to']],
    ['more than 400 days', { from: '2025-10-18', to: '2026-11-22' }, ['from', 'to']],
    ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }, ['from']],
    ['the year nought', { from: '0000-01-01', to: '0000-01-02' }, ['from', 'to']],
    ['no day', { from: '今天', to: '2026-11-22' }, ['from']],
    ['nothing', {}, ['from', 'to']]
  ])('refuses %s, and so does the accuracy', async (_name, period, fields) => {
    for (const action of ['registration.tally', 'reviews.accuracy'] as const) {
      expect((await server.call(action, period, reviewer)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
    }
  })

  test('takes 400 days', async () => {
    expect((await server.value('registration.tally', { from: '2025-10-19', to: '2026-11-22' }, reviewer)).guides).toEqual([])
  })
})
