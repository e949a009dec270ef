import type { CaseListRequest } from '../../contract/case'
import { publishTexts } from '../support/editors'
import { caseText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
beforeEach(() => database.query('TRUNCATE publications, publication_clock'))
afterAll(async () => {
  await server.close()
  await database.remove()
})

const list = (input: CaseListRequest = {}) => server.value('cases.list', input)
const ids = async (input: CaseListRequest = {}) => (await list(input)).cases.map(({ id }) => id)

/** Every page of a list, as a phone fetches them. */
async function allPages(input: CaseListRequest): Promise<string[][]> {
  const pages: string[][] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...input, ...(cursor && { cursor }) })
    pages.push(page.cases.map(({ id }) => id))
    cursor = page.nextCursor
  }
  return pages
}

test('needs no sign-in, and shows a case as it was published', async () => {
  await publishTexts(server, { cases: [[caseText('case-one')]] })
  const { cases, nextCursor } = await list()
  expect(cases).toEqual([{ ...caseText('case-one'), version: 1, publishedAt: expect.stringMatching(/Z$/) as string }])
  expect(nextCursor).toBeNull()
})

test('puts the newest first, and what has no year last', async () => {
  const dates = { 'case-year': '2026', 'case-day': '2026-02-02', 'case-month': '2026-02', 'case-old': '2024-12-31', 'case-none': '9月19日，原稿未写年份' }
  await publishTexts(server, { cases: [Object.entries(dates).map(([id, date]) => caseText(id, { date }))] })
  expect(await ids()).toEqual(['case-day', 'case-month', 'case-year', 'case-old', 'case-none'])
})

test('puts those for me first, and turns its pages without losing or repeating one', async () => {
  const cases = Array.from({ length: 11 }, (_, i) =>
    caseText(`case-${String(i).padStart(2, '0')}`, { date: `2026-0${1 + (i % 3)}`, audiences: [i % 2 ? 'student' : 'elder'] })
  )
  await publishTexts(server, { cases: [cases] })
  const pages = await allPages({ prefer: 'student', limit: 3 })
  expect(pages.map(page => page.length)).toEqual([3, 3, 3, 2])
  const shown = pages.flat()
  expect([...shown].sort()).toEqual(cases.map(({ id }) => id))
  expect(shown.slice(0, 5).sort()).toEqual(['case-01', 'case-03', 'case-05', 'case-07', 'case-09'])
  expect(shown.slice(0, 2)).toEqual(['case-05', 'case-01'])
  expect((await allPages({ limit: 3 })).flat()).toEqual(await ids())
})

test('filters by kind, audience and outcome, all at once', async () => {
  await publishTexts(server, {
    cases: [[
      caseText('case-a', { kinds: ['police', 'screenSharing'], audiences: ['elder', 'parent'], outcome: 'recovered' }),
      caseText('case-b', { kinds: ['police'], audiences: ['student'], outcome: 'recovered' }),
      caseText('case-c', { kinds: ['rebate'], audiences: ['elder'], outcome: 'lost' })
    ]]
  })
  expect(await ids({ kind: 'screenSharing' })).toEqual(['case-a'])
  expect(await ids({ audience: 'elder' })).toEqual(['case-a', 'case-c'])
  expect(await ids({ outcome: 'recovered' })).toEqual(['case-a', 'case-b'])
  expect(await ids({ kind: 'police', audience: 'student', outcome: 'recovered' })).toEqual(['case-b'])
  expect(await ids({ kind: 'police', audience: 'student', outcome: 'lost' })).toEqual([])
})

