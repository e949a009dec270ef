import { randomUUID } from 'node:crypto'
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
const night = (percent = 10) => keepHouse({ ...server.dependencies, settings: { ...server.dependencies.settings, reviewPercent: percent }, log })
const send = (input: object, token: string) => server.value('registration.record', input as never, token)
const handOver = (token: string, fields: object = {}) => send(record({ handOver: true, ...fields }), token)
const many = async (count: number, token: string) => {
  for (let i = 0; i < count; i += 1) await handOver(token)
}
const drawn = async () => {
  const rows = await database.query<{ officer_id: string; record_id: string }>('SELECT officer_id, record_id FROM registration_reviews ORDER BY record_id')
  return rows.map(row => row.record_id)
}
const queue = (token = reviewer) => server.value('reviews.queue', {}, token)
const tally = async (token = reviewer) => (await server.value('registration.tally', today, token)).guides[0]
const decide = (fields: object, token = reviewer) => server.call('reviews.decide', fields, token)
const firstId = async (token = reviewer) => (await queue(token)).reviews[0]?.reviewId ?? ''

describe('the nightly draw', () => {
  test.each([
    [1, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [7, 50, 4],
    [3, 100, 3],
    [5, 0, 0]
  ])('of %d records takes %d per cent, rounded up: %d', async (count, percent, expected) => {
    await many(count, officer)
    await night(percent)
    expect(await drawn()).toHaveLength(expected)
  })

  test('is made for each officer, of hand-overs and assisted records, and of nobody’s own', async () => {
    await many(12, officer)
    await many(3, reviewer)
    for (let i = 0; i < 9; i += 1) {
      const { assistId, resident } = await assist(server, officer)
      await send(record({ assistId }), resident)
      await send(record({ guideId: 'guide-call-police', steps: Array.from({ length: 6 }, (_, n) => ({ stepId: `step-${n + 1}`, done: true })) }), resident)
    }
    await night()
    const counts = await database.query<{ drawn: string }>('SELECT count(*) AS drawn FROM registration_reviews GROUP BY officer_id ORDER BY 1')
    expect(counts.map(row => Number(row.drawn))).toEqual([1, 3])
  })

  test('takes no more when it is made again, at once with another or after the database was away', async () => {
    await many(25, officer)
    await Promise.all([night(), night(), night()])
    const first = await drawn()
    expect(first).toHaveLength(3)
    await night()
    expect(await drawn()).toEqual(first)
    await database.query('DELETE FROM registration_reviews WHERE record_id = $1', [first[0]])
    await night()
    expect(await drawn()).toEqual(first)
  })

  test('takes more as more comes', async () => {
    await many(10, officer)
    await night()
    const first = await drawn()
    await many(10, officer)
    await night()
    expect(await drawn()).toHaveLength(2)
    expect(await drawn()).toEqual(expect.arrayContaining(first))
  })

  test('follows no order that an officer could foresee', async () => {
    await many(40, officer)
    await night(50)
    const order = await database.query<{ drawn: boolean }>(
      'SELECT v.record_id IS NOT NULL AS drawn FROM registrations r LEFT JOIN registration_reviews v ON v.record_id = r.id ORDER BY r.id'
    )
    const firstHalf = order.slice(0, 20).filter(row => row.drawn).length
    expect(firstHalf).toBeGreaterThan(1)
    expect(firstHalf).toBeLessThan(19)
  })
})

describe('the queue', () => {
  test('shows a record to every other officer and never to the one who made it, and names no resident', async () => {
    const { assistId, resident } = await assist(server, officer, { placeId: 'hall-east', communityId: 'east-1' })
    server.clock.now = new Date(server.clock.now.getTime() + 90_000)
    await send(record({ assistId }), resident)
    await night()
    const { reviews, waiting, nextCursor } = await queue()
    expect({ waiting, nextCursor }).toEqual({ waiting: 1, nextCursor: null })
    expect(reviews).toMatchObject([
      { guideId: appGuide.id, outcome: 'finished', helper: 'officer', handOver: false, placeId: 'hall-east', communityId: 'east-1', seconds: 90, sameHour: 1, doneAt: '2026-11-22T04:01:30.000Z' }
    ])
    const { residentId } = await server.value('session.open', {}, resident)
    expect(JSON.stringify(reviews)).not.toContain(residentId)
    expect(await queue(officer)).toMatchObject({ reviews: [], waiting: 0 })
    expect((await server.call('reviews.queue', {}, resident)).status).toBe(403)
    expect((await server.call('reviews.queue', {}, await signInAs(server, database, 'volunteer'))).status).toBe(403)
  })

  test('says how many the officer made in that hour', async () => {
    await many(4, officer)
    server.clock.now = new Date(server.clock.now.getTime() + 3_600_000)
    await many(2, officer)
    await night(100)
    expect((await queue()).reviews.map(({ sameHour }) => sameHour).sort()).toEqual([2, 2, 4, 4, 4, 4])
  })

  test('comes page by page, every record once, and refuses a cursor that is not its own', async () => {
    await many(9, officer)
    await night(100)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await server.value('reviews.queue', { limit: 2, ...(cursor && { cursor }) }, reviewer)
      seen.push(...page.reviews.map(({ reviewId }) => reviewId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(9)
    expect((await server.call('reviews.queue', { cursor: 'abc' }, reviewer)).body).toMatchObject({ fields: ['cursor'] })
  })
})

describe('a verdict', () => {
  test('that accepts leaves what is counted', async () => {
    await handOver(officer)
    await night()
    const reviewId = await firstId()
    expect((await decide({ reviewId, verdict: 'accept' })).body).toEqual({ ok: true, value: { verdict: 'accept', counted: true } })
    expect(await tally()).toMatchObject({ handedOver: 1, rejected: 0 })
    expect(await queue()).toMatchObject({ reviews: [], waiting: 0 })
  })

  test('that rejects takes the record out with a trace, and an honest one may count later', async () => {
    const { assistId, resident } = await assist(server, officer)
    const sent = record({ assistId })
    const first = await server.call('registration.record', sent, resident)
    await night()
    const reviewId = await firstId()
    expect((await decide({ reviewId, verdict: 'reject', reason: 'notDone', note: '打电话问过，没有装。' })).body).toEqual({ ok: true, value: { verdict: 'reject', counted: false } })
    expect(await tally()).toMatchObject({ counted: 0, rejected: 1 })
    const [trace] = await database.query('SELECT verdict, reason, note, reviewed_by, reviewed_at FROM registration_reviews')
    const { residentId } = await server.value('session.open', {}, reviewer)
    expect(trace).toEqual({ verdict: 'reject', reason: 'notDone', note: '打电话问过，没有装。', reviewed_by: residentId, reviewed_at: server.clock.now })
    expect((await server.call('registration.record', sent, resident)).text).toBe(first.text)
    expect(await send(record(), resident)).toEqual({ recorded: true, counted: true })
    expect(await tally()).toMatchObject({ counted: 1, rejected: 1 })
  })

  test('takes a hand-over, a stuck and a declined record out too', async () => {
    await handOver(officer)
    await send(stuckRecord('sign-up', { handOver: true }), officer)
    await send(record({ handOver: true, outcome: 'declined', steps: [{ stepId: 'open-store', done: false }] }), officer)
    expect(await tally()).toEqual({ guideId: appGuide.id, counted: 0, handedOver: 1, stuck: 1, declined: 1, rejected: 0, stuckAt: [{ stepId: 'sign-up', count: 1 }] })
    await night(100)
    for (const { reviewId } of (await queue()).reviews) await decide({ reviewId, verdict: 'reject', reason: 'duplicate' })
    expect(await tally()).toEqual({ guideId: appGuide.id, counted: 0, handedOver: 0, stuck: 0, declined: 0, rejected: 3, stuckAt: [] })
  })

  test('given again is the same, another one is refused, and twenty at once count once', async () => {
    await handOver(officer)
    await night()
    const reviewId = await firstId()
    const reject = { reviewId, verdict: 'reject', reason: 'tooFast' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => decide(reject)))
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"ok":true,"value":{"verdict":"reject","counted":false}}']))
    expect((await decide({ reviewId, verdict: 'accept' })).status).toBe(409)
    expect((await decide(reject, await signInAs(server, database, 'admin'))).status).toBe(409)
    expect(await tally()).toMatchObject({ handedOver: 0, rejected: 1 })
  })

  test('of ten officers at once is one, and the others are told', async () => {
    await handOver(officer)
    await night()
    const reviewId = await firstId()
    const others = await Promise.all(Array.from({ length: 10 }, () => signInAs(server, database, 'officer')))
    const answers = await Promise.all(others.map((token, i) => decide(i % 2 ? { reviewId, verdict: 'accept' } : { reviewId, verdict: 'reject', reason: 'other' }, token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
    const [{ verdicts } = { verdicts: 0 }] = await database.query<{ verdicts: number }>('SELECT sum(accepted + rejected)::int AS verdicts FROM review_counters')
    expect(verdicts).toBe(1)
  })

  test('on one’s own is refused: as the officer who made it, and as the resident it is about', async () => {
    const { assistId, resident } = await assist(server, officer)
    await send(record({ assistId }), resident)
    await night()
    const reviewId = await firstId()
    const { residentId } = await server.value('session.open', {}, resident)
    await database.query("UPDATE residents SET role = 'reviewer' WHERE resident_id = $1", [residentId])
    for (const token of [officer, resident]) {
      expect((await decide({ reviewId, verdict: 'accept' }, token)).body).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('别的民警') as string })
    }
    expect((await queue(resident)).reviews).toEqual([])
  })

  test.each<[object, number, string[] | undefined]>([
    [{ verdict: 'reject' }, 400, ['reason']],
    [{ verdict: 'reject', reason: 'whim' }, 400, ['reason']],
    [{ verdict: 'accept', reason: 'other' }, 400, ['reason']],
    [{ verdict: 'perhaps' }, 400, ['verdict']],
    [{ verdict: 'accept', note: '电话13800138000' }, 400, ['note']],
    [{ verdict: 'accept', reviewId: randomUUID() }, 404, undefined],
    [{ verdict: 'accept', reviewId: '😀' }, 404, undefined],
    [{ verdict: 'accept', reviewId: "' OR 1=1" }, 404, undefined]
  ])('is refused as %j', async (fields, status, names) => {
    await handOver(officer)
    await night()
    const answer = await decide({ reviewId: await firstId(), ...fields })
    expect(answer.status).toBe(status)
    expect(answer.body.ok ? undefined : answer.body.fields).toEqual(names)
  })
})
