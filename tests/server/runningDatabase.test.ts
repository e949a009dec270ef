import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningDatabase } from '../../cloud/embedded/runningDatabase'
import { loadBank } from '../../cloud/bank'
import { startServer } from '../../cloud/server'
import { readSettings } from '../../cloud/settings'
import { openStore } from '../../cloud/store/store'
import { publishFiles } from '../../cloud/publishFiles'
import { alertText, caseText } from '../support/publishedTexts'
import { testBank } from '../support/testBank'

const nothing = { cases: [], alerts: [], places: [], partners: [] }
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fanzha-running-'))
  chmodSync(dataDir, 0o755)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const start = (lines: string[], texts = nothing as Parameters<typeof publishFiles>[1]) =>
  startServer(readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }), line => lines.push(line), testBank, texts)
const titles = async (url: string) => {
  const answer = await fetch(`${url}/api`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"action":"cases.list","contract":1,"input":{}}' })
  return ((await answer.json()) as { value: { cases: { id: string }[] } }).value.cases.map(({ id }) => id)
}

test('a tool finds the database of a running server and publishes beside it; none is found without a server', async () => {
  expect(runningDatabase(dataDir)).toBeUndefined()
  const server = await start([], { ...nothing, cases: [[caseText('case-one')]] })
  const store = openStore(runningDatabase(dataDir) ?? '', 2)
  const began = Date.now()
  await publishFiles({ bank: testBank, store }, { ...nothing, cases: [[caseText('case-one'), caseText('case-two')]] })
  expect(await titles(server.url)).toEqual(['case-one', 'case-two'])
  expect(Date.now() - began).toBeLessThan(5000)
  await store.close()
  await server.stop()
  expect(runningDatabase(dataDir)).toBeUndefined()
})

test('a text that cannot be published is named, and does not keep the server from serving what there is', async () => {
  await (await start([], { ...nothing, cases: [[caseText('case-one')]] })).stop()
  const lines: string[] = []
  const server = await start(lines, { ...nothing, cases: [[caseText('case-one'), caseText('case-two', { questionId: 'nowhere' })]], alerts: [[alertText('alert-one')]] })
  expect(lines.join('\n')).toMatch(/The texts of content\/ were not published\. content\/cases: "case-two" cannot be published, questionId: /)
  expect(await titles(server.url)).toEqual(['case-one'])
  await server.stop()
})

test('the lessons that alerts may lead to are those of content/', () => {
  expect(loadBank().lessons.size).toBeGreaterThan(0)
})
