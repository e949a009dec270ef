import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let resident: string
let author: string
let other: string
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  author = await signInAtStation(server, database, '城东派出所', '陈立', 'editor')
  other = await signInAtStation(server, database, '城东派出所', '周敏', 'editor')
  officer = await signInAtStation(server, database, '城东派出所', '吴越')
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE feedback, changes')
  resident = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Draft = Extract<ActionInput<'changes.publish'>, { step: 'draft' }>
const draftOf = (fields: Partial<Draft> = {}): Draft => ({
  ...{ step: 'draft', id: randomUUID(), title: '讲解里的字放大了' },
  ...{ whatWasSaid: '有几位老人说，讲解的字看着累。', whatChanged: '讲解的字和题目一样大了。' },
  ...fields
})
const step = (input: object, token = author) => server.call('changes.publish', input, token)
const shown = async () => (await server.value('changes.list', {})).changes

async function feedbackId(): Promise<string> {
  await server.value('feedback.submit', { feedbackId: randomUUID(), kind: 'idea', text: '字再大一点。', wantsReply: false }, resident)
  return (await server.value('feedback.inbox', {}, officer)).feedback[0]!.id
}

test('what was changed is written by one editor, let pass by another, and then everybody sees it', async () => {
  const draft = draftOf({ feedbackIds: [await feedbackId()] })
  expect((await step(draft)).body).toMatchObject({ ok: true, value: { state: 'draft', findings: [], draftedBy: '陈立', feedbackCount: 1 } })
  expect(await shown()).toEqual([])
  const own = await step({ step: 'approve', id: draft.id })
  expect(own.status).toBe(403)
  expect(!own.body.ok && own.body.message).toContain('另一位')
  expect((await step({ step: 'approve', id: draft.id }, other)).body).toMatchObject({ ok: true, value: { state: 'published', approvedBy: '周敏' } })
  const { id, title, whatChanged, whatWasSaid } = draft
  expect(await shown()).toEqual([{ id, title, whatWasSaid, whatChanged, publishedAt: '2026-11-22T02:00:00.000Z' }])
  const [mine] = (await server.value('feedback.mine', {}, resident)).feedback
  expect(mine).toMatchObject({ state: 'changed', reply: null })
})

test('a page of everybody may be kept for a minute, and names no officer', async () => {
  const draft = draftOf()
  await step(draft)
  await step({ step: 'approve', id: draft.id }, other)
  const { text } = await server.call('changes.list', {})
  expect(text).not.toMatch(/陈立|周敏/)
  const response = await fetch(`${server.url}/api?action=changes.list&contract=1&input=%7B%7D`)
  expect(response.headers.get('cache-control')).toContain('max-age=60')
})

test('what tells who somebody is does not come out', async () => {
  const draft = draftOf({ whatWasSaid: '王大爷说字太小，电话13800000021。' })
  const drafted = await step(draft)
  expect(drafted.body.ok && drafted.body.value).toMatchObject({ state: 'draft' })
  const refused = await step({ step: 'approve', id: draft.id }, other)
  expect(refused.status).toBe(400)
  expect(!refused.body.ok && refused.body.message).toContain('还有')
  expect(await shown()).toEqual([])
})

test('what was sent back may be written again by who wrote it, and by nobody else', async () => {
  const draft = draftOf()
  await step(draft)
  await step({ step: 'reject', id: draft.id, reason: '说清楚是哪一页' }, other)
  expect((await step({ ...draft, title: '换一个标题' }, other)).status).toBe(409)
  const again = await step({ ...draft, title: '案例页的字放大了' })
  expect(again.body).toMatchObject({ ok: true, value: { state: 'draft', title: '案例页的字放大了', reason: null } })
})

test('what is out is taken down with a reason, and cannot be written over', async () => {
  const draft = draftOf()
  await step(draft)
  await step({ step: 'approve', id: draft.id }, other)
  expect((await step({ ...draft, title: '偷偷改掉的标题' })).status).toBe(409)
  expect((await step({ step: 'approve', id: draft.id }, other)).status).toBe(409)
  expect((await step({ step: 'withdraw', id: draft.id }, other)).status).toBe(400)
  expect((await step({ step: 'withdraw', id: draft.id, reason: '写错了' }, other)).status).toBe(200)
  expect(await shown()).toEqual([])
})

test('what was written anew since it was read does not come out unread', async () => {
  const draft = draftOf()
  const read = await step(draft)
  const seen = read.body.ok && 'changedAt' in read.body.value ? read.body.value.changedAt : ''
  server.clock.now = new Date('2026-11-22T02:00:01Z')
  await step({ ...draft, whatChanged: '讲解的字和题目一样大了，还加粗了。' })
  expect(await step({ step: 'approve', id: draft.id, seen }, other)).toMatchObject({ status: 409, body: { message: '这条回应刚刚改过，请再看一遍，再决定发布。' } })
  expect(await shown()).toEqual([])
  expect((await step({ step: 'approve', id: draft.id, seen: '2026-11-22T02:00:01.000Z' }, other)).status).toBe(200)
})

test('two editors who decide at once decide once', async () => {
  const draft = draftOf()
  await step(draft)
  const both = await Promise.all([step({ step: 'approve', id: draft.id }, other), step({ step: 'reject', id: draft.id, reason: '再改改' }, other)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('feedback that nobody has is not answered, and an unknown answer takes no step', async () => {
  expect((await step(draftOf({ feedbackIds: [randomUUID()] }))).status).toBe(404)
  expect((await step({ step: 'approve', id: randomUUID() }, other)).status).toBe(404)
})

test('an officer who is no editor neither writes nor sees drafts', async () => {
  expect((await step(draftOf(), officer)).status).toBe(403)
  expect((await server.call('changes.desk', {}, officer)).status).toBe(403)
})

test('every step is written down with what it was about', async () => {
  const draft = draftOf()
  await step(draft)
  await step({ step: 'reject', id: draft.id, reason: '说清楚是哪一页' }, other)
  const rows = await database.query<{ reason: string }>(`SELECT reason FROM audit_log WHERE action = 'changes.publish' AND target = $1 ORDER BY at, reason`, [draft.id])
  expect(rows.map(({ reason }) => reason).sort()).toEqual(['draft', 'reject：说清楚是哪一页'])
})
