import { randomUUID } from 'node:crypto'
import { makeReceipt } from '../../contract/receipt'
import { signInAs } from '../support/editors'
import { receiptShape, report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, receipt_guesses, residents')
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const count = async (table: string) => (await database.query(`SELECT 1 FROM ${table}`)).length
const otherReceipt = (code: string) => makeReceipt([...code.slice(0, 9)].map((_, i) => i))

test('keeps a report, and answers by its receipt from any phone', async () => {
  const { receiptCode, receivedAt, status } = await server.value('report.submit', report(), token)
  expect(receiptCode).toMatch(receiptShape)
  expect(status).toBe('received')
  const typed = ` ${receiptCode.slice(0, 5).toLowerCase()} - ${receiptCode.slice(5)} `
  expect(await server.value('report.status', { receiptCode: typed })).toEqual({ status: 'received', updatedAt: receivedAt })
  expect(await server.value('report.mine', {}, token)).toEqual({
    reports: [expect.objectContaining({ receiptCode, contactType: 'phone', kind: 'police', status: 'received', receivedAt })]
  })
})

test('a report sent again gets the first answer byte for byte, also with other content, and is there once', async () => {
  const sent = report()
  const first = await server.call('report.submit', sent, token)
  const again = await server.call('report.submit', { ...sent, story: '别的话', contact: { type: 'url', value: '不是网址' } }, token)
  const empty = await server.call('report.submit', { ...sent, reportId: sent.reportId.toUpperCase(), story: '', contact: { type: 'url', value: '' } }, token)
  expect([again.text, empty.text]).toEqual([first.text, first.text])
  expect([await count('reports'), await count('receipts')]).toEqual([1, 1])
})

test('twenty sendings of one report at once are one report with one answer', async () => {
  const sent = report()
  const answers = await Promise.all(Array.from({ length: 20 }, () => server.call('report.submit', sent, token)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect([await count('reports'), await count('receipts')]).toEqual([1, 1])
})

test('one id of two people is two reports', async () => {
  const sent = report()
  const [mine, theirs] = [await server.value('report.submit', sent, token), await server.value('report.submit', sent, await server.signIn())]
  expect(mine.receiptCode).not.toBe(theirs.receiptCode)
  expect(await count('reports')).toBe(2)
})

test('loses and doubles nothing when every reply of a storm is lost once and everything is sent again', async () => {
  const people = await Promise.all(Array.from({ length: 10 }, () => server.signIn()))
  const sent = people.flatMap(person => Array.from({ length: 20 }, () => ({ person, input: report() })))
  const first = await Promise.all(sent.map(({ input, person }) => server.call('report.submit', input, person)))
  const second = await Promise.all(sent.map(({ input, person }) => server.call('report.submit', input, person)))
  expect(second.map(({ text }) => text)).toEqual(first.map(({ text }) => text))
  expect(first.every(({ status }) => status === 200)).toBe(true)
  expect([await count('reports'), await count('receipts')]).toEqual([200, 200])
})

describe('what cannot be kept is refused with the fields, and leaves nothing', () => {
  const inChinese = /^[^A-Z]*\p{Script=Han}+.*。$/u
  test.each<[string, object, string[]]>([
    ['nothing told', { story: ' \n', contact: { type: 'phone', value: ' ' } }, ['contact.value', 'story']],
    ['words for a number', { contact: { type: 'phone', value: '一个陌生人打来的' } }, ['contact.value']],
    ['a number for an address', { contact: { type: 'url', value: '13800138000' } }, ['contact.value']],
    ['a story of 100,000 letters', { story: 'a'.repeat(100_000) }, ['story']],
    ['a contact of 201 characters', { contact: { type: 'chat', value: 'a'.repeat(201) } }, ['contact.value']],
    ['a NUL', { story: '他说\0我说' }, ['story']],
    ['half a character', { story: '他说\ud83d' }, ['story']],
    ['a day to come', { metOn: '2099-01-01' }, ['metOn']],
    ['a day long ago', { metOn: '1999-12-31' }, ['metOn']],
    ['a day in no calendar', { metOn: '2026-02-30' }, ['metOn']],
    ['a picture nobody knows', { evidenceIds: [randomUUID()] }, ['evidenceIds.0']],
    ['ten pictures', { evidenceIds: Array.from({ length: 10 }, () => randomUUID()) }, ['evidenceIds']],
    ['one picture twice', { evidenceIds: Array<string>(2).fill(randomUUID()) }, ['evidenceIds']],
    ['a reply number that is none', { replyPhone: '12345' }, ['replyPhone']],
    ['an unknown field', { idNumber: '110101199003070000' }, ['idNumber']],
    ['an unknown type', { contact: { type: 'fax', value: '1' } }, ['contact.type']]
  ])('%s', async (_name, fields, wrong) => {
    const { body, status } = await server.call('report.submit', report(fields), token)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(inChinese) as string })
    expect(!body.ok && body.fields).toEqual(wrong)
    expect([await count('reports'), await count('receipts')]).toEqual([0, 0])
  })
})

test.each<[string, object]>([
  ['emoji only', { story: '😡😡👨‍👩‍👧' }],
  ['a script, kept as text', { story: '<script>alert(1)</script>\'; DROP TABLE reports; --' }],
  ['rare characters', { story: '𠔻𪚥龘' }],
  ['only a number', { story: '' }],
  ['money is gone', { moneyLost: 'yes' }],
  ['no number remembered', { contact: { type: 'phone', value: '' } }],
  ['half a number', { contact: { type: 'phone', value: '138????8000' } }],
  ['a call back', { replyPhone: '13912345678', onBehalf: true, metOn: '2026-01-05' }]
])('takes %s', async (_name, fields) => {
  expect((await server.call('report.submit', report(fields), token)).status).toBe(200)
})

test('a story that fills the request is too large', async () => {
  expect((await server.call('report.submit', report({ story: '骗'.repeat(100_000) }), token)).body).toMatchObject({ code: 'TOO_LARGE' })
})

test('hides an ID number and a code that a phone has let pass', async () => {
  const sent = report({ story: '他要我的身份证11010119900307803X，还有验证码是482913。' })
  await server.value('report.submit', sent, token)
  const supplementId = randomUUID()
  await server.value('report.supplement', { reportId: sent.reportId, supplementId, story: '验证码739215', evidenceIds: [] }, token)
  const text = JSON.stringify((await server.value('profile.export', {}, token)).tables)
  expect(text).not.toMatch(/11010119900307803X|482913|739215/)
  expect(text).toContain('已隐去')
})

test('nobody reports who is not signed in', async () => {
  expect((await server.call('report.submit', report())).status).toBe(401)
  expect((await server.call('report.mine', {})).status).toBe(401)
})

test('one resident reports no more than fifty times a day, and may again the day after', async () => {
  const answers = await Promise.all(Array.from({ length: 1000 }, () => server.call('report.submit', report(), token)))
  const [kept, refused] = [answers.filter(({ status }) => status === 200), answers.filter(({ status }) => status === 429)]
  expect(kept.length + refused.length).toBe(1000)
  expect(await count('reports')).toBe(kept.length)
  expect(kept).toHaveLength(50)
  expect(refused[0]?.body).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('110') as string })
  server.clock.now = new Date(Date.now() + 86_400_001)
  expect((await server.call('report.submit', report(), token)).status).toBe(200)
})

