import type { ActionInput } from '../../contract/actions'
import { keepHouse } from '../../cloud/keepHouse'
import { rollUp } from '../../cloud/statistics/rollUp'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { answersOf, attempt, forgetStatistics } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { unzipped } from '../support/unzipped'

let database: TestDatabase
let server: TestServer
let east: string

const log = { error: () => undefined, warn: () => undefined }
const formula = `=cmd|' /C calc'!A0`

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await forgetStatistics(database)
  await publishTexts(server, {
    areas: [[{ id: 'river', name: formula, station: '城东派出所' }, { id: 'market', name: '早市社区', station: '城东派出所' }, { id: 'hill', name: '山脚社区', station: '城西派出所' }]]
  })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  const communities = [...Array<string>(9).fill('river'), ...Array<string>(30).fill('market'), ...Array<string>(3).fill('hill')]
  for (const [i, communityId] of communities.entries()) {
    await server.dependencies.store.residents.saveProfile(`person-${String(i)}`, { communityId }, server.clock.now)
    await attempt(server.dependencies.store, `person-${String(i)}`, new Date('2026-11-19T02:00:00Z'), answersOf('police', 'ssSggG'))
  }
  await keepHouse({ ...server.dependencies, log })
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const exported = async (fields: Partial<ActionInput<'statistics.export'>> = {}) => {
  const file = await server.value('statistics.export', { from: '2026-11-16', to: '2026-11-22', format: 'csv', ...fields }, east)
  return { ...file, bytes: Buffer.from(file.base64, 'base64') }
}

describe('the file with commas', () => {
  test('is UTF-8 with its mark and lines that end as spreadsheets want it', async () => {
    const { bytes, mediaType, name } = await exported()
    expect(name).toBe('反诈统计-2026-11-16至2026-11-22.csv')
    expect(mediaType).toBe('text/csv;charset=utf-8')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('has the numbers of the page, a line each, and when they were made', async () => {
    const text = (await exported()).bytes.toString()
    expect(text).toContain('总览,本期,参与人数,39,人\r\n')
    expect(text).toContain('按类型,冒充公检法,认出诈骗率,66.67,%\r\n')
    expect(text).toContain('按社区,早市社区,答题,180,道\r\n')
    expect(text).toContain('按日,2026-11-17,参与人数,不显示,人\r\n')
    expect(text).toContain('总览,说明,截至：2026-11-22 12:00,,')
    expect(text).not.toContain('山脚')
  })

  test('makes no formula of a name that looks like one', async () => {
    const text = (await exported()).bytes.toString()
    expect(text).toContain(`按社区,'${formula},参与人数,9,人`)
    expect(text).not.toMatch(/(^|,|\n)"?[=+@]/m)
  })
})

/** The files of a workbook as texts. */
const partsOf = (bytes: Buffer) => new Map([...unzipped(bytes)].map(([name, part]) => [name, part.toString()]))

describe('the workbook', () => {
  test('has a sheet a family, begins with when the numbers were made and how they are counted', async () => {
    const { bytes, mediaType, name } = await exported({ format: 'xlsx' })
    expect([name, mediaType]).toEqual(['反诈统计-2026-11-16至2026-11-22.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    const parts = partsOf(bytes)
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, sheet]) => sheet)
    expect(names).toEqual(['总览', '按类型', '按社区', '按人群', '按地点', '按日', '类型×社区', '登记', '举报', '触达', '走访'])
    const text = [...parts.values()].join('')
    expect(text).toContain('截至：2026-11-22 12:00')
    expect(text).toContain('不到5人的组不显示')
  })

  test('holds numbers as numbers, and no formula', async () => {
    const parts = partsOf((await exported({ format: 'xlsx' })).bytes)
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>39<\/v>/)
    for (const part of parts.values()) expect(part).not.toContain('<f>')
  })
})

test('what is exported while the figures are made is never half of them', async () => {
  for (const hour of [5, 6, 7]) {
    server.clock.now = new Date(`2026-11-22T0${String(hour)}:00:00Z`)
    await attempt(server.dependencies.store, 'person-1', server.clock.now, answersOf('police', 'ssg'))
    const working = rollUp(server.dependencies)
    const seen = await Promise.all([exported(), exported(), exported(), exported()])
    await working
    const before = hour - 5
    for (const { bytes } of seen) {
      const answered = Number(/总览,本期,答题,(\d+),道/.exec(bytes.toString())?.[1])
      const ofKind = Number(/按类型,冒充公检法,答题,(\d+),道/.exec(bytes.toString())?.[1])
      expect([234 + 3 * before, 237 + 3 * before]).toContain(answered)
      expect(ofKind).toBe(answered)
    }
  }
})

test('refuses a format that there is none of', async () => {
  const { body } = await server.call('statistics.export', { from: '2026-11-16', to: '2026-11-22', format: 'pdf' }, east)
  expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['format'] })
})
