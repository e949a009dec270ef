import { randomUUID } from 'node:crypto'
import { rebuildLearning, rollUpLearning } from '../../cloud/learning/rollUpLearning'
import { addDays, startOf } from '../../cloud/statistics/days'
import type { ActionName } from '../../contract/actions'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { communities, fillAttempts } from './support/fillAttempts'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const lastDay = '2026-11-21'
const days = 20
const shared = { days, lastDay, checkupEvery: 2 }
const large = { ...shared, attempts: 400_000, residents: 100_000, onLastDay: 200_000 }
const small = { ...shared, attempts: 4_000, residents: 1_000, onLastDay: 2_000 }
const rounds = 200
const goals = { p99Ms: 150, ratio: 1.5, nightlySeconds: 120 }

/** What people have learnt: the night after a day of 200,000 attempts, and reading beside a city of a hundredth of the people. */
export const run = () => withDatabase(ofMany => withDatabase(ofFew => measure(ofMany, ofFew)))

async function measure(ofMany: TestDatabase, ofFew: TestDatabase): Promise<void> {
  const [many, few] = [await open(ofMany), await open(ofFew)]
  await fillAttempts(ofMany, large)
  await fillAttempts(ofFew, small)
  await timed(few, rollUpLearning, addDays(lastDay, 1))
  const before = await timed(many, rollUpLearning, lastDay)
  const night = await timed(many, rollUpLearning, addDays(lastDay, 1))
  printLine({ bench: 'discernment', figure: 'earlier days', days, attempts: large.attempts - large.onLastDay, seconds: rounded(before) })
  printLine({ bench: 'discernment', figure: 'nightly', attempts: large.onLastDay, residents: large.residents, seconds: rounded(night), goal: goals.nightlySeconds, ok: night <= goals.nightlySeconds })
  printLine({ bench: 'discernment', figure: 'rebuild', attempts: large.attempts, seconds: rounded(await timed(many, rebuildLearning, addDays(lastDay, 1))) })

  const admins = [await signInAtStation(many, ofMany, '市局', '王五', 'admin'), await signInAtStation(few, ofFew, '市局', '王五', 'admin')] as const
  const questions: [ActionName, string, object][] = [
    ['discernment.read', 'the city', {}],
    ['discernment.read', 'a community', { communityId: 'community-3' }],
    ['items.statistics', 'practice', { pool: 'practice' }]
  ]
  for (const [action, what, input] of questions) {
    const [atMany, atFew]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds + 20; round += 1) {
      const times = [await timeOf(many, action, input, admins[0]), await timeOf(few, action, input, admins[1])] as const
      // The first of them load what is needed.
      if (round < 20) continue
      atMany.push(times[0])
      atFew.push(times[1])
    }
    const [p99, ratio] = [quantile(atMany, 0.99), quantile(atMany, 0.5) / quantile(atFew, 0.5)]
    printLine({ bench: action, what, p50Ms: rounded(quantile(atMany, 0.5)), p99Ms: rounded(p99), p50MsAtFew: rounded(quantile(atFew, 0.5)), ratio: rounded(ratio), goals, ok: p99 <= goals.p99Ms && ratio <= goals.ratio })
  }
  await Promise.all([many.close(), few.close()])
}

async function open(database: TestDatabase): Promise<TestServer> {
  const server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 100_000_000 } })
  await publishTexts(server, { areas: [communities] })
  return server
}

/** Counts all that came before a day. @returns the seconds it takes */
async function timed(server: TestServer, work: typeof rollUpLearning, day: string): Promise<number> {
  server.clock.now = new Date(startOf(day).getTime() + 20_000)
  const began = performance.now()
  if (!(await work({ store: server.dependencies.store, now: () => server.clock.now, randomUuid: randomUUID }))) throw new Error('the numbers were not finished')
  return (performance.now() - began) / 1000
}

async function timeOf(server: TestServer, action: ActionName, input: object, token: string): Promise<number> {
  const began = performance.now()
  const { status, text } = await server.call(action, input, token)
  if (status !== 200) throw new Error(text)
  return performance.now() - began
}
