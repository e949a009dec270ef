import { type Editors, hireEditors } from '../support/editors'
import { alertText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let editors: Editors

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  editors = await hireEditors(server, database)
  await editors.publishAlert(alertText('alert-one', { audiences: ['parent'] }))
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const ask = (query: string, headers: Record<string, string> = {}) => fetch(`${server.url}/api?${query}`, { headers })
const alerts = (input: object = {}, headers: Record<string, string> = {}) =>
  ask(`action=alerts.current&contract=1&input=${encodeURIComponent(JSON.stringify(input))}`, headers)
const post = (action: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ action, contract: 1, input: {} }) })

test('an answer for everybody may be kept for a minute, and is known again by its mark', async () => {
  const first = await alerts()
  expect(first.headers.get('cache-control')).toBe('public, max-age=60')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{22}"$/)
  expect(await first.json()).toMatchObject({ ok: true, value: { alerts: [{ id: 'alert-one' }] } })
  expect((await alerts()).headers.get('etag')).toBe(etag)
  expect((await alerts({ audience: 'elder' })).headers.get('etag')).not.toBe(etag)
})

test.each([['the mark', (etag: string) => etag], ['a weak one', (etag: string) => `W/${etag}`], ['one of several', (etag: string) => `"other", ${etag}`], ['any', () => '*']])(
  'answers that nothing has changed to somebody who has %s',
  async (_name, given) => {
    const etag = (await alerts()).headers.get('etag') ?? ''
    const again = await alerts({}, { 'if-none-match': given(etag) })
    expect({ status: again.status, etag: again.headers.get('etag'), text: await again.text() }).toEqual({ status: 304, etag, text: '' })
    expect(again.headers.get('cache-control')).toBe('public, max-age=60')
  }
)

test('the mark changes with what is published', async () => {
  const etag = (await alerts()).headers.get('etag') ?? ''
  await editors.publishAlert(alertText('alert-two'))
  const next = await alerts({}, { 'if-none-match': etag })
  expect(next.status).toBe(200)
  expect(next.headers.get('etag')).not.toBe(etag)
})

test('who asks changes nothing, not even with a broken token', async () => {
  const texts = new Set<string>()
  for (const authorization of ['', `Bearer ${editors.author}`, `Bearer ${await server.signIn()}`, 'Bearer broken']) {
    const headers: Record<string, string> = authorization ? { authorization } : {}
    const got = await alerts({}, headers)
    texts.add(`${got.headers.get('etag')} ${await got.text()}`)
    const posted = await post('alerts.current', headers)
    texts.add(`${posted.headers.get('etag')} ${await posted.text()}`)
    expect([got, posted].map(each => [each.headers.get('vary'), each.headers.get('set-cookie')])).toEqual([[null, null], [null, null]])
  }
  expect(texts.size).toBe(1)
})

test('the same by POST carries the same headers; what is somebody’s own carries none', async () => {
  const shared = await post('partners.list')
  expect(shared.headers.get('cache-control')).toBe('public, max-age=60')
  expect(shared.headers.get('etag')).toMatch(/^"/)
  for (const action of ['cases.list', 'session.open', 'profile.export']) {
    const own = await post(action)
    expect([action, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([action, 'no-store', null])
  }
})

test.each([
  ['', 404, 'NOT_FOUND'],
  ['action=cases.list&contract=1', 404, 'NOT_FOUND'],
  ['action=session.open&contract=1', 404, 'NOT_FOUND'],
  ['action=profile.export&contract=1', 404, 'NOT_FOUND'],
  ['action=constructor&contract=1', 404, 'NOT_FOUND'],
  ['action=alerts.current&action=alerts.current&contract=1', 404, 'NOT_FOUND'],
  ['action=alerts.current', 400, 'INVALID_INPUT'],
  ['action=alerts.current&contract=99', 400, 'INVALID_INPUT'],
  ['action=alerts.current&contract=one', 400, 'INVALID_INPUT'],
  ['action=alerts.current&contract=1&input=%7B', 400, 'INVALID_INPUT'],
  ['action=alerts.current&contract=1&input=[]', 400, 'INVALID_INPUT'],
  ['action=alerts.current&contract=1&input=%7B%22audience%22:%22aliens%22%7D', 400, 'INVALID_INPUT']
])('GET /api?%s is refused in Chinese and not kept', async (query, status, code) => {
  const answer = await ask(query)
  expect({ status: answer.status, cache: answer.headers.get('cache-control'), etag: answer.headers.get('etag') }).toEqual({ status, cache: 'no-store', etag: null })
  expect(await answer.json()).toMatchObject({ ok: false, code, message: expect.stringMatching(/\p{Script=Han}.*。$/u) as string })
})

test('a short form without input is the same answer', async () => {
  expect(await (await ask('action=alerts.current&contract=1')).text()).toBe(await (await alerts()).text())
})

test('a failure is not kept', async () => {
  await database.stop()
  const away = await alerts()
  await database.start()
  expect({ status: away.status, cache: away.headers.get('cache-control'), etag: away.headers.get('etag') }).toEqual({ status: 503, cache: 'no-store', etag: null })
})

test('asking too often by GET is refused as well', async () => {
  const strict = await startTestServer(database.url, { settings: { rateLimitPerMinute: 2 } })
  const statuses: number[] = []
  for (let i = 0; i < 3; i += 1) statuses.push((await fetch(`${strict.url}/api?action=alerts.current&contract=1`)).status)
  await strict.close()
  expect(statuses).toEqual([200, 200, 429])
})
