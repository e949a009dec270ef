import { chinaDay } from '../../contract/chinaDay'
import { forgetFieldwork } from '../../cloud/forgetFieldwork'
import { dispatch } from '../../cloud/dispatch'
import { deliverNotices } from '../../cloud/notify/deliverNotices'
import type { Delivery, Notifier } from '../../cloud/notify/notifier'
import { outbox } from '../../cloud/notify/outbox'
import { type Editors, hireEditors } from '../support/editors'
import { playWechat } from '../support/playWechat'
import { alertText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let editors: Editors
let logged: unknown[]

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  editors = await hireEditors(server, database)
})
beforeEach(async () => {
  // No message comes at night, and thirty days from now may be one.
  server.clock.now = new Date(`${chinaDay(new Date())}T12:00:00+08:00`)
  logged = []
  await database.query('TRUNCATE publications, publication_clock, subscriptions, notices, reminders')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const guideId = 'guide-antifraud-app'
const log = { error: (...line: unknown[]) => void logged.push(line), warn: (...line: unknown[]) => void logged.push(line) }
/** As the cloud function calls it, for a person in WeChat. */
const inWechat = (wanted: boolean, openid = 'oTest-person-one') =>
  dispatch({ ...server.dependencies, log }, { action: 'registration.remind', contract: 1, input: { guideId, wanted } }, { openid })
const remind = (wanted: boolean, token: string) => server.value('registration.remind', { guideId, wanted }, token)
const reminders = () => database.query('SELECT topic, state, tries, sealed_openid, sent_at IS NOT NULL AS sent FROM reminders ORDER BY created_at')
const deliver = (notifier: Notifier, limit = 50) => deliverNotices(server.dependencies, notifier, limit)
const later = (days: number) => void (server.clock.now = new Date(server.clock.now.getTime() + days * 86_400_000))

test('one reminder comes thirty days after it was asked for; over HTTP it is kept in the table', async () => {
  const token = await server.signIn()
  for (let i = 0; i < 2; i += 1) expect(await remind(true, token)).toEqual({ wanted: true })
  later(29.9)
  expect(await deliver(outbox)).toBe(0)
  later(0.2)
  expect(await deliver(outbox)).toBe(1)
  expect(await deliver(outbox)).toBe(0)
  expect(await reminders()).toEqual([{ topic: guideId, state: 'kept', tries: 1, sealed_openid: null, sent: true }])
})

test('asked for at night, it comes by day', async () => {
  const token = await server.signIn()
  server.clock.now = new Date('2026-11-22T02:30:00+08:00')
  await remind(true, token)
  server.clock.now = new Date('2026-12-22T07:59:00+08:00')
  expect(await deliver(outbox)).toBe(0)
  server.clock.now = new Date('2026-12-22T08:00:00+08:00')
  expect(await deliver(outbox)).toBe(1)
})

test('asked for again, it comes thirty days after that, once more', async () => {
  const token = await server.signIn()
  await remind(true, token)
  later(20)
  await remind(true, token)
  later(20)
  expect(await deliver(outbox)).toBe(0)
  later(11)
  expect(await deliver(outbox)).toBe(1)
  await remind(true, token)
  later(31)
  expect(await deliver(outbox)).toBe(1)
})

test('who takes it back hears nothing; taking back what was never asked for is no mistake', async () => {
  const token = await server.signIn()
  expect(await remind(false, token)).toEqual({ wanted: false })
  await remind(true, token)
  expect(await remind(false, token)).toEqual({ wanted: false })
  later(31)
  expect(await deliver(outbox)).toBe(0)
  expect(await reminders()).toEqual([])
})

test('is exported and erased with the resident', async () => {
  const [token, other] = [await server.signIn(), await server.signIn()]
  for (const each of [token, other]) await remind(true, each)
  expect((await server.value('profile.export', {}, token)).tables.reminders).toMatchObject([{ topic: guideId, state: 'queued', sealed_openid: null }])
  await server.value('profile.erase', {}, token)
  expect(await reminders()).toHaveLength(1)
})

test.each<[unknown, string[]]>([
  [{ guideId: 'guide-bank-cards', wanted: true }, ['guideId']],
  [{ guideId: 'guide-unknown', wanted: true }, ['guideId']],
  [{ guideId: 'guide-golden-bell', wanted: true }, ['guideId']],
  [{ guideId: '国家反诈中心', wanted: true }, ['guideId']],
  [{ guideId: 'a'.repeat(100_000), wanted: true }, ['guideId']],
  [{ guideId }, ['wanted']],
  [{ guideId, wanted: 'true' }, ['wanted']],
  [{ guideId, wanted: true, phone: '13800138000' }, ['phone']]
])('refuses %j', async (input, fields) => {
  const { body, status } = await server.call('registration.remind', input, await server.signIn())
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(/^[^a-z]*\p{Script=Han}.*。$/u) as string, fields })
  expect(await reminders()).toEqual([])
})

