import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import type { Failure } from '../../contract/result'
import { apiBundle, buildCloud, nightlyBundle } from '../support/buildCloud'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

let database: TestDatabase

beforeAll(async () => {
  buildCloud()
  database = await startTestDatabase()
})
afterAll(() => database.remove())

type Reply = { ok: true; value: Record<string, unknown> } | Failure

/** Calls the built function in a process of its own, far from node_modules, with the variables WeChat sets. */
async function callFunction(events: object[], env: Record<string, string> = {}, bundle = apiBundle): Promise<Reply[]> {
  const program = `(async () => {
    const { main } = require(${JSON.stringify(bundle)})
    const replies = []
    for (const event of ${JSON.stringify(events)}) replies.push(await main(event, {}))
    process.stdout.write(JSON.stringify(replies), () => process.exit(0))
  })()`
  const wechat = { WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID', WX_OPENID: 'oTest-person-one', WX_APPID: 'wxTest' }
  const settings = { DATABASE_URL: database.url, IDENTITY_SECRET: 'x'.repeat(32) }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', ...settings, ...wechat, ...env }
  })
  return JSON.parse(stdout) as Reply[]
}

const event = (action: string, input: object = {}) => ({ action, contract: 1, input, userInfo: { openId: 'somebody-else' } })
const practice = () => ({
  attemptId: randomUUID(),
  practice: true,
  startedAt: new Date(Date.now() - 1000).toISOString(),
  finishedAt: new Date().toISOString(),
  answers: [{ questionId: 'no-such-question', optionIds: ['scam'], ms: 1 }]
})

test('is small enough to start quickly', () => {
  expect(statSync(apiBundle).size).toBeLessThanOrEqual(400_000)
})

test('answers with the identity WeChat vouches for, and keeps no openid', async () => {
  const [first, saved, again] = await callFunction([event('session.open'), event('profile.save', { audience: 'elder' }), event('session.open')])
  expect(first).toMatchObject({ ok: true, value: { role: 'resident' } })
  expect(saved).toEqual({ ok: true, value: {} })
  expect(again?.ok && again.value.residentId).toBe(first?.ok && first.value.residentId)
  const rows = JSON.stringify(await database.query('SELECT * FROM residents'))
  expect(rows).toContain('elder')
  expect(rows).not.toContain('oTest-person-one')
})

test('tells two people apart, and ignores a device key', async () => {
  const deviceKey = randomUUID()
  const [[one], [two]] = await Promise.all(
    ['oTest-person-one', 'oTest-person-two'].map(WX_OPENID => callFunction([event('session.open', { deviceKey })], { WX_OPENID }))
  ) as [Reply[], Reply[]]
  expect(one?.ok && two?.ok && one.value.residentId !== two.value.residentId).toBe(true)
})

test('trusts the openid only when the platform names it for this call', async () => {
  const [reply] = await callFunction([event('quiz.progress')], { WX_CONTEXT_KEYS: 'WX_APPID' })
  expect(reply).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' })
})

test('validates and refuses as the server does', async () => {
  const replies = await callFunction([{}, event('nothing'), event('quiz.submit', practice()), event('quiz.progress')])
  expect(replies.map(reply => reply.ok || reply.code)).toEqual(['INVALID_INPUT', 'NOT_FOUND', 'INVALID_INPUT', true])
})

test('says that the service is away while it has no database or no secret', async () => {
  const [unreachable] = await callFunction([event('session.open')], { DATABASE_URL: 'postgres://me@127.0.0.1:9/none' })
  const [unset] = await callFunction([event('session.open')], { IDENTITY_SECRET: '' })
  expect([unreachable, unset]).toMatchObject([{ code: 'UNAVAILABLE' }, { code: 'UNAVAILABLE' }])
})

test('deletes at night the papers that ran out more than a month ago, and no others', async () => {
  const insert = `INSERT INTO papers SELECT 'someone', gen_random_uuid(), 'checkup', '{}', now(), now() - age FROM unnest($1::interval[]) AS age`
  await database.query(insert, [['31 days', '29 days', '-1 day']])
  expect(await callFunction([{}], {}, nightlyBundle)).toEqual([{ papersDeleted: 1, noticesDeleted: 0 }])
  expect(await database.query('SELECT 1 FROM papers')).toHaveLength(2)
})
