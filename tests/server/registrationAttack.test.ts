import { randomUUID } from 'node:crypto'
import type { ActionName } from '../../contract/actions'
import { registrationActions } from '../../contract/registrationActions'
import { type Role, roles } from '../../contract/session'
import { assist, otherCode } from '../support/assists'
import { emptyLog, night, officerId, verify } from '../support/auditLog'
import { enrol, goodPassphrase, invite } from '../support/officers'
import { countedFromRows, countersNow, record, registrationTables, stuckFromRows, stuckNow, stuckRecord } from '../support/registrations'
import { type Attacked, attacked, inputs, spoilt } from '../support/spoiltInputs'
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

const names = Object.keys(attacked) as Attacked[]
const officersOnly = names.filter(name => typeof attacked[name].access !== 'string')
const inChinese = /^[^A-Za-z]*\p{Script=Han}+.*。$/u

/** Somebody of each role; `resident` has no account. */
async function everybody(): Promise<Record<Role, string>> {
  const tokens = await Promise.all(roles.map(async (role, i) => (role === 'resident' ? server.signIn() : (await enrol(server, `赵${i}号`, role)).token)))
  return Object.fromEntries(roles.map((role, i) => [role, tokens[i]])) as Record<Role, string>
}

test('whatever is sent, every answer is a sentence, none is a fault of the server, and the log stays whole', async () => {
  const admin = (await enrol(server, '管理员', 'admin')).token
  const { assistId, resident } = await assist(server, admin)
  const good = inputs(assistId, randomUUID())
  await server.value('visits.save', good['visits.save'] as never, admin)
  const wrong: string[] = []
  for (const name of names) {
    const token = name in registrationActions || name === 'officer.signOut' ? resident : admin
    const bodies = spoilt(good[name])
    for (let i = 0; i < bodies.length; i += 25) {
      const answers = await Promise.all(bodies.slice(i, i + 25).map(input => server.call(name, input, token)))
      const bad = answers.filter(({ body, status }) => status >= 500 || (!body.ok && !inChinese.test(body.message)))
      wrong.push(...bad.map(({ text }) => `${name} ${text}`))
    }
  }
  expect(wrong).toEqual([])
  expect((await verify(server)).broken).toBeUndefined()
  expect(await countersNow(database)).toEqual(await countedFromRows(database))
  expect(await stuckNow(database)).toEqual(await stuckFromRows(database))
}, 60_000)

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'assist.join.constructor'])('%s is no action', async name => {
  expect(await server.call(name as ActionName, {}, await server.signIn())).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
})

describe('what is for officers', () => {
  const refused = async (token: string | undefined, code: string, among = officersOnly) => {
    const good = inputs(randomUUID(), randomUUID())
    const answers = await Promise.all(among.map(async name => [name, (await server.call(name, good[name], token)).body] as const))
    for (const [name, body] of answers) expect({ name, ...body }).toMatchObject({ name, ok: false, code })
  }

  test('is for nobody else, and for each role no more than the table of actions says', async () => {
    const tokens = await everybody()
    await refused(undefined, 'UNAUTHENTICATED')
    for (const role of roles) await refused(tokens[role], 'FORBIDDEN', officersOnly.filter(name => !(attacked[name].access as readonly Role[]).includes(role)))
    expect(await database.query('SELECT 1 FROM visits UNION ALL SELECT 1 FROM assists')).toEqual([])
  })

  test('is closed to a token once it is signed out or the account is taken back', async () => {
    const [gone, revoked, admin] = [await enrol(server, '走了的', 'admin'), await enrol(server, '停用的', 'admin'), await enrol(server, '管理员', 'admin')]
    await server.value('officer.signOut', {}, gone.token)
    await server.value('officers.revoke', { officerId: await officerId(database, '停用的'), reason: '调走了' }, admin.token)
    await refused(gone.token, 'FORBIDDEN')
    await refused(revoked.token, 'FORBIDDEN')
    expect((await server.call('registration.record', record({ handOver: true }), revoked.token)).body).toMatchObject({ code: 'FORBIDDEN' })
  })
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

test('an id that is cut in the middle of an emoji does not make the log look broken', async () => {
  const { token } = await enrol(server, '管理员', 'admin')
  const { body } = await server.call('officers.revoke', { officerId: `a${'😀'.repeat(160)}`, reason: '试一试' }, token)
  expect(body).toMatchObject({ code: 'NOT_FOUND' })
  expect((await verify(server)).broken).toBeUndefined()
})

test('somebody with a rare character in the name has an account, and signs in with it', async () => {
  const { name } = await enrol(server, '王𠮷')
  expect(name).toBe('王𠮷')
  expect(await server.value('officer.signIn', { name: '王𠮷', passphrase: goodPassphrase })).toMatchObject({ name, role: 'officer' })
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
  expect((await server.call('registration.record', stuckRecord('sign-up'), token)).body).toMatchObject({ code: 'TOO_MANY', message: expect.stringMatching(inChinese) as string })
  expect((await server.call('registration.record', last, token)).text).toBe(sent.text)
  expect(await stuckNow(database)).toEqual([])
  server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
  expect((await server.call('registration.record', stuckRecord('sign-up'), token)).status).toBe(200)
})
