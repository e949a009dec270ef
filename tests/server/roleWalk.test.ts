/** Every action × every role: who may, and what the others hear. The stations are walked in stationWalk.test.ts. */
import { randomUUID } from 'node:crypto'
import { hashPassphrase } from '../../cloud/officers/passphrase'
import { type ActionInput, type ActionName, actions } from '../../contract/actions'
import { errorMessages } from '../../contract/result'
import { type Role, roles } from '../../contract/session'
import { actionInputs, nowhere } from '../support/actionInputs'
import { cheapPassphrases } from '../support/cheapPassphrases'
import { publishTexts } from '../support/editors'
import { goodPassphrase } from '../support/officers'
import { rowsOf } from '../support/rowsOf'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let passphrase: string | undefined

const areas = [
  { id: 'east-1', name: '东一社区', station: '城东派出所' },
  { id: 'west-1', name: '西一社区', station: '城西派出所' }
]
const names = Object.keys(actions) as ActionName[]
const staff = roles.filter(role => role !== 'resident')

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, reportsPerDay: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  passphrase = await hashPassphrase(goodPassphrase, cheapPassphrases)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

async function signIn(role: Role): Promise<string> {
  if (role === 'resident') return server.signIn()
  const name = `walk-${randomUUID()}`
  const token = await signInAtStation(server, database, '城东派出所', name, role)
  await database.query('UPDATE officers SET passphrase = $2 WHERE name = $1', [name, passphrase])
  return token
}
const ask = <A extends ActionName>(action: A, token?: string) => server.call(action, (actionInputs(nowhere(), server.clock.now) as Record<A, ActionInput<A>>)[action], token)
/** What a request that is let in may come to where nothing is there that it is about. */
const fair = [200, 400, 404, 409]
const particular: Partial<Record<ActionName, number[]>> = {
  // A wrong name or passphrase; after five of them there is a wait.
  'officer.signIn': [401, 429],
  // Only in WeChat do pictures come this way.
  'evidence.keep': [403, ...fair]
}

describe.each(names)('%s', action => {
  const { access } = actions[action]

  test('is open to those it is meant for, and says so to the others', async () => {
    const nobody = await ask(action)
    if (access === 'anyone') expect(particular[action] ?? fair).toContain(nobody.status)
    else expect({ status: nobody.status, ...nobody.body }).toEqual({ status: 401, ok: false, code: 'UNAUTHENTICATED', message: errorMessages.UNAUTHENTICATED })

    for (const role of roles) {
      const { body, status } = await ask(action, await tokenOf(role))
      const may = typeof access === 'string' || (access as readonly Role[]).includes(role)
      if (may) expect([role, particular[action] ?? fair]).toEqual([role, expect.arrayContaining([status])])
      else expect({ role, status, ...body }).toEqual({ role, status: 403, ok: false, code: 'FORBIDDEN', message: errorMessages.FORBIDDEN })
    }
  })
})

const tokens = new Map<Role, string>()
async function tokenOf(role: Role): Promise<string> {
  const known = tokens.get(role)
  if (known && (await server.call('session.open', {}, known)).status === 200 && (role === 'resident' || (await server.call('officer.me', {}, known)).status === 200)) return known
  const token = await signIn(role)
  tokens.set(role, token)
  return token
}

describe('an officer whose right ends in the middle', () => {
  const officersOnly = names.filter(name => typeof actions[name].access !== 'string')
  const admit = (action: ActionName) => actions[action].access as readonly Role[]

  test.each([
    ['an account that was taken back', 'UPDATE officers SET revoked_at = now() WHERE name = $1', '您的账号已经停用。有疑问请找管理员。'],
    ['a session that is over', "UPDATE officer_sessions SET expires_at = '2026-01-01' WHERE officer_id = (SELECT officer_id FROM officers WHERE name = $1)", '登录已经到时间了，请重新登录。'],
    ['a role that was taken away', "UPDATE officers SET role = 'resident' WHERE name = $1", errorMessages.FORBIDDEN]
  ])('%s: every action of officers is refused with the sentence, and nothing is written', async (name, statement, message) => {
    for (const role of staff) {
      const who = `${name} ${role}`
      const token = await signInAtStation(server, database, '城东派出所', who, role)
      expect((await server.call('officer.me', {}, token)).status).toBe(200)
      await database.query(statement, [who])
      const before = await rowsOf(database)
      for (const action of officersOnly.filter(each => admit(each).includes(role))) {
        const { body, status } = await ask(action, token)
        expect({ action, status, ...body }).toEqual({ action, status: 403, ok: false, code: 'FORBIDDEN', message })
      }
      expect(await rowsOf(database)).toEqual(before)
    }
  })
})
