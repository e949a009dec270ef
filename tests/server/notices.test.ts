import { dispatch } from '../../cloud/dispatch'
import { deliverNotices } from '../../cloud/notify/deliverNotices'
import type { Delivery, Message, Notifier } from '../../cloud/notify/notifier'
import { outbox } from '../../cloud/notify/outbox'
import { type Editors, hireEditors, publishTexts } from '../support/editors'
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
  server.clock.now = new Date()
  logged = []
  await database.query('TRUNCATE publications, publication_clock, subscriptions, notices')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const log = { error: (...line: unknown[]) => void logged.push(line), warn: (...line: unknown[]) => void logged.push(line) }
/** As the cloud function calls it, for a person in WeChat. */
const inWechat = (action: string, input: object, openid = 'oTest-person-one') =>
  dispatch({ ...server.dependencies, log }, { action, contract: 1, input }, { openid })
const notices = () => database.query<Record<string, unknown>>('SELECT alert_id, state, tries, sealed_openid, sent_at IS NOT NULL AS sent FROM notices ORDER BY alert_id')
const subscriptions = () => database.query<{ sealed_openid: string | null }>('SELECT sealed_openid FROM subscriptions')
const deliver = (notifier: Notifier) => deliverNotices(server.dependencies, notifier, 50)
const urgent = (id: string, fields: object = {}) => editors.publishAlert(alertText(id, { severity: 'urgent', ...fields }))

/** WeChat as far as a test needs it: says what it is told to say, and remembers what it was given. */
function playWechat(...answers: Delivery[]): Notifier & { messages: Message[] } {
  const messages: Message[] = []
  return {
    wechat: true,
    messages,
    async deliver(message) {
      messages.push(message)
      return answers.shift() ?? 'sent'
    }
  }
}

test('an alert is kept in the outbox for whoever asked over HTTP, once for each time they asked', async () => {
  const token = await server.signIn()
  expect(await server.value('alerts.subscribe', { wanted: true }, token)).toEqual({ wanted: true })
  await server.value('alerts.subscribe', { wanted: true }, token)
  await urgent('alert-one')
  await urgent('alert-two')
  expect(await deliver(outbox)).toBe(1)
  expect(await deliver(outbox)).toBe(0)
  expect(await notices()).toEqual([{ alert_id: 'alert-one', state: 'kept', tries: 1, sealed_openid: null, sent: true }])
  await server.value('alerts.subscribe', { wanted: true }, token)
  await urgent('alert-three')
  expect(await deliver(outbox)).toBe(1)
})

test('who takes it back hears nothing, and nobody subscribes without signing in', async () => {
  const token = await server.signIn()
  await server.value('alerts.subscribe', { wanted: true }, token)
  expect(await server.value('alerts.subscribe', { wanted: false }, token)).toEqual({ wanted: false })
  await urgent('alert-one')
  expect(await notices()).toEqual([])
  expect((await server.call('alerts.subscribe', { wanted: true })).status).toBe(401)
})

test('a hint is not worth a message, a text from files or a mended alert sends none again', async () => {
  const token = await server.signIn()
  await server.value('alerts.subscribe', { wanted: true }, token)
  await editors.publishAlert(alertText('alert-hint', { severity: 'notice' }))
  await publishTexts(server, { alerts: [[alertText('alert-files', { severity: 'urgent' })]] })
  expect(await notices()).toEqual([])
  await editors.publishAlert(alertText('alert-care', { severity: 'care' }))
  await server.value('alerts.subscribe', { wanted: true }, token)
  await editors.publishAlert(alertText('alert-care', { severity: 'care', title: '群里收费先问清' }))
  expect(await notices()).toHaveLength(1)
  expect(await subscriptions()).toHaveLength(1)
})

