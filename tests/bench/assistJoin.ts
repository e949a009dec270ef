import { type ChildProcess, fork } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createAssistDesk } from '../../cloud/store/assistDesk'
import type { TestDatabase } from '../support/testDatabase'
import { allDone, appGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'
import type { AssistFigures, AssistJob } from './support/assistLoad'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const few = 10
const many = 5_000
const rounds = 60
/** How long it takes 5,000 people to type a code, in milliseconds; and how often their phones then tell where they are. */
const overMs = 10_000
const followMs = 5_000

/**
 * assist.join with ten sessions, joined at the same moment again and again; and with 5,000, joined within ten seconds while those
 * who have joined tell where they are every five. Beside them, what no goal is set for: all 5,000 in the same millisecond.
 */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 100_000_000 }, poolSize: 16 })
  const loader = fork(join(__dirname, 'support/assistLoad.ts'), { execArgv: process.execArgv })
  const playAll = async (count: number, job: Partial<AssistJob> = {}) =>
    play(loader, { url: server.url, sessions: await openSessions(server, count), overMs: 0, followMs: undefined, recorded: undefined, ...job })

  for (let i = 0; i < 20; i += 1) await playAll(few)
  const tens: number[] = []
  let errors = 0
  const ten = async () => {
    const figures = await playAll(few)
    tens.push(...figures.joins)
    errors += figures.errors
  }
  for (let round = 0; round < rounds; round += 1) await ten()
  const crowd = await playAll(many, { overMs, followMs, recorded: { guideId: appGuide.id, steps: allDone } })
  for (let round = 0; round < rounds; round += 1) await ten()
  const burst = await playAll(many)

  const [tenP99, crowdP99] = [quantile(tens, 0.99), quantile(crowd.joins, 0.99)]
  printLine({
    bench: 'assist.join',
    ratio: rounded(crowdP99 / tenP99),
    goal: 5,
    tenSessions: { p50Ms: rounded(quantile(tens, 0.5)), p99Ms: rounded(tenP99), joins: tens.length },
    manySessions: { p50Ms: rounded(quantile(crowd.joins, 0.5)), p99Ms: rounded(crowdP99), joins: crowd.joins.length, overMs, follows: crowd.follows },
    sameMillisecond: { p50Ms: rounded(quantile(burst.joins, 0.5)), p99Ms: rounded(quantile(burst.joins, 0.99)), perSecond: Math.round(many / (Math.max(...burst.joins) / 1000)) },
    errors: errors + crowd.errors + burst.errors,
    countsExact: await countsAreExact(database, { joined: few * (20 + 2 * rounds) + 2 * many, counted: many })
  })
  loader.kill()
  await server.close()
}

let residents = 0

/** Assists with codes, and a resident for each. */
async function openSessions({ dependencies: { identity, store } }: TestServer, count: number): Promise<AssistJob['sessions']> {
  const [openedAt, expiresAt] = [new Date(), new Date(Date.now() + 900_000)]
  const desk = store.part(createAssistDesk)
  const open = async (): Promise<AssistJob['sessions'][number]> => {
    const assist = { id: randomUUID(), officerId: `officer-${randomInt(100)}`, officerName: '张三', station: '城东所', openedBy: 'phone', guideId: appGuide.id, placeId: null, communityId: null, openedAt, expiresAt }
    const assistCode = String(randomInt(1_000_000)).padStart(6, '0')
    if (!(await desk.open(assist, assistCode))) return open()
    residents += 1
    return { assistCode, recordId: randomUUID(), token: identity.sign(identity.residentIdOf({ deviceKey: `resident-${residents}` }), expiresAt) }
  }
  const sessions: AssistJob['sessions'] = []
  // A few at a time: opening is not what is measured, and a database that is asked for 5,000 at once turns some away.
  while (sessions.length < count) sessions.push(...(await Promise.all(Array.from({ length: Math.min(16, count - sessions.length) }, open))))
  return sessions
}

async function play(loader: ChildProcess, job: AssistJob): Promise<AssistFigures> {
  loader.send(job)
  const [figures] = (await once(loader, 'message')) as [AssistFigures]
  return figures
}

/** Each join is one assist of one resident; each record counts once, though it was sent twice. */
async function countsAreExact(database: TestDatabase, expected: { joined: number; counted: number }): Promise<boolean> {
  const [row] = await database.query<Record<string, string>>(`
    SELECT (SELECT count(*) FROM assists WHERE resident_id IS NOT NULL) AS joined, (SELECT count(DISTINCT resident_id) FROM assists) AS people,
      (SELECT sum(counted) FROM registration_counters) AS counted, (SELECT count(*) FROM registrations) AS records`)
  const [joined, people, counted, records] = ['joined', 'people', 'counted', 'records'].map(name => Number(row?.[name]))
  return joined === expected.joined && people === expected.joined && counted === expected.counted && records === expected.counted
}