test('nobody is reminded without signing in', async () => {
  expect((await server.call('registration.remind', { guideId, wanted: true })).status).toBe(401)
})

describe('in WeChat', () => {
  test('the openid is kept sealed until the message is sent, and shows nowhere', async () => {
    expect(await inWechat(true)).toEqual({ ok: true, value: { wanted: true } })
    const [{ sealed_openid: sealed } = { sealed_openid: '' }] = await database.query<{ sealed_openid: string }>('SELECT sealed_openid FROM reminders')
    expect(sealed).toMatch(/^v1\.[\w-]+$/)
    expect(server.dependencies.identity.unseal(sealed)).toBe('oTest-person-one')
    later(30)
    const wechat = playWechat()
    expect(await deliver(outbox)).toBe(0)
    expect(await deliver(wechat)).toBe(1)
    expect(wechat.messages).toEqual([{ openid: 'oTest-person-one', title: '反诈APP还登录着吗？', text: '打开看一看：还登录着吗？权限还开着吗？' }])
    expect(wechat.messages.flatMap(({ text, title }) => [text, title]).every(each => each.length <= 20)).toBe(true)
    expect(await reminders()).toEqual([{ topic: guideId, state: 'sent', tries: 1, sealed_openid: null, sent: true }])
    expect(JSON.stringify([logged, await database.query('SELECT * FROM residents, reminders')])).not.toContain('oTest')
  })

  test('a refused message is not tried again; one that does not go is tried five times with growing pauses', async () => {
    await inWechat(true, 'oTest-refuses')
    later(30)
    const wechat = playWechat('refused', ...Array<Delivery>(9).fill('later'))
    await deliver(wechat)
    expect(await reminders()).toMatchObject([{ state: 'failed', sent: false, sealed_openid: null }])
    await inWechat(true, 'oTest-away')
    later(30)
    const triedAt: number[] = []
    for (let minutes = 0; minutes < 120; minutes += 1) {
      server.clock.now = new Date(server.clock.now.getTime() + 60_000)
      const before = wechat.messages.length
      await deliver(wechat)
      if (wechat.messages.length > before) triedAt.push(minutes)
    }
    expect(triedAt).toEqual([0, 5, 15, 30, 50])
    expect((await reminders())[1]).toMatchObject({ state: 'failed', tries: 5, sealed_openid: null })
  })

  test('asked for anew while it is being sent, the new one still comes', async () => {
    await inWechat(true)
    later(30)
    const asking: Notifier = { wechat: true, deliver: async () => (await inWechat(true), 'sent') }
    server.clock.now = new Date(server.clock.now.getTime() + 1000)
    expect(await deliver(asking)).toBe(1)
    expect(await reminders()).toMatchObject([{ state: 'queued', tries: 0, sent: false }])
    later(30)
    expect(await deliver(playWechat())).toBe(1)
  })

  test('two that deliver at the same moment send each message once', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `oTest-${i}`)
    for (const openid of people) await inWechat(true, openid)
    later(30)
    const wechat = playWechat()
    await Promise.all([deliver(wechat), deliver(wechat), deliver(wechat)])
    expect(wechat.messages.map(({ openid }) => openid).sort()).toEqual(people.sort())
  })
})

test('alerts go first, and a round delivers no more than it may', async () => {
  const tokens = await Promise.all(Array.from({ length: 3 }, () => server.signIn()))
  for (const token of tokens) {
    await remind(true, token)
    await server.value('alerts.subscribe', { wanted: true }, token)
  }
  later(31)
  await editors.publishAlert(alertText('alert-one', { severity: 'urgent', validity: { type: 'once', from: server.clock.now.toISOString(), until: new Date(server.clock.now.getTime() + 86_400_000).toISOString() } }))
  const left = async () => [await database.query("SELECT 1 FROM notices WHERE state = 'queued'"), await database.query("SELECT 1 FROM reminders WHERE state = 'queued'")].map(({ length }) => length)
  expect([await deliver(outbox, 2), ...(await left())]).toEqual([2, 1, 3])
  expect([await deliver(outbox, 2), ...(await left())]).toEqual([2, 0, 2])
  expect([await deliver(outbox, 50), ...(await left())]).toEqual([2, 0, 0])
})

test('a reminder that came to its end is forgotten after half a year, one that waits is not', async () => {
  const [token, other] = [await server.signIn(), await server.signIn()]
  await remind(true, token)
  later(31)
  await deliver(outbox)
  later(120)
  await remind(true, other)
  later(30)
  await forgetFieldwork(server.dependencies.store, server.clock.now)
  expect(await reminders()).toMatchObject([{ state: 'queued' }])
})
