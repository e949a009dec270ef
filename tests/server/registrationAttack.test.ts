import { randomUUID } from 'node:crypto'
import type { ActionName } from '../../contract/actions'
import { registrationActions } from '../../contract/registrationActions'
import { type Role, roles } from '../../contract/session'
import { assist } from '../support/assists'
import { emptyLog, officerId, verify } from '../support/auditLog'
import { enrol, goodPassphrase } from '../support/officers'
import { countedFromRows, countersNow, record, registrationTables, stuckFromRows, stuckNow } from '../support/registrations'
import { type Attacked, attacked, inputs, spoilt } from '../support/spoiltInputs'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
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
