import { dispatch } from '../../cloud/dispatch'
import { deliverNotices } from '../../cloud/notify/deliverNotices'
import type { Delivery, Notifier } from '../../cloud/notify/notifier'
import { outbox } from '../../cloud/notify/outbox'
import type { ActionInput, ActionName } from '../../contract/actions'
import { playWechat } from '../support/playWechat'
import { paperSubmission, practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { appGuide } from '../support/testGuides'

const openid = 'oTest-person-one'

let database: TestDatabase
let server: TestServer
let logged: unknown[]

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { notifyTemplateId: 'template-of-the-city' } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T21:30:00+08:00')
  logged = []
  await database.query('TRUNCATE subscriptions, notices, reminders, attempts, papers')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const log = { error: (...line: unknown[]) => void logged.push(line), warn: (...line: unknown[]) => void logged.push(line) }
/** As the cloud function calls it, for a person in WeChat. */
const inWechat = <A extends ActionName>(action: A, input: ActionInput<A>, { who = openid, from = server } = {}) =>
  dispatch({ ...from.dependencies, log }, { action, contract: 1, input }, { openid: who })
const remind = (inDays: number | null | undefined, who = openid) => inWechat('quiz.remind', { inDays }, { who })
const reminders = () => database.query('SELECT topic, state, tries, sealed_openid, sent_at IS NOT NULL AS sent FROM reminders ORDER BY topic')
const deliver = (notifier: Notifier, limit = 50) => deliverNotices(server.dependencies, notifier, limit)
const at = (time: string) => void (server.clock.now = new Date(`${time}+08:00`))
const times = () => ({ startedAt: new Date(server.clock.now.getTime() - 60_000).toISOString(), finishedAt: server.clock.now.toISOString() })

/** Draws a checkup and hands it in. */
async function doCheckup(short: boolean): Promise<{ repeat(): Promise<unknown> }> {
  const paper = await inWechat('quiz.paper', { mode: 'checkup', ...(short ? { short } : {}) })
  if (!paper.ok) throw new Error(paper.message)
  const submission = paperSubmission(paper.value as Parameters<typeof paperSubmission>[0], 'scam', times())
  expect(await inWechat('quiz.submit', submission)).toMatchObject({ ok: true })
  return { repeat: () => inWechat('quiz.submit', submission) }
}

test('one message comes on the day of the next short checkup, not at night, and none after it', async () => {
  at('2026-11-22T23:40:00')
  expect(await remind(7)).toEqual({ ok: true, value: { on: '2026-11-29' } })
  const wechat = playWechat()
  at('2026-11-29T19:59:00')
  expect(await deliver(wechat)).toBe(0)
  at('2026-11-29T20:00:00')
  expect(await deliver(wechat)).toBe(1)
  expect(wechat.messages).toEqual([{ openid, title: '约好的小体检，可以做了', text: '打开看一看：6条消息，约2分钟。' }])
  expect(wechat.messages.flatMap(({ text, title }) => [text, title]).every(each => each.length <= 20)).toBe(true)
  at('2027-11-29T12:00:00')
  expect(await deliver(wechat)).toBe(0)
  expect(await reminders()).toEqual([{ topic: 'checkup', state: 'sent', tries: 1, sealed_openid: null, sent: true }])
})

test('the openid is kept sealed until then, and shows nowhere', async () => {
  await remind(28)
  const [{ sealed_openid: sealed } = { sealed_openid: '' }] = await database.query<{ sealed_openid: string }>('SELECT sealed_openid FROM reminders')
  expect(server.dependencies.identity.unseal(sealed)).toBe(openid)
  expect(JSON.stringify([logged, await database.query('SELECT * FROM residents, reminders')])).not.toContain('oTest')
})

test('asked for again, it is still one, at the new time', async () => {
  await remind(7)
  await remind(21)
  const wechat = playWechat()
  at('2026-12-01T12:00:00')
  expect(await deliver(wechat)).toBe(0)
  at('2026-12-14T12:00:00')
  expect(await deliver(wechat)).toBe(1)
})

test('three who deliver at the same moment send it once', async () => {
  const people = Array.from({ length: 20 }, (_, i) => `oTest-${i}`)
  for (const who of people) await remind(84, who)
  at('2027-02-15T12:00:00')
  const wechat = playWechat()
  await Promise.all([deliver(wechat), deliver(wechat), deliver(wechat)])
  expect(wechat.messages.map(message => message.openid).sort()).toEqual(people.sort())
})

test.each([
  ['the short one', true],
  ['a whole one', false]
])('%s done before its day drops it, and asking anew afterwards holds', async (_, short) => {
  await remind(7)
  at('2026-11-27T12:00:00')
  const done = await doCheckup(short)
  expect(await reminders()).toEqual([])
  await remind(21)
  // The phone sends it once more when the reply was lost.
  expect(await done.repeat()).toMatchObject({ ok: true })
  expect(await reminders()).toMatchObject([{ topic: 'checkup', state: 'queued' }])
})

test('what is practised, and a checkup of somebody else, leaves it waiting', async () => {
  await remind(7, 'oTest-another')
  await doCheckup(true)
  await inWechat('quiz.submit', practiceSubmission(times()), { who: 'oTest-another' })
  expect(await reminders()).toMatchObject([{ topic: 'checkup', state: 'queued' }])
})

test('the reminder of a guide is another one, and stays when a checkup is done', async () => {
  await inWechat('registration.remind', { guideId: appGuide.id, wanted: true })
  await remind(7)
  expect(await reminders()).toMatchObject([{ topic: 'checkup' }, { topic: appGuide.id }])
  await doCheckup(true)
  expect(await reminders()).toMatchObject([{ topic: appGuide.id, state: 'queued' }])
})

test('the day of the one that waits can be heard, at any hour, until it is sent; asking for that changes nothing', async () => {
  const heard = () => inWechat('quiz.remind', {})
  expect(await heard()).toEqual({ ok: true, value: {} })
  // In China it is the 23rd already.
  at('2026-11-23T02:00:00')
  expect(await remind(7)).toEqual({ ok: true, value: { on: '2026-11-30' } })
  const kept = await database.query('SELECT * FROM reminders')
  expect(await heard()).toEqual({ ok: true, value: { on: '2026-11-30' } })
  expect(await remind(undefined)).toEqual({ ok: true, value: { on: '2026-11-30' } })
  expect(await remind(undefined, 'oTest-another')).toEqual({ ok: true, value: {} })
  expect(await database.query('SELECT * FROM reminders')).toEqual(kept)
  at('2026-11-30T08:00:00')
  await deliver(playWechat())
  expect(await heard()).toEqual({ ok: true, value: {} })
})

test('the reminder of a guide is not taken for that of a checkup', async () => {
  await inWechat('registration.remind', { guideId: appGuide.id, wanted: true })
  expect(await remind(undefined)).toEqual({ ok: true, value: {} })
  await remind(null)
  expect(await reminders()).toMatchObject([{ topic: appGuide.id, state: 'queued' }])
})

test('somebody else who takes theirs back, or erases everything, leaves mine waiting', async () => {
  await remind(7)
  await remind(14, 'oTest-another')
  await remind(null, 'oTest-another')
  await inWechat('profile.erase', {}, { who: 'oTest-another' })
  expect(await remind(undefined)).toEqual({ ok: true, value: { on: '2026-11-29' } })
})

test('taken back, also twice, it can be had again', async () => {
  await remind(7)
  await remind(null)
  expect(await remind(null)).toEqual({ ok: true, value: {} })
  expect(await remind(undefined)).toEqual({ ok: true, value: {} })
  expect(await remind(9)).toEqual({ ok: true, value: { on: '2026-12-01' } })
  expect(await reminders()).toMatchObject([{ topic: 'checkup', state: 'queued' }])
})

test('who takes it back hears nothing; taking back what was never asked for is no mistake', async () => {
  expect(await remind(null)).toEqual({ ok: true, value: {} })
  await remind(7)
  await remind(null)
  at('2026-12-24T12:00:00')
  expect(await deliver(playWechat())).toBe(0)
  expect(await reminders()).toEqual([])
})

test('is exported and erased with the resident, and is not sent then', async () => {
  await remind(7)
  await remind(7, 'oTest-another')
  expect(await inWechat('profile.export', {})).toMatchObject({ value: { tables: { reminders: [{ topic: 'checkup', state: 'queued' }] } } })
  await inWechat('profile.erase', {})
  expect(await remind(undefined)).toEqual({ ok: true, value: {} })
  at('2026-12-24T12:00:00')
  const wechat = playWechat()
  expect(await deliver(wechat)).toBe(1)
  expect(wechat.messages).toMatchObject([{ openid: 'oTest-another' }])
})

test('a message that WeChat refuses is not tried again; one that does not go is tried five times', async () => {
  await remind(7, 'oTest-refuses')
  await remind(7, 'oTest-away')
  at('2026-11-29T21:30:00')
  const wechat = playWechat(...Array<Delivery>(9).fill('later'))
  const answering: Notifier = { wechat: true, deliver: async message => (message.openid === 'oTest-refuses' ? (wechat.messages.push(message), 'refused') : wechat.deliver(message)) }
  for (let minutes = 0; minutes < 180; minutes += 1) {
    server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    await deliver(answering)
  }
  expect(wechat.messages.map(message => message.openid).sort()).toEqual([...Array<string>(5).fill('oTest-away'), 'oTest-refuses'])
  expect(await database.query('SELECT state, sealed_openid FROM reminders')).toEqual(Array(2).fill({ state: 'failed', sealed_openid: null }))
})

test('where the city has no template nobody in WeChat is promised a message', async () => {
  const plain = await startTestServer(database.url)
  const refused = await inWechat('quiz.remind', { inDays: 7 }, { from: plain })
  expect(refused).toMatchObject({ ok: false, code: 'NOT_FOUND', message: '这里还没有微信提醒。到时候打开“反诈同行”，首页会有小体检。' })
  expect(await reminders()).toEqual([])
  expect(await inWechat('quiz.remind', { inDays: null }, { from: plain })).toEqual({ ok: true, value: {} })
  await remind(7)
  expect(await inWechat('quiz.remind', {}, { from: plain })).toEqual({ ok: true, value: {} })
  await plain.close()
})

test('over HTTP it is kept in the table when its time has come', async () => {
  await server.value('quiz.remind', { inDays: 7 }, await server.signIn())
  at('2026-11-30T12:00:00')
  expect(await deliver(playWechat())).toBe(0)
  expect(await deliver(outbox)).toBe(1)
  expect(await reminders()).toMatchObject([{ state: 'kept', sealed_openid: null }])
})

test.each<[unknown, string[]]>([
  [{ inDays: 0 }, ['inDays']],
  [{ inDays: 85 }, ['inDays']],
  [{ inDays: 1.5 }, ['inDays']],
  [{ inDays: '7' }, ['inDays']],
  [{ inDays: false }, ['inDays']],
  [{ on: '2026-11-29' }, ['on']],
  [{ inDays: 7, openid: 'oTest-another' }, ['openid']]
])('refuses %j', async (input, fields) => {
  const { body, status } = await server.call('quiz.remind', input, await server.signIn())
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields })
  expect(await reminders()).toEqual([])
})

test('nobody is reminded without signing in', async () => {
  expect((await server.call('quiz.remind', { inDays: 7 })).status).toBe(401)
})
