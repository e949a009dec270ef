/** What a contest has promised before it opens stands under a hash of its own. */
import { createHash, randomUUID } from 'node:crypto'
import { type ContestTerms, termsText } from '../../contract/contestTerms'
import { checkDraw } from '../../tools/verify-draw/checkDraw'
import { contestText, enter, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const hashOf = (terms: ContestTerms) => createHash('sha256').update(termsText(terms)).digest('hex')
const closed = async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  const entered = []
  for (let i = 0; i < 4; i += 1) entered.push(await enter(server, text.contestId))
  passClosing(server, text)
  await server.value('contests.close', { contestId: text.contestId }, admin)
  return { contestId: text.contestId, receipts: entered.flatMap(({ reply }) => reply.contest?.receipt ?? []) }
}
const draw = (contestId: string) => server.call('contests.draw', { contestId, publicNumber: null }, admin)
const published = async (contestId: string) => (await fetch(`${server.url}/draws/${contestId}.json`)).text()
const wrongIn = (text: string, noted = {}) => checkDraw(text, noted).filter(({ ok }) => !ok).map(({ line }) => line)

test('it is told with the contest, and is that of the terms everybody reads', async () => {
  const created = await server.value('contests.create', contestText(server.clock.now), admin)
  expect(created.termsHash).toBe(hashOf(created))
  const told = (await server.value('contest.list', {})).contests.find(({ contestId }) => contestId === created.contestId)
  expect(told?.termsHash).toBe(created.termsHash)
  expect((await server.value('contest.draw', { contestId: created.contestId })).termsHash).toBe(created.termsHash)
})

test('said anew before it opens it is another one; from the opening on it stands', async () => {
  const opensAt = new Date(server.clock.now.getTime() + 3_600_000).toISOString()
  const text = contestText(server.clock.now, { opensAt })
  const first = await server.value('contests.create', text, admin)
  const second = await server.value('contests.create', { ...text, prizes: [{ name: '毛巾', count: 3 }] }, admin)
  expect(second.termsHash).toBe(hashOf(second))
  expect([second.termsHash === first.termsHash, second.seedHash === first.seedHash]).toEqual([false, true])
  server.clock.now = new Date(Date.parse(opensAt) + 1000)
  expect((await server.call('contests.create', { ...text, prizes: [{ name: '毛巾', count: 4 }] }, admin)).status).toBe(409)
  expect((await server.value('contest.draw', { contestId: text.contestId })).termsHash).toBe(second.termsHash)
})

test('it is of the id as it is published, and of who made the contest, whoever says it anew', async () => {
  const opensAt = new Date(server.clock.now.getTime() + 3_600_000).toISOString()
  const text = contestText(server.clock.now, { opensAt })
  const east = await signInAtStation(server, database, '城东派出所', '赵编辑', 'admin')
  const first = await server.value('contests.create', { ...text, contestId: text.contestId.toUpperCase() }, east)
  expect([first.contestId, first.publisher, first.termsHash]).toEqual([text.contestId, '城东派出所', hashOf(first)])
  const second = await server.value('contests.create', { ...text, title: '反诈知识大家答' }, admin)
  expect([second.publisher, second.termsHash]).toEqual(['城东派出所', hashOf(second)])
  const other = await server.value('contests.create', { ...text, contestId: randomUUID(), title: second.title }, admin)
  expect(other.termsHash).not.toBe(second.termsHash)
})

test('a receipt carries it, and it stands in the published file with the terms', async () => {
  const { contestId, receipts } = await closed()
  expect((await draw(contestId)).status).toBe(200)
  const text = await published(contestId)
  const file = JSON.parse(text) as { termsHash: string; contest: ContestTerms }
  expect(file.termsHash).toBe(hashOf(file.contest))
  expect(new Set(receipts.map(receipt => receipt.termsHash))).toEqual(new Set([file.termsHash]))
  expect(checkDraw(text, { receipts, termsHash: file.termsHash }).filter(({ ok }) => !ok)).toEqual([])
  for (const [from, to] of [[contestId, randomUUID()], ['"publisher": "市反诈中心"', '"publisher": "城西派出所"']] as const) {
    expect(text.split(from)).toHaveLength(2)
    expect(wrongIn(text.replace(from, to), { receipts })).toEqual([expect.stringContaining('竞答的编号、主办单位')])
  }
})

test.each<[string, string]>([
  ['prizes', `prizes = '[{"name":"保温杯","count":3}]'`],
  ['the pass mark', 'pass_mark = 5'],
  ['a rule', `rules = '["领奖先交钱。"]'`],
  ['who runs it', `publisher = '城西派出所'`],
  ['the end', `closes_at = closes_at + interval '1 minute'`]
])('%s changed in the database after the opening are not drawn with', async (_name, change) => {
  const { contestId } = await closed()
  await database.query(`UPDATE contests SET ${change} WHERE contest_id = $1`, [contestId])
  expect((await draw(contestId)).body).toMatchObject({ code: 'CONFLICT', message: '奖品、规则和公布的指纹对不上，不能开奖。请马上找管理员查清楚。' })
})

test('prizes changed together with the hash are found by whoever holds a receipt, or has noted it', async () => {
  const { contestId, receipts } = await closed()
  const { termsHash = '' } = await server.value('contest.draw', { contestId })
  const told = (await server.value('contest.list', {})).contests.find(each => each.contestId === contestId)
  if (!told) throw new Error('not in the list')
  const prizes = [{ name: '雨伞', count: 3 }]
  await database.query('UPDATE contests SET prizes = $2, terms_hash = $3 WHERE contest_id = $1', [contestId, JSON.stringify(prizes), hashOf({ ...told, prizes })])
  expect((await draw(contestId)).status).toBe(200)
  const text = await published(contestId)
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text, { termsHash })).toEqual(['奖品、规则的指纹，和您抄下的一样'])
  expect(wrongIn(text, { receipts: receipts.slice(0, 1) })).toEqual([expect.stringContaining('奖品、规则')])
})

test('a contest from before it was made has none, is drawn, and its file says so when it is checked', async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  await database.query('UPDATE contests SET terms_hash = NULL WHERE contest_id = $1', [text.contestId])
  const { reply } = await enter(server, text.contestId)
  expect(Object.keys(reply.contest?.receipt ?? {})).toEqual(['entryId', 'enteredAt', 'mark'])
  passClosing(server, text)
  await server.value('contests.close', { contestId: text.contestId }, admin)
  expect((await draw(text.contestId)).status).toBe(200)
  const checks = checkDraw(await published(text.contestId))
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(checks.map(({ line }) => line)).toContainEqual(expect.stringContaining('奖品、规则、时间的指纹：这份文件里没有'))
})