test('goes to those whom it concerns, and to those who have not said who or where they are', async () => {
  const person = async (profile: object) => {
    const token = await server.signIn()
    await server.value('profile.save', profile, token)
    await server.value('alerts.subscribe', { wanted: true }, token)
  }
  await person({ audience: 'parent', communityId: 'east' })
  await person({ audience: 'elder', communityId: 'east' })
  await person({ audience: 'parent', communityId: 'west' })
  await person({})
  await urgent('alert-one', { audiences: ['parent'], communities: ['east'], area: '城东社区' })
  expect(await notices()).toHaveLength(2)
  expect(await subscriptions()).toHaveLength(2)
})

describe('in WeChat', () => {
  test('the openid is kept sealed until the message is sent, and shows nowhere', async () => {
    expect(await inWechat('alerts.subscribe', { wanted: true })).toEqual({ ok: true, value: { wanted: true } })
    const [subscription] = await subscriptions()
    expect(subscription?.sealed_openid).toMatch(/^v1\.[\w-]+$/)
    expect(server.dependencies.identity.unseal(subscription?.sealed_openid ?? '')).toBe('oTest-person-one')
    await urgent('alert-one')
    const wechat = playWechat()
    expect(await deliver(outbox)).toBe(0)
    expect(await deliver(wechat)).toBe(1)
    expect(wechat.messages).toEqual([{ openid: 'oTest-person-one', title: '家长群里收费', text: expect.stringContaining('冒充老师') as string }])
    expect(await notices()).toEqual([{ alert_id: 'alert-one', state: 'sent', tries: 1, sealed_openid: null, sent: true }])
    expect(JSON.stringify([logged, await database.query('SELECT * FROM residents, notices')])).not.toContain('oTest')
  })

  test('a refused message is not tried again; one that does not go is tried five times with growing pauses', async () => {
    await inWechat('alerts.subscribe', { wanted: true }, 'oTest-refuses')
    await urgent('alert-one')
    const wechat = playWechat('refused', ...Array<Delivery>(9).fill('later'))
    await deliver(wechat)
    expect(await notices()).toMatchObject([{ state: 'failed', sent: false, sealed_openid: null }])
    await inWechat('alerts.subscribe', { wanted: true }, 'oTest-away')
    await urgent('alert-two')
    const triedAt: number[] = []
    for (let minutes = 0; minutes < 120; minutes += 1) {
      server.clock.now = new Date(server.clock.now.getTime() + 60_000)
      const before = wechat.messages.length
      await deliver(wechat)
      if (wechat.messages.length > before) triedAt.push(minutes)
    }
    expect(triedAt).toEqual([0, 5, 15, 30, 50])
    expect((await notices())[1]).toMatchObject({ alert_id: 'alert-two', state: 'failed', tries: 5 })
  })

  test('two that deliver at the same moment send each message once', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `oTest-${i}`)
    for (const openid of people) await inWechat('alerts.subscribe', { wanted: true }, openid)
    await urgent('alert-one')
    const wechat = playWechat()
    await Promise.all([deliver(wechat), deliver(wechat), deliver(wechat)])
    expect(wechat.messages.map(({ openid }) => openid).sort()).toEqual(people.sort())
  })

  test('waits for the beginning of an alert, and does not send one that has been withdrawn', async () => {
    for (const openid of ['oTest-a', 'oTest-b']) await inWechat('alerts.subscribe', { wanted: true }, openid)
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    await urgent('alert-later', { validity: { type: 'once', from: inHours(1).toISOString(), until: inHours(3).toISOString() } })
    const wechat = playWechat()
    expect(await deliver(wechat)).toBe(0)
    server.clock.now = inHours(2)
    expect(await deliver(wechat)).toBe(2)
    await inWechat('alerts.subscribe', { wanted: true }, 'oTest-c')
    const { version } = await urgent('alert-wrong', { validity: { type: 'once', from: inHours(1).toISOString(), until: inHours(3).toISOString() } })
    await server.value('alerts.publish', { step: 'withdraw', id: 'alert-wrong', version, reason: '发错了' }, editors.author)
    expect(await deliver(wechat)).toBe(0)
    expect((await notices()).map(({ alert_id, state }) => [alert_id, state])).toContainEqual(['alert-wrong', 'failed'])
  })
})
