import { keepHouse } from '../../cloud/keepHouse'
import { assist, type Side } from '../support/assists'
import { signInAs } from '../support/editors'
import { countedFromRows, countersNow, record, registrationTables, stuckFromRows, stuckNow } from '../support/registrations'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { allDone, appGuide, bigGuide, cardsGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, reviewPercent: 40 } })
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** mulberry32: the same numbers for the same seed, from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const guides = [
  { guideId: appGuide.id, steps: allDone },
  { guideId: bigGuide.id, steps: Object.keys(bigGuide.rules).map(stepId => ({ stepId, done: true })) },
  { guideId: cardsGuide.id, steps: [{ stepId: 'look-up-cards', done: true }] }
]

interface Sent {
  input: object
  token: string
  text?: string
}

/** People who record, repeat and are helped, officers who hand over, nights that draw and reviewers who decide, in any order. */
async function live(seed: number, turns: number): Promise<Sent[]> {
  const random = chance(seed)
  const some = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const officers = await Promise.all(Array.from({ length: 3 }, () => signInAs(server, database, 'officer')))
  const sides = await Promise.all(officers.flatMap(officer => [assist(server, officer, { communityId: 'east-1' }), assist(server, officer)]))
  const alone = await Promise.all(Array.from({ length: 4 }, () => server.signIn()))
  const sent: Sent[] = []

  const newRecord = (): Sent => {
    const { guideId, steps } = some(guides)
    const stuckAtStepId = some(steps).stepId
    const outcome = some([{ outcome: 'finished' }, { outcome: 'finished' }, { outcome: 'stuck', stuckAtStepId }, { outcome: 'declined' }])
    const where = some([{}, { communityId: 'west-2' }, { ageSeconds: Math.floor(random() * 200_000) }])
    const side = some<Side | undefined>([undefined, ...sides])
    const mayAssist = side && guideId === appGuide.id
    const way = some([
      { token: some(alone), fields: {} },
      { token: some(officers), fields: { handOver: true } },
      ...(mayAssist ? [{ token: side.resident, fields: { assistId: side.assistId } }] : [])
    ])
    return { input: record({ guideId, steps, ...outcome, ...where, ...way.fields }), token: way.token }
  }
  const send = async (each: Sent) => {
    const { text } = await server.call('registration.record', each.input, each.token)
    expect(each.text ?? text).toBe(text)
    each.text = text
  }
  const review = async () => {
    const token = some(officers)
    const { reviews } = await server.value('reviews.queue', { limit: 5 }, token)
    const verdict = () => (random() < 0.7 ? { verdict: 'reject', reason: 'notDone' } : { verdict: 'accept' })
    const decisions = reviews.map(({ reviewId }) => ({ reviewId, ...verdict() }))
    await Promise.all([...decisions, ...decisions].map(decision => server.call('reviews.decide', decision, token)))
  }

  for (let turn = 0; turn < turns; turn += 1) {
    const fresh = Array.from({ length: 1 + Math.floor(random() * 4) }, newRecord)
    sent.push(...fresh)
    const again = sent.length > 0 ? [some(sent), some(sent)] : []
    const night = random() < 0.3 ? keepHouse({ ...server.dependencies, log: { error: () => undefined, warn: () => undefined } }) : undefined
    await Promise.all([...[...fresh, ...fresh, ...again].map(send), random() < 0.5 ? review() : undefined, night])
    expect(await countersNow(database)).toEqual(await countedFromRows(database))
  }
  return sent
}

test.each([1, 2, 3])('whatever happens in whatever order, the counters say what the rows say (%d)', async seed => {
  await database.query(`TRUNCATE ${registrationTables.join(', ')}, residents`)
  const sent = await live(seed, 25)
  expect(await stuckNow(database)).toEqual(await stuckFromRows(database))

  expect(sent.every(({ text }) => text?.startsWith('{"ok":true'))).toBe(true)
  const [kept] = await database.query<{ kept: string; rejected: string }>('SELECT count(*) AS kept, count(rejected_at) AS rejected FROM registrations')
  expect(Number(kept?.kept)).toBe(sent.length)
  expect(Number(kept?.rejected)).toBeGreaterThan(0)
  const [twice] = await database.query<{ twice: string }>(`
    SELECT count(*) AS twice FROM registration_counted c JOIN registrations r ON r.resident_id = c.resident_id AND r.id = c.record_id
    WHERE r.rejected_at IS NOT NULL OR r.outcome <> 'finished' OR r.hand_over`)
  expect(Number(twice?.twice)).toBe(0)
})

test('a database that goes away in the middle of a storm loses and doubles nothing once everything is sent again', async () => {
  await database.query(`TRUNCATE ${registrationTables.join(', ')}, residents`)
  const officer = await signInAs(server, database, 'officer')
  const sides = await Promise.all(Array.from({ length: 30 }, () => assist(server, officer)))
  const sent = sides.flatMap(({ assistId, resident }) => Array.from({ length: 4 }, () => ({ token: resident, input: record({ assistId }) })))
  const storm = Promise.all(sent.map(({ input, token }) => server.call('registration.record', input, token)))
  await database.stop()
  const first = await storm
  await database.start()
  expect(first.every(({ status }) => status === 200 || status === 503)).toBe(true)

  const second = await Promise.all(sent.map(({ input, token }) => server.call('registration.record', input, token)))
  for (const [i, { status, text }] of first.entries()) if (status === 200) expect(second[i]?.text).toBe(text)
  expect(second.filter(({ text }) => text.includes('"counted":true'))).toHaveLength(sides.length)
  expect(await countersNow(database)).toEqual(await countedFromRows(database))
  expect(await countersNow(database)).toMatchObject([{ counted: sides.length }])
})
