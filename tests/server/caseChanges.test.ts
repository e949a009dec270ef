import type { CaseListRequest } from '../../contract/case'
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

const list = (input: CaseListRequest = {}) => server.value('cases.list', input)
const ids = async (input: CaseListRequest = {}) => (await list(input)).cases.map(({ id }) => id)
/** What a phone keeps to ask for changes with. */
const before = async () => (await list()).asOf

test('since a time: what was published, changed and withdrawn, and nothing else', async () => {
  const kept = await editors.publish(caseText('case-kept'))
  const changed = await editors.publish(caseText('case-changed'))
  const gone = await editors.publish(caseText('case-gone'))
  const since = await before()
  await editors.publish(caseText('case-new'))
  await editors.publish(caseText('case-changed', { place: '宁夏固原' }))
  await editors.withdraw('case-gone', gone.version)
  const { cases, nextCursor, withdrawn } = await list({ since })
  expect(cases.map(({ id, place, version }) => [id, place, version])).toEqual([
    ['case-new', '宁夏银川', 1],
    ['case-changed', '宁夏固原', 2]
  ])
  expect({ withdrawn, nextCursor }).toEqual({ withdrawn: ['case-gone'], nextCursor: null })
  expect([kept.state, changed.state]).toEqual(['published', 'published'])
})

test('a call with nothing new takes at most 300 bytes', async () => {
  await publishTexts(server, { cases: [['case-a', 'case-b'].map(id => caseText(id))] })
  const { text } = await server.call('cases.list', { since: await before() })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300)
  expect(JSON.parse(text)).toMatchObject({ value: { cases: [], withdrawn: [] } })
})

test('a case that was published again is not among the withdrawn', async () => {
  const { version } = await editors.publish(caseText('case-again'))
  const since = await before()
  await editors.withdraw('case-again', version)
  expect((await list({ since })).withdrawn).toEqual(['case-again'])
  await editors.publish(caseText('case-again'))
  expect(await list({ since })).toMatchObject({ withdrawn: [], cases: [{ id: 'case-again', version: 2 }] })
})

test('drafts and rejected versions are nothing new', async () => {
  const since = await before()
  const draft = { step: 'draft', case: caseText('case-draft') } as const
  const { id, version } = await server.value('cases.publish', draft, editors.author)
  await server.value('cases.publish', { step: 'reject', id, version, reason: '请补日期' }, editors.approver)
  expect(await list({ since })).toMatchObject({ cases: [], withdrawn: [] })
})

test('turns its pages in the order of the changes, the filter leaving out published ones only', async () => {
  const since = await before()
  await publishTexts(server, { cases: [['case-1', 'case-2', 'case-3'].map(id => caseText(id))] })
  await editors.publish(caseText('case-4', { kinds: ['police'] }))
  await publishTexts(server, { cases: [['case-1', 'case-3'].map(id => caseText(id))] })
  const first = await list({ since, kind: 'rebate', limit: 2 })
  const second = await list({ since, kind: 'rebate', limit: 2, cursor: first.nextCursor! })
  expect([first, second].map(page => [page.cases.map(({ id }) => id), page.withdrawn, typeof page.nextCursor])).toEqual([
    [['case-1', 'case-3'], [], 'string'],
    [[], ['case-2'], 'object']
  ])
})

test('asks for nothing older than ten seconds when nothing has happened for long', async () => {
  await publishTexts(server, { cases: [[caseText('case-old')]] })
  await database.query("UPDATE publication_clock SET at = at - interval '1 day'")
  const age = Date.now() - Date.parse(await before())
  expect(age).toBeGreaterThan(5000)
  expect(age).toBeLessThan(15_000)
})

test('loses nothing while several publish at the same time as somebody refreshes', async () => {
  const wanted = Array.from({ length: 40 }, (_, i) => `case-${i}`)
  const drafts = await Promise.all(wanted.map(id => server.value('cases.publish', { step: 'draft', case: caseText(id) }, editors.author)))
  const seen = new Set<string>()
  let since = await before()
  let publishing = true
  const refresh = async () => {
    while (publishing) {
      const { asOf, cases } = await list({ since, limit: 50 })
      for (const { id } of cases) seen.add(id)
      since = asOf
    }
  }
  const phone = refresh()
  await Promise.all(drafts.map(({ id, version }) => server.value('cases.publish', { step: 'approve', id, version }, editors.approver)))
  publishing = false
  await phone
  for (const id of await ids({ since, limit: 50 })) seen.add(id)
  expect(seen.size).toBe(wanted.length)
  const times = await database.query<{ changed_at: Date }>('SELECT DISTINCT changed_at FROM publications')
  expect(times).toHaveLength(wanted.length)
})
