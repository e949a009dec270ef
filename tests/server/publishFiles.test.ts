import { readdirSync } from 'node:fs'
import { contentTexts, publishFiles } from '../../cloud/publishFiles'
import { openStore } from '../../cloud/store/store'
import { type Editors, hireEditors, publishTexts } from '../support/editors'
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

const text = caseText('case-one')
const changed = caseText('case-one', { place: '宁夏固原' })
const files = (...cases: (typeof text)[]) => publishTexts(server, { cases: [cases] })
const versions = () => database.query<{ version: number; state: string }>("SELECT version, state FROM publications WHERE id = 'case-one' ORDER BY version")
const shown = async () => (await server.value('cases.list', {})).cases.map(({ id, place, version }) => [id, place, version])

test('publishes each text once, stamped by the files', async () => {
  expect(await files(text)).toEqual({ published: 1, changed: 0, withdrawn: 0 })
  const before = await database.query('SELECT * FROM publications, publication_clock')
  expect(await files(text)).toEqual({ published: 0, changed: 0, withdrawn: 0 })
  expect(await database.query('SELECT * FROM publications, publication_clock')).toEqual(before)
  const { versions: rows } = await server.value('cases.desk', {}, editors.author)
  expect(rows[0]).toMatchObject({ state: 'published', stamps: [{ step: 'drafted', by: 'files' }, { step: 'approved', by: 'files' }] })
})

test('publishes a changed text as a new version, and withdraws one that is no longer there', async () => {
  await files(text, caseText('case-two'))
  expect(await files(changed, caseText('case-two'))).toEqual({ published: 0, changed: 1, withdrawn: 0 })
  expect(await versions()).toEqual([{ version: 1, state: 'superseded' }, { version: 2, state: 'published' }])
  expect(await files(changed)).toEqual({ published: 0, changed: 0, withdrawn: 1 })
  expect(await server.value('cases.read', { caseId: 'case-two' })).toMatchObject({ state: 'withdrawn' })
  expect(await files(changed, caseText('case-two'))).toEqual({ published: 1, changed: 0, withdrawn: 0 })
  expect(await shown()).toEqual([['case-one', '宁夏固原', 2], ['case-two', '宁夏银川', 2]])
})

test('leaves withdrawn what an editor has withdrawn, until the text in the file changes', async () => {
  await files(text)
  await editors.withdraw('case-one', 1)
  expect(await files(text)).toEqual({ published: 0, changed: 0, withdrawn: 0 })
  expect(await shown()).toEqual([])
  expect(await files(changed)).toMatchObject({ published: 1 })
  expect(await shown()).toEqual([['case-one', '宁夏固原', 2]])
})

test('leaves what an editor has put in its place, until the text in the file changes', async () => {
  await files(text)
  await editors.publish(caseText('case-one', { place: '湖南长沙' }))
  expect(await files(text)).toEqual({ published: 0, changed: 0, withdrawn: 0 })
  expect(await files()).toEqual({ published: 0, changed: 0, withdrawn: 0 })
  expect(await shown()).toEqual([['case-one', '湖南长沙', 2]])
  await editors.withdraw('case-one', 2)
  await files(text)
  expect(await shown()).toEqual([])
  await files(changed)
  expect(await shown()).toEqual([['case-one', '宁夏固原', 3]])
})

test('leaves alone what only an editor has written, and ends a draft that the files have overtaken', async () => {
  await editors.publish(caseText('case-editor'))
  await files(text)
  const draft = await server.value('cases.publish', { step: 'draft', case: caseText('case-one', { place: '湖南长沙' }) }, editors.author)
  await files(changed)
  const { body } = await server.call('cases.publish', { step: 'approve', id: 'case-one', version: draft.version }, editors.approver)
  expect(body).toMatchObject({ code: 'CONFLICT' })
  expect((await shown()).map(([id]) => id)).toEqual(['case-editor', 'case-one'])
})

test('does it once when two servers start at the same moment', async () => {
  const stores = [openStore(database.url, 2), openStore(database.url, 2)]
  const texts = { cases: [Array.from({ length: 30 }, (_, i) => caseText(`case-${i}`))], alerts: [[alertText('alert-one')]], places: [], partners: [] }
  const counts = await Promise.all(stores.map(store => publishFiles({ bank: server.dependencies.bank, store }, texts)))
  for (const store of stores) await store.close()
  // Each kind of text is published by one of the two; which one has no meaning.
  expect(counts.reduce((sum, { published }) => sum + published, 0)).toBe(31)
  expect(await database.query('SELECT 1 FROM publications')).toHaveLength(31)
})

test.each<[string, unknown, RegExp]>([
  ['breaks the schema', { ...text, id: 'case-bad', title: '' }, /"case-bad" cannot be published, title is not as it must be/],
  ['breaks a content rule', caseText('case-bad', { advice: ['请拨打13800138000。'] }), /"case-bad" cannot be published, advice\.0: /],
  ['asks a question that is not there', caseText('case-bad', { questionId: 'nowhere' }), /"case-bad" cannot be published, questionId: /],
  ['has an id that is taken', text, /two items have the id "case-one"/],
  ['is no item', 5, /"an item without an id" cannot be published/]
])('publishes nothing at all when one %s', async (_name, bad, sentence) => {
  await expect(publishTexts(server, { cases: [[text], [bad]] })).rejects.toThrow(sentence)
  expect(await database.query('SELECT 1 FROM publications')).toEqual([])
})

test('an alert may lead to a case of the same files or of an editor, and to no other', async () => {
  await editors.publish(caseText('case-editor'))
  const leading = (id: string, caseId: string) => alertText(id, { action: { type: 'case', caseId } })
  await publishTexts(server, { cases: [[text]], alerts: [[leading('alert-one', 'case-one'), leading('alert-two', 'case-editor')]] })
  await expect(publishTexts(server, { alerts: [[leading('alert-one', 'case-none')]] })).rejects.toThrow(/"alert-one" cannot be published, action\.caseId: /)
})

test('a phone that refreshes sees within five seconds what was published', async () => {
  await files(text)
  const { asOf: since } = await server.value('cases.list', {})
  const began = Date.now()
  await files(changed, caseText('case-two'))
  expect((await server.value('cases.list', { since })).cases).toHaveLength(2)
  expect(Date.now() - began).toBeLessThan(5000)
})

test.each(['cases', 'alerts', 'places', 'partners'] as const)('the index of content/%s names every file there', folder => {
  const names = readdirSync(`content/${folder}`).filter(name => name.endsWith('.json'))
  expect(contentTexts[folder]).toHaveLength(names.length)
})
