import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { loadBank } from '../../cloud/bank'
import { createIdentity } from '../../cloud/identity'
import { normaliseText } from '../../cloud/publishing/normaliseText'
import { keyOf, type Question } from '../../contract/question'
import type { CaseText } from '../../contract/case'
import type { Failure } from '../../contract/result'
import { filesLoadedBy } from '../../tools/filesLoadedBy'
import { publishTexts } from '../support/editors'
import { goodPassphrase, invite } from '../support/officers'
import { alertText, caseText } from '../support/publishedTexts'
import { receiptShape, report } from '../support/reports'
import { startTestServer, type TestServer } from '../support/testServer'
import { apiBundle, buildCloud, nightlyBundle } from '../support/buildCloud'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

const secret = 'x'.repeat(32)
let database: TestDatabase
/** Publishes what the functions are asked for. */
let server: TestServer

beforeAll(async () => {
  buildCloud()
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const publishCases = (cases: CaseText[]) => publishTexts(server, { cases: [cases] })

/** The content packed into a bundle, as text. */
const unpackContent = (bundle: string): string =>
  [...readFileSync(bundle, 'utf8').matchAll(/Buffer\.from\("([\w+/=]+)","base64"\)/g)]
    .map(([, packed = '']) => brotliDecompressSync(Buffer.from(packed, 'base64')).toString())
    .join('\n')

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
  const settings = { DATABASE_URL: database.url, IDENTITY_SECRET: secret }
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

/** The files of the function's own folder that are loaded once these calls are answered. */
async function filesLoaded(events: object[]): Promise<string[]> {
  const program = `(async () => {
    const { main } = require(${JSON.stringify(apiBundle)})
    for (const event of ${JSON.stringify(events)}) await main(event, {})
    process.stdout.write(JSON.stringify(Object.keys(require.cache)), () => process.exit(0))
  })()`
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: database.url, IDENTITY_SECRET: secret, WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'oTest-person-one' }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: tmpdir(), env })
  return (JSON.parse(stdout) as string[]).filter(file => file.startsWith(dirname(apiBundle)))
}
const bytesOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

test('is small enough to start quickly: all that a resident’s calls load', async () => {
  const files = await filesLoaded([event('session.open'), event('quiz.progress'), event('cases.list'), event('report.mine'), event('guides.current')])
  expect(files).toContain(apiBundle)
  expect(bytesOf(files)).toBeLessThanOrEqual(400_000)
  expect([...files].sort()).toEqual(filesLoadedBy(apiBundle).sort())
})

test('what officers alone need is loaded with the first of their actions', async () => {
  const before = await filesLoaded([event('session.open')])
  const after = await filesLoaded([event('session.open'), event('officer.me')])
  const namesOf = (files: readonly string[]) => files.map(file => basename(file)).join(' ')
  expect(namesOf(before)).not.toMatch(/officerTable|migrate/)
  expect(namesOf(after)).toContain('officerTable')
  expect(bytesOf(after) - bytesOf(before)).toBeGreaterThan(50_000)
})

test('signs an officer in by the openid, and a resident without an account is refused', async () => {
  const code = await invite(server, 'volunteer')
  const phone = { WX_OPENID: 'oTest-officer' }
  const [enrolled, me, out, after] = await callFunction([
    event('officer.enrol', { code, passphrase: goodPassphrase, name: '张三', station: '城东派出所' }),
    event('officer.me'),
    event('officer.signOut'),
    event('officer.me')
  ], phone)
  expect([enrolled, me, out, after]).toMatchObject([{ ok: true, value: { role: 'volunteer' } }, { ok: true, value: { name: '张三' } }, { ok: true }, { code: 'FORBIDDEN' }])
  const [wrong, right, other] = await callFunction([
    event('officer.signIn', { name: '张三', passphrase: '不是这一句话' }),
    event('officer.signIn', { name: '张三', passphrase: goodPassphrase }),
    event('reports.queue')
  ], phone)
  expect([wrong, right, other]).toMatchObject([{ code: 'UNAUTHENTICATED' }, { ok: true, value: { station: '城东派出所' } }, { code: 'FORBIDDEN' }])
})

test('holds nothing that decodes pictures or speaks to other storages', () => {
  const chunks = resolve(dirname(apiBundle), 'chunks')
  const files = [apiBundle, nightlyBundle, ...readdirSync(chunks).map(name => resolve(chunks, name))]
  expect(files.length).toBeGreaterThanOrEqual(4)
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/heic-convert|require\("sharp"\)|AWS4-HMAC/)
})

