import { randomUUID } from 'node:crypto'
import { assist, otherCode } from '../support/assists'
import { emptyLog, night } from '../support/auditLog'
import { enrol, goodPassphrase, invite } from '../support/officers'
import { countersNow, record, registrationTables, stuckNow, stuckRecord } from '../support/registrations'
import { inputs } from '../support/spoiltInputs'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { appGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  await database.query(`TRUNCATE ${registrationTables.join()}, residents, visits, visit_marks, family_invites, family_answers, reminders`)
  await emptyLog(database)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

describe('two accounts on one phone', () => {
  test('a hand-over that is sent again under the next one counts once, with the same answer', async () => {
    const { token } = await enrol(server, '先来的')
    await enrol(server, '后来的')
    const sent = record({ handOver: true })
    const first = await server.call('registration.record', sent, token)
    await server.value('officer.signIn', { name: '后来的', passphrase: goodPassphrase }, token)
    const later = await Promise.all(Array.from({ length: 5 }, () => server.call('registration.record', sent, token)))
    await server.value('officer.signOut', {}, token)
    later.push(await server.call('registration.record', sent, token))
    expect(first.body).toEqual({ ok: true, value: { recorded: true, counted: true } })
    expect(new Set(later.map(({ text }) => text))).toEqual(new Set([first.text]))
    expect(await countersNow(database)).toMatchObject([{ handedOver: 1 }])
    expect(await database.query("SELECT 1 FROM audit_log WHERE action = 'registration.record'")).toHaveLength(1)
  })

  test('a code that one opened is joined on that phone under none of them', async () => {
    const { token } = await enrol(server, '先来的')
    await enrol(server, '后来的')
    const { assistCode } = await server.value('assist.open', { guideId: appGuide.id }, token)
    await server.value('officer.signIn', { name: '后来的', passphrase: goodPassphrase }, token)
    expect((await server.call('assist.join', { assistCode }, token)).body).toMatchObject({ code: 'CONFLICT' })
    await server.value('officer.signOut', {}, token)
    expect((await server.call('assist.join', { assistCode }, token)).body).toMatchObject({ code: 'CONFLICT' })
  })
})

test('nobody sees or decides on one phone what is about themselves on another', async () => {
  const { resident } = await assist(server, (await enrol(server, '帮忙的')).token)
  const [{ assistId }] = await database.query<{ assistId: string }>('SELECT id AS "assistId" FROM assists') as [{ assistId: string }]
  await server.value('registration.record', record({ assistId }), resident)
  await night({ ...server, dependencies: { ...server.dependencies, settings: { ...server.dependencies.settings, reviewPercent: 100 } } })
  const { token } = await enrol(server, '被帮的', 'reviewer')
  await server.value('officer.signIn', { name: '被帮的', passphrase: goodPassphrase }, resident)
  expect(await server.value('reviews.queue', {}, token)).toMatchObject({ reviews: [], waiting: 0 })
  const [{ id }] = await database.query<{ id: string }>('SELECT id FROM registration_reviews') as [{ id: string }]
  expect((await server.call('reviews.decide', { reviewId: id, verdict: 'accept' }, token)).body).toMatchObject({ code: 'FORBIDDEN' })
  expect((await server.value('reviews.queue', {}, (await enrol(server, '另一位')).token)).waiting).toBe(1)
})

test('fifty phones at one address that guess codes at once have sixty tries, not fifty times ten', async () => {
  const { assistCode } = await server.value('assist.open', { guideId: appGuide.id }, (await enrol(server, '出码的')).token)
  const phones = await Promise.all(Array.from({ length: 50 }, () => server.signIn()))
  const answers = await Promise.all(phones.flatMap(phone => Array.from({ length: 8 }, () => server.call('assist.join', { assistCode: otherCode(assistCode) }, phone))))
  const times = (code: string) => answers.filter(({ body }) => !body.ok && body.code === code).length
  // Three statements of 64 tries each may be under way before the sixtieth miss is known.
  expect(times('NOT_FOUND')).toBeGreaterThanOrEqual(60)
  expect(times('NOT_FOUND')).toBeLessThanOrEqual(60 + 3 * 64)
  expect(times('NOT_FOUND') + times('TOO_MANY')).toBe(400)
  expect((await server.call('assist.join', { assistCode }, phones[0])).body).toMatchObject({ code: 'TOO_MANY' })
})

test('of fifty phones with one invitation one has the account', async () => {
  const code = await invite(server)
  const phones = await Promise.all(Array.from({ length: 50 }, () => server.signIn()))
  const answers = await Promise.all(
    phones.map((phone, i) => server.call('officer.enrol', { code, passphrase: goodPassphrase, name: `新人${i}`, station: '城西派出所' }, phone))
  )
  expect(answers.filter(({ body }) => body.ok)).toHaveLength(1)
  expect(await database.query('SELECT 1 FROM officers')).toHaveLength(1)
  expect(await database.query('SELECT 1 FROM officer_sessions')).toHaveLength(1)
})

test('fifty sendings of one mark at once get one answer', async () => {
  const { token } = await enrol(server, '走访的')
  const { 'visits.mark': mark, 'visits.save': visit } = inputs(randomUUID(), randomUUID())
  await server.value('visits.save', visit as never, token)
  const sent = { ...mark, result: 'met', met: 5, revisitOn: undefined, visitedOn: undefined }
  const answers = await Promise.all(Array.from({ length: 50 }, () => server.call('visits.mark', sent, token)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.body).toMatchObject({ value: { met: 5, last: { result: 'met' } } })
})

test('one person does not fill the tally with where they are stuck: five hundred records a day, and what is kept is still answered', async () => {
  const { residentId, token } = await server.value('session.open', {})
  await database.query(
    `INSERT INTO registrations (resident_id, id, guide_id, outcome, steps, hand_over, officer_name, station, counts_alone, done_at, received_at)
    SELECT $1, gen_random_uuid(), $2, 'declined', '[]', false, '', '', false, $3, $3 FROM generate_series(1, 499)`,
    [residentId, appGuide.id, server.clock.now]
  )
  const last = record()
  const sent = await server.call('registration.record', last, token)
  expect(sent.body).toEqual({ ok: true, value: { recorded: true, counted: true } })
  expect((await server.call('registration.record', stuckRecord('sign-up'), token)).body).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(/。$/) as string })
  expect((await server.call('registration.record', last, token)).text).toBe(sent.text)
  expect(await stuckNow(database)).toEqual([])
  server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
  expect((await server.call('registration.record', stuckRecord('sign-up'), token)).status).toBe(200)
})

test('after erasing no table of all knows the resident, nor the phone of the officer', async () => {
  const { token: officer } = await enrol(server, '帮忙的')
  const { assistId, resident } = await assist(server, officer)
  const good = inputs(assistId, randomUUID())
  for (const name of ['assist.follow', 'registration.remind', 'family.invite'] as const) await server.value(name, good[name] as never, resident)
  await server.value('registration.record', record({ assistId }), resident)
  await server.call('assist.join', { assistCode: '000000' }, resident)
  await server.value('family.answer', good['family.answer'] as never, officer)
  await server.value('registration.record', record({ handOver: true }), officer)
  await night(server)
  for (const token of [resident, officer]) {
    const { residentId } = await server.value('session.open', {}, token)
    expect(await tablesWith(residentId)).toContain('residents')
    await server.value('profile.erase', {}, token)
    expect(await tablesWith(residentId)).toEqual([])
  }
})

async function tablesWith(text: string): Promise<string[]> {
  const tables = await database.query<{ name: string }>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'")
  const found = await Promise.all(tables.map(({ name }) => database.query(`SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0 LIMIT 1`, [text])))
  return tables.filter((_, i) => (found[i]?.length ?? 0) > 0).map(({ name }) => name)
}
