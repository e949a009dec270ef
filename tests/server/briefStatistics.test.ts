import { randomUUID } from 'node:crypto'
import type { Brief } from '../../contract/activityBrief'
import { signInAtStation } from '../support/staff'
import { practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

/** With the real statistics: what stands in a brief is what the page of statistics shows for the same days. */
let database: TestDatabase
let server: TestServer
let officer: string
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  admin = await signInAtStation(server, database, '市局', '郑安', 'admin')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const valueOf = ({ numbers }: Brief, name: string) => numbers.find(number => number.name === name)?.value

test('the numbers of a brief are those of the statistics of its week, for a station and for the city', async () => {
  const times = { startedAt: '2026-11-22T01:58:00.000Z', finishedAt: '2026-11-22T01:59:00.000Z' }
  for (let i = 0; i < 6; i += 1) await server.value('quiz.submit', practiceSubmission(times), await server.signIn())
  await server.value('visits.save', { visitId: randomUUID(), kind: 'point', label: '幸福里3栋', communityId: 'east-1', count: 24 }, officer)
  for (const token of [officer, admin]) {
    const brief = await server.value('brief.make', { weekOf: '2026-11-16' }, token)
    const { answers, coverage, reach, reports } = await server.value('statistics.read', { from: '2026-11-16', to: '2026-11-22' }, token)
    expect(valueOf(brief, '答题人数')).toBe(answers.total?.people)
    expect(valueOf(brief, '答题人数')).toBe(6)
    expect(valueOf(brief, '答题次数')).toBe(answers.total?.attempts)
    const rate = answers.total?.hitRate
    expect(valueOf(brief, '认出诈骗')).toBe(rate ? Math.round(rate.value * 1000) / 10 : null)
    expect(valueOf(brief, '举报')).toBe(reports.total)
    expect(valueOf(brief, '案例阅读')).toBe(reach.cases.total)
    expect(valueOf(brief, '走访点位')).toBe(coverage.kinds.reduce((sum, kind) => sum + kind.places, 0))
  }
})

test('a city that has published no communities has an assessment all the same', async () => {
  await server.value('activity.log', { activityId: randomUUID(), day: '2026-11-21', venue: 'school', placeText: '城东小学', people: 5 }, officer)
  const { stations } = await server.value('assessment.read', { month: '2026-11' }, admin)
  expect(stations.map(({ station }) => station)).toEqual(['城东派出所'])
  expect((await server.value('assessment.read', { month: '2026-11' }, officer)).stations).toEqual(stations)
})
