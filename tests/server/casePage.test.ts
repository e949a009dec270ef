import { type Editors, hireEditors, publishTexts } from '../support/editors'
import { caseText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let editors: Editors

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  editors = await hireEditors(server, database)
})
beforeEach(() => database.query('TRUNCATE publications, publication_clock'))
afterAll(async () => {
  await server.close()
  await database.remove()
})

test('a case comes with the three newest others of its main kind', async () => {
  const months = ['01', '02', '03', '04', '05']
  await publishTexts(server, {
    cases: [[...months.map(month => caseText(`case-${month}`, { date: `2026-${month}` })), caseText('case-other', { kinds: ['police', 'rebate'], date: '2026-09' })]]
  })
  const reply = await server.value('cases.read', { caseId: 'case-04' })
  expect(reply).toMatchObject({ state: 'published', case: { id: 'case-04', version: 1 } })
  expect(reply.related.map(({ id }) => id)).toEqual(['case-05', 'case-03', 'case-02'])
})

test('a case that has been withdrawn says so, and offers others of its kind', async () => {
  const { version } = await editors.publish(caseText('case-gone'))
  await editors.publish(caseText('case-other'))
  await editors.withdraw('case-gone', version)
  const reply = await server.value('cases.read', { caseId: 'case-gone' })
  expect(reply).toMatchObject({ state: 'withdrawn', related: [{ id: 'case-other' }] })
  expect(JSON.stringify(reply)).not.toContain('case-gone')
})

test('a case that nobody knows, or that is still a draft, is not found', async () => {
  await server.value('cases.publish', { step: 'draft', case: caseText('case-draft') }, editors.author)
  for (const caseId of ['case-unknown', 'case-draft']) {
    const { body, status } = await server.call('cases.read', { caseId })
    expect({ status, ...body }).toEqual({ status: 404, ok: false, code: 'NOT_FOUND', message: '没有找到这个案例，请看看别的案例。' })
  }
  expect((await server.call('cases.read', { caseId: '../etc' })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['caseId'] })
})

test('a case with a script in its title is kept and sent as text', async () => {
  const title = '<script>alert(1)</script>民警'
  const { findings, version } = await server.value('cases.publish', { step: 'draft', case: caseText('case-script', { title }) }, editors.author)
  expect(version).toBe(1)
  await database.query("UPDATE publications SET state = 'published', approved_by = 'test', approved_at = now()")
  const response = await fetch(`${server.url}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'cases.read', contract: 1, input: { caseId: 'case-script' } })
  })
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.json()).toMatchObject({ value: { case: { title } } })
  expect(findings.every(({ field }) => field === 'title')).toBe(true)
})
