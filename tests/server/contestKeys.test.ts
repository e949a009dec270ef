/** Who sees the pool of a contest, with its keys, while people answer it. */
import { contestQuestions } from '../support/contestQuestions'
import { contestText, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let editor: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  admin = await signInAtStation(server, database, '市局', '管理员', 'admin')
  editor = await signInAtStation(server, database, '城东派出所', '编辑', 'editor')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const questionId = contestQuestions[0]?.id ?? ''
const seenBy = async (token: string) =>
  Promise.all([server.call('items.statistics', { pool: 'contest' }, token), server.call('items.read', { questionId }, token)])
const refused = { ok: false, code: 'CONFLICT', message: '有竞答还没有截止，竞答题库的答案和数字现在只有管理员能看。请等竞答截止以后再看。' }
const statuses = async (token: string) => (await seenBy(token)).map(({ status }) => status)

test('from its announcement to its last moment administrators only, then editors again', async () => {
  expect(await statuses(editor)).toEqual([200, 200])
  const opensAt = new Date(server.clock.now.getTime() + 86_400_000).toISOString()
  const text = contestText(server.clock.now, { opensAt })
  await server.value('contests.create', text, admin)
  for (const at of [server.clock.now, new Date(Date.parse(opensAt) + 60_000), new Date(Date.parse(text.closesAt) + 540_000)]) {
    server.clock.now = at
    const answers = await seenBy(editor)
    expect(answers.map(({ body }) => body)).toEqual([refused, refused])
    expect(await statuses(admin)).toEqual([200, 200])
    expect((await server.call('items.statistics', { pool: 'practice' }, editor)).status).toBe(200)
  }
  passClosing(server, text)
  expect(await statuses(editor)).toEqual([200, 200])
  await server.value('contests.close', { contestId: text.contestId }, admin)
})

test('one that was called off keeps nothing back', async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  expect(await statuses(editor)).toEqual([409, 409])
  await server.value('contests.cancel', { contestId: text.contestId, reason: '场地有变' }, admin)
  expect(await statuses(editor)).toEqual([200, 200])
})