describe('search', () => {
  beforeEach(() =>
    publishTexts(server, {
      cases: [[
        caseText('case-simplified', { title: '手机被远程操控，电话打不进来', place: '湖南长沙' }),
        caseText('case-traditional', { title: '民警勸阻後，他沒有轉帳', place: '香港九龍' }),
        caseText('case-latin', { title: '下载一个APP，贷款１００％通过', kinds: ['credit'], audiences: ['worker'] })
      ]]
    })
  )
  test.each([
    ['电话', ['case-latin', 'case-simplified', 'case-traditional']],
    ['遠程操控', ['case-simplified']],
    ['劝阻后', ['case-traditional']],
    ['勸阻後', ['case-traditional']],
    ['九龙', ['case-traditional']],
    ['app', ['case-latin']],
    ['１００％', ['case-latin']],
    ['100', ['case-latin']],
    ['求职、务工', ['case-latin']],
    ['贷款　APP', ['case-latin']],
    ['民警 操控', ['case-simplified']],
    ['手机，被远程', ['case-simplified']],
    ['长沙 没有转账', ['case-simplified']],
    ['没有这样的话', []],
    ['长沙 九龙', []],
    ['%', ['case-latin', 'case-simplified', 'case-traditional']],
    ['_\\', ['case-latin', 'case-simplified', 'case-traditional']],
    [' ，。！ ', ['case-latin', 'case-simplified', 'case-traditional']],
    ['手%机', ['case-simplified']],
    ["'; DROP TABLE publications; --", []]
  ])('for “%s” finds %j', async (query, found) => {
    expect((await ids({ query })).sort()).toEqual(found)
  })

  test('finds no word across the end of one field and the beginning of the next', async () => {
    expect(await ids({ query: '打不进来一位老人' })).toEqual([])
  })
})

test('refuses what it cannot ask for, naming the field', async () => {
  const inTwoMinutes = new Date(Date.now() + 120_000).toISOString()
  for (const [input, field] of [
    [{ since: inTwoMinutes }, 'since'],
    [{ since: 'yesterday' }, 'since'],
    [{ limit: 51 }, 'limit'],
    [{ limit: 0 }, 'limit'],
    [{ kind: 'aliens' }, 'kind'],
    [{ query: '字'.repeat(41) }, 'query'],
    [{ cursor: 'not a cursor' }, 'cursor'],
    [{ cursor: Buffer.from('{"for":1}').toString('base64url') }, 'cursor'],
    [{ cursor: '' }, 'cursor'],
    [{ page: 2 }, 'page']
  ] as const) {
    const { body, status } = await server.call('cases.list', input)
    expect({ input, status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields: [field], message: expect.stringMatching(/\p{Script=Han}.*。$/u) as string })
  }
})

test('takes a cursor only with the filter it came from', async () => {
  await publishTexts(server, { cases: [['case-a', 'case-b', 'case-c'].map(id => caseText(id))] })
  const { nextCursor: cursor } = await list({ kind: 'rebate', limit: 1 })
  expect(await ids({ kind: 'rebate', limit: 2, cursor: cursor! })).toEqual(['case-b', 'case-c'])
  for (const other of [{}, { kind: 'police' }, { kind: 'rebate', prefer: 'elder' }, { kind: 'rebate', query: '民警' }, { kind: 'rebate', since: new Date().toISOString() }]) {
    expect((await server.call('cases.list', { ...other, cursor })).body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['cursor'] })
  }
})

test('ends in peace when a cursor has been tampered with', async () => {
  await publishTexts(server, { cases: [['case-a', 'case-b'].map(id => caseText(id))] })
  const { nextCursor } = await list({ limit: 1 })
  const position = JSON.parse(Buffer.from(nextCursor!, 'base64url').toString()) as object
  for (const change of [{ happened: 1e300 }, { happened: -1 }, { happened: '1' }, { id: '../' }, { id: 'a'.repeat(99) }, { preferred: 1 }]) {
    const cursor = Buffer.from(JSON.stringify({ ...position, ...change })).toString('base64url')
    const { status } = await server.call('cases.list', { cursor: cursor.slice(0, 300) })
    expect({ change, status }).toEqual({ change, status: 400 })
  }
})