test('after ten wrong codes none is looked up for ten minutes, not even a right one', async () => {
  const { receiptCode } = await server.value('report.submit', report(), token)
  const wrong = otherReceipt(receiptCode)
  const guesses = await Promise.all(Array.from({ length: 30 }, () => server.call('report.status', { receiptCode: wrong })))
  const byStatus = (status: number) => guesses.filter(guess => guess.status === status).length
  expect([byStatus(404), byStatus(429)]).toEqual([10, 20])
  expect((await server.call('report.status', { receiptCode })).status).toBe(429)
  server.clock.now = new Date(Date.now() + 601_000)
  expect((await server.call('report.status', { receiptCode })).status).toBe(200)
})

test('right codes do not count, and mistyped ones are told from wrong ones without a look-up', async () => {
  const { receiptCode } = await server.value('report.submit', report(), token)
  const mistyped = receiptCode.slice(0, 9) + (receiptCode.endsWith('2') ? '3' : '2')
  for (let i = 0; i < 15; i += 1) expect((await server.call('report.status', { receiptCode })).status).toBe(200)
  for (let i = 0; i < 15; i += 1) expect((await server.call('report.status', { receiptCode: mistyped })).status).toBe(400)
  expect((await server.call('report.status', { receiptCode })).status).toBe(200)
})

