import type { ActionInput, ActionOutput } from '../../contract/actions'
import { type Editors, hireEditors } from '../support/editors'
import { alertText, caseText } from '../support/publishedTexts'
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

const draft = (text = caseText('case-one')) => server.value('cases.publish', { step: 'draft', case: text }, editors.author)
const desk = (input: ActionInput<'cases.desk'> = {}): Promise<ActionOutput<'cases.desk'>> => server.value('cases.desk', input, editors.author)

test('the desk shows every version with its text and findings, the last changed first, page by page', async () => {
  for (const id of ['case-a', 'case-b', 'case-c']) await draft(caseText(id))
  await server.value('cases.publish', { step: 'approve', id: 'case-a', version: 1 }, editors.approver)
  const first = await desk({ limit: 2 })
  const second = await desk({ limit: 2, cursor: first.nextCursor! })
  expect([...first.versions, ...second.versions].map(({ id, state }) => [id, state])).toEqual([
    ['case-a', 'published'],
    ['case-c', 'draft'],
    ['case-b', 'draft']
  ])
  expect(first.versions[0]).toMatchObject({ text: caseText('case-a'), findings: [], stamps: [{ step: 'drafted' }, { step: 'approved' }] })
  expect(second.nextCursor).toBeNull()
})

test('the desk filters by state, and takes no cursor of another filter or of the other desk', async () => {
  for (const id of ['case-a', 'case-b', 'case-c']) await draft(caseText(id))
  await server.value('cases.publish', { step: 'reject', id: 'case-b', version: 1, reason: '重写' }, editors.approver)
  expect((await desk({ state: 'rejected' })).versions.map(({ id }) => id)).toEqual(['case-b'])
  const { nextCursor: cursor } = await desk({ state: 'draft', limit: 1 })
  for (const action of ['cases.desk', 'alerts.desk'] as const) {
    expect((await server.call(action, { cursor }, editors.author)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] })
  }
})

test('the desk of alerts holds alerts only', async () => {
  await draft()
  await editors.publishAlert(alertText('alert-one'))
  const { versions } = await server.value('alerts.desk', {}, editors.author)
  expect(versions.map(({ id, text }) => [id, text.title])).toEqual([['alert-one', '家长群里收费']])
})