test('keeps reports when it has their keys, and says so when it has none', async () => {
  const REPORT_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`
  const sent = report()
  const events = [event('report.submit', sent), event('report.submit', sent), event('report.mine'), event('profile.export')]
  const [first, again, mine] = await callFunction(events, { REPORT_KEYS })
  expect(first).toMatchObject({ ok: true, value: { receiptCode: expect.stringMatching(receiptShape) as string } })
  expect(again).toEqual(first)
  expect(mine).toMatchObject({ ok: true, value: { reports: [{ reportId: sent.reportId }] } })
  const receiptCode = first?.ok && first.value.receiptCode
  const [found] = await callFunction([event('report.status', { receiptCode })], { REPORT_KEYS, WX_OPENID: 'oTest-person-two' })
  expect(found).toMatchObject({ ok: true, value: { status: 'received' } })
  const [without, others] = await callFunction([event('report.submit', report()), event('quiz.progress')])
  expect([without, others]).toMatchObject([{ code: 'UNAVAILABLE' }, { ok: true }])
})

test('goes on when the storage of WeChat cannot be reached', async () => {
  const REPORT_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`
  const [session] = await callFunction([event('session.open')])
  const fileId = `cloud://city.6369/evidence-in/${String(session?.ok && session.value.residentId)}/a.jpg`
  const replies = await callFunction([event('evidence.keep', { fileId }), event('session.open')], { REPORT_KEYS })
  expect(replies).toMatchObject([{ ok: false, code: 'SERVER_ERROR' }, { ok: true }])
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

test('lists, searches and reads cases as the server does, 繁体 for 简体 and the other way round', async () => {
  await publishCases([caseText('case-simplified', { title: '手机被远程操控，电话打不进来' }), caseText('case-traditional', { title: '民警勸阻後，他沒有轉帳' })])
  const input = { since: new Date(Date.now() - 60_000).toISOString() }
  const [all, simplified, traditional, one, changes] = await callFunction([
    event('cases.list'),
    event('cases.list', { query: '遠程操控' }),
    event('cases.list', { query: '劝阻后' }),
    event('cases.read', { caseId: 'case-simplified' }),
    event('cases.list', input)
  ])
  const ids = (reply: Reply | undefined) => reply?.ok && (reply.value.cases as { id: string }[]).map(({ id }) => id)
  expect([all, simplified, traditional, changes].map(ids)).toEqual([
    ['case-simplified', 'case-traditional'],
    ['case-simplified'],
    ['case-traditional'],
    ['case-simplified', 'case-traditional']
  ])
  expect(one).toMatchObject({ ok: true, value: { state: 'published', related: [{ id: 'case-traditional' }] } })
})

test('the characters packed for search are converted as by the whole dictionary', async () => {
  const text = '後來發現裡面著急詐騙電話乾隆頭髮體檢繳費銀行轉帳驗證碼臺灣𠔻'
  await publishCases([caseText('case-characters', { title: text })])
  const [found] = await callFunction([event('cases.list', { query: normaliseText(text).slice(0, 40) })])
  expect(found?.ok && found.value.cases).toHaveLength(1)
})

test('holds no text that is published from files, and no question text that is on the phone', () => {
  const unpacked = filesLoadedBy(apiBundle).map(unpackContent).join('')
  for (const folder of ['cases', 'alerts', 'places', 'partners']) expect(unpacked).not.toMatch(new RegExp(`"${folder}/`))
  const [question] = loadBank().practice.values()
  expect(unpacked).toContain(question?.explanation)
  expect(unpacked).not.toContain(question?.stem)
})

test('grades practice without the texts that are on the phone', async () => {
  const [question] = [...loadBank().practice.values()].filter(({ type }) => type === 'single')
  const answers = [{ questionId: question?.id, optionIds: keyOf(question as Question), ms: 1000 }]
  const [reply] = await callFunction([event('quiz.submit', { ...practice(), answers })])
  expect(reply).toMatchObject({ ok: true, value: { right: 1, items: [{ explanation: question?.explanation }] } })
})

test('sends messages by a timer of its own, those for people in WeChat only once there is a template', async () => {
  await database.query('TRUNCATE notices, publications')
  await publishTexts(server, { alerts: [[alertText('alert-one')]] })
  const insert = `INSERT INTO notices (resident_id, id, alert_id, alert_version, state, sealed_openid, tries, due_at, created_at)
    SELECT 'person-' || n, gen_random_uuid(), 'alert-one', 1, 'queued', CASE n WHEN 1 THEN $1 END, 0, now(), now() FROM generate_series(1, 2) n`
  await database.query(insert, [createIdentity(secret).seal('oTest-person-one')])
  expect(await callFunction([{ Type: 'Timer', TriggerName: 'deliver' }], {}, nightlyBundle)).toEqual([{ noticesDelivered: 1 }])
  const states = () => database.query('SELECT resident_id, state FROM notices ORDER BY resident_id')
  expect(await states()).toEqual([{ resident_id: 'person-1', state: 'queued' }, { resident_id: 'person-2', state: 'kept' }])
  // With a template the SDK is asked for, which is there in WeChat only: the message waits for the next time.
  expect(await callFunction([{ TriggerName: 'deliver' }], { NOTIFY_TEMPLATE_ID: 'one' }, nightlyBundle)).toEqual([{ noticesDelivered: 0 }])
  expect(await database.query("SELECT tries, state FROM notices WHERE resident_id = 'person-1'")).toEqual([{ tries: 1, state: 'queued' }])
})

test('deletes at night the papers that ran out more than a month ago, and no others', async () => {
  const insert = `INSERT INTO papers SELECT 'someone', gen_random_uuid(), 'checkup', '{}', now(), now() - age FROM unnest($1::interval[]) AS age`
  await database.query(insert, [['31 days', '29 days', '-1 day']])
  expect(await callFunction([{}], {}, nightlyBundle)).toEqual([{ papersDeleted: 1, noticesDeleted: 0, reportsDeleted: 0, evidenceDeleted: 0 }])
  expect(await database.query('SELECT 1 FROM papers')).toHaveLength(2)
})
