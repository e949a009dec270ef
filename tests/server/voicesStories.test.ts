import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let resident: string
let editor: string
let stranger: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  editor = await signInAtStation(server, database, '城东派出所', '陈立', 'editor')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越', 'editor')
  await publishTexts(server, { areas: [[{ id: 'east-1', name: '幸福里社区', station: '城东派出所' }]] })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE stories')
  resident = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Request = ActionInput<'stories.submit'>
const told = (fields: Partial<Request> = {}): Request => ({
  ...{ storyId: randomUUID(), title: '多问一句就好', consent: true },
  text: '他让我去银行取钱，说是帮我保管。我先打电话问了女儿，女儿说这是骗人的，钱就没有取。',
  ...fields
})
const submit = (fields: Partial<Request> = {}, token = resident) => server.value('stories.submit', told(fields), token)
const desk = async (input: ActionInput<'stories.desk'> = {}, token = editor) => (await server.value('stories.desk', input, token)).stories
const decide = (input: object, token = editor) => server.call('stories.decide', input, token)
const shown = async () => (await server.value('stories.list', {})).stories
const mine = async (token = resident) => (await server.value('stories.mine', {}, token)).stories
const first = async () => (await desk())[0]!

test('nothing shows before an editor has let it pass', async () => {
  const story = told({ byline: '老街坊', kind: 'acquaintance' })
  await server.value('stories.submit', story, resident)
  expect(await shown()).toEqual([])
  const { id } = await first()
  await decide({ step: 'publish', id, version: 1 })
  expect(await shown()).toEqual([{ id, title: story.title, text: story.text, byline: '老街坊', kind: 'acquaintance', publishedAt: '2026-11-22T02:00:00.000Z' }])
  expect(await mine()).toMatchObject([{ state: 'published' }])
})

test('is kept once, and only with consent', async () => {
  const story = told()
  await server.value('stories.submit', story, resident)
  await server.value('stories.submit', story, resident)
  expect(await mine()).toHaveLength(1)
  expect((await server.call('stories.submit', { ...told(), consent: false }, resident)).status).toBe(400)
  const { consent, ...without } = told()
  expect(consent).toBe(true)
  expect((await server.call('stories.submit', without, resident)).status).toBe(400)
  expect((await server.call('stories.submit', told({ text: '太短。' }), resident)).status).toBe(400)
  expect((await server.call('stories.submit', told({ text: '长'.repeat(801) }), resident)).status).toBe(400)
})

test('hides numbers of people, and shows the editor what else tells who somebody is', async () => {
  await submit({ text: '王大爷给我打电话，号码是13800000021，让我去银行取钱。我没有去，先问了女儿。' })
  const story = await first()
  expect(story.text).toContain('（电话号码已隐去）')
  expect(story.findings.map(({ rule }) => rule)).toContain('个人信息')
  expect(story.mayPublish).toBe(false)
  const refused = await decide({ step: 'publish', id: story.id, version: 1 })
  expect(refused.status).toBe(400)
  expect(await shown()).toEqual([])
})

test('goes back to its author when an editor has changed it, and comes out only with their yes', async () => {
  const { storyId } = told()
  await submit({ storyId })
  const { id } = await first()
  const changed = { title: '问女儿一句', text: '有人让我去银行取钱，说替我保管。我先打电话问女儿，钱没有取。' }
  await decide({ step: 'offer', id, version: 1, ...changed, reason: '改短了一点' })
  expect(await shown()).toEqual([])
  expect(await mine()).toMatchObject([{ state: 'offered', version: 2, ...changed, reason: '改短了一点' }])
  expect((await decide({ step: 'publish', id, version: 2 })).status).toBe(409)
  const stale = await server.call('stories.agree', { storyId, version: 1 }, resident)
  expect(stale.status).toBe(409)
  const yes = await server.call('stories.agree', { storyId, version: 2 }, resident)
  expect(yes.status).toBe(200)
  expect((await server.call('stories.agree', { storyId, version: 2 }, resident)).text).toBe(yes.text)
  expect(await shown()).toMatchObject([changed])
})

test('is taken back by its author at any time, with its words, and by nobody else', async () => {
  const { storyId } = told()
  await submit({ storyId })
  const { id } = await first()
  await decide({ step: 'publish', id, version: 1 })
  const other = await server.signIn()
  expect((await server.call('stories.withdraw', { storyId }, other)).status).toBe(404)
  expect((await server.call('stories.agree', { storyId, version: 2 }, other)).status).toBe(404)
  expect(await mine(other)).toEqual([])
  await server.value('stories.withdraw', { storyId }, resident)
  await server.value('stories.withdraw', { storyId }, resident)
  expect(await shown()).toEqual([])
  expect(await mine()).toMatchObject([{ state: 'withdrawn', text: '' }])
  expect(JSON.stringify(await database.query('SELECT * FROM stories'))).not.toContain('去银行取钱')
  expect(await desk()).toEqual([])
  expect((await decide({ step: 'publish', id, version: 3 })).status).toBe(404)
})

test('that is not taken, or taken down, says why', async () => {
  await submit()
  const { id } = await first()
  expect((await decide({ step: 'reject', id, version: 1 })).status).toBe(400)
  await decide({ step: 'publish', id, version: 1 })
  await decide({ step: 'takeDown', id, version: 2, reason: '里面的日期不对' })
  expect(await shown()).toEqual([])
  expect(await mine()).toMatchObject([{ state: 'rejected', reason: '里面的日期不对' }])
})

test('is decided on from just the version that was read', async () => {
  await submit()
  const { id } = await first()
  const both = await Promise.all([decide({ step: 'publish', id, version: 1 }), decide({ step: 'reject', id, version: 1, reason: '不合适' })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('of another station’s community is as one that is not there', async () => {
  await server.value('profile.save', { communityId: 'east-1' }, resident)
  await submit()
  const { id } = await first()
  expect(await desk({}, stranger)).toEqual([])
  const hidden = await decide({ step: 'publish', id, version: 1 }, stranger)
  expect(hidden.status).toBe(404)
  expect(hidden.text).toBe((await decide({ step: 'publish', id: randomUUID(), version: 1 }, stranger)).text)
})

test('comes five times a day from one person', async () => {
  for (let i = 0; i < 5; i += 1) await submit()
  const refused = await server.call('stories.submit', told(), resident)
  expect(refused.status).toBe(429)
  expect(!refused.body.ok && refused.body.message).toContain('明天再投')
})

test('is exported and erased with its author', async () => {
  await submit()
  const { id } = await first()
  await decide({ step: 'publish', id, version: 1 })
  const { tables } = await server.value('profile.export', {}, resident)
  expect(tables.stories).toHaveLength(1)
  expect(JSON.stringify(tables)).not.toContain('陈立')
  await server.value('profile.erase', {}, resident)
  expect(await shown()).toEqual([])
})