test('keeps no address of who asks', async () => {
  await server.call('report.status', { receiptCode: otherReceipt('222222222') })
  expect(JSON.stringify(await database.query('SELECT * FROM receipt_guesses'))).not.toContain('127.0.0.1')
})

test('takes a report back once, and twice without harm; only its owner can', async () => {
  const sent = report()
  const { receiptCode } = await server.value('report.submit', sent, token)
  const { reportId } = sent
  expect((await server.call('report.withdraw', { reportId }, await server.signIn())).status).toBe(404)
  const first = await server.value('report.withdraw', { reportId }, token)
  expect(first.status).toBe('withdrawn')
  expect(await server.value('report.withdraw', { reportId }, token)).toEqual(first)
  expect(await server.value('report.status', { receiptCode })).toEqual(first)
  expect(await database.query('SELECT content, contact_hash, note FROM reports')).toEqual([{ content: null, contact_hash: null, note: null }])
  expect((await server.call('report.submit', sent, token)).body).toMatchObject({ ok: true, value: { receiptCode, status: 'received' } })
  expect((await server.call('report.supplement', { reportId, supplementId: randomUUID(), story: '还有', evidenceIds: [] }, token)).status).toBe(409)
})

test('a supplement counts once, and brings a report that waited for it back to being checked', async () => {
  const sent = report()
  await server.value('report.submit', sent, token)
  const supplement = { reportId: sent.reportId, supplementId: randomUUID(), story: '他又打来了。', evidenceIds: [] }
  expect(await server.value('report.supplement', supplement, token)).toMatchObject({ status: 'received' })

  const officer = await signInAs(server, database, 'officer')
  const [queued] = (await server.value('reports.queue', {}, officer)).reports
  const { reportKey = '', version = 0 } = queued ?? {}
  await server.value('reports.decide', { reportKey, version, status: 'moreNeeded', note: '请补充对方的银行卡号。' }, officer)
  expect((await server.value('report.mine', {}, token)).reports[0]).toMatchObject({ status: 'moreNeeded', note: '请补充对方的银行卡号。' })

  const more = { ...supplement, supplementId: randomUUID(), story: '卡号记在纸上了。' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => server.call('report.supplement', more, token)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.body).toMatchObject({ ok: true, value: { status: 'checking' } })
  const opened = await server.value('reports.open', { reportKey, reason: '核实' }, officer)
  expect(opened.told.map(({ story }) => story)).toEqual([sent.story, '他又打来了。', '卡号记在纸上了。'])
  expect((await server.call('report.supplement', { ...more, supplementId: randomUUID(), story: ' ' }, token)).body).toMatchObject({ fields: ['story'] })
  expect((await server.call('report.supplement', more, await server.signIn())).status).toBe(404)
})

test('lists the newest hundred of the caller and nobody else', async () => {
  const day = Date.now()
  for (let i = 0; i < 3; i += 1) {
    server.clock.now = new Date(day + i * 86_400_001)
    await Promise.all(Array.from({ length: 40 }, () => server.value('report.submit', report(), token)))
  }
  await server.value('report.submit', report(), await server.signIn())
  const { reports } = await server.value('report.mine', {}, token)
  expect(reports).toHaveLength(100)
  expect(reports.map(({ receivedAt }) => receivedAt)).toEqual([...reports.map(({ receivedAt }) => receivedAt)].sort().reverse())
})

test('a server without keys says that it cannot, and serves everything else', async () => {
  const { reportKeys, ...dependencies } = server.dependencies
  const keyless = await startTestServer(database.url, { dependencies: { ...dependencies, reportKeys: undefined } })
  expect(reportKeys?.newestId).toBe('k1')
  expect((await keyless.call('report.submit', report(), token)).status).toBe(503)
  expect((await keyless.call('quiz.progress', {}, token)).status).toBe(200)
  await keyless.close()
})
