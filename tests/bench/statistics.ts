import { randomUUID } from 'node:crypto'
import { addDays, startOf } from '../../cloud/statistics/days'
import { rollUp } from '../../cloud/statistics/rollUp'
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
const large = { attempts: 1_000_000, residents: 200_000, onLastDay: 200_000, days, lastDay }
const small = { attempts: 10_000, residents: 2_000, onLastDay: 200, days, lastDay }
const rounds = 200
const goals = { p99Ms: 150, ratio: 1.5, nightlySeconds: 60 }

/** Statistics of 1,000,000 attempts of 200,000 residents against those of 10,000 attempts, and the night after a day of 200,000. */
export const run = () => withDatabase(ofMany => withDatabase(ofFew => measure(ofMany, ofFew)))

async function measure(ofMany: TestDatabase, ofFew: TestDatabase): Promise<void> {
  const [many, few] = [await open(ofMany), await open(ofFew)]
  await fillAttempts(ofMany, large)
  await fillAttempts(ofFew, small)
  await upTo(few, addDays(lastDay, 1))
  const before = await upTo(many, lastDay)
  const night = await upTo(many, addDays(lastDay, 1))
  printLine({ bench: 'statistics', figure: 'earlier days', days, attempts: large.attempts - large.onLastDay, seconds: rounded(before) })
  printLine({ bench: 'statistics', figure: 'nightly', attempts: large.onLastDay, residents: large.residents, seconds: rounded(night), goal: goals.nightlySeconds, ok: night <= goals.nightlySeconds })

  const admins = [await signInAtStation(many, ofMany, '市局', '王五', 'admin'), await signInAtStation(few, ofFew, '市局', '王五', 'admin')] as const
  const questions: [ActionName, string, object][] = [
    ['statistics.read', '28 days', { from: addDays(lastDay, -27), to: lastDay }],
    ['statistics.read', 'a month', { from: '2026-10-22', to: lastDay }],
    ['statistics.read', '400 days', { from: addDays(lastDay, -399), to: lastDay }],
    ['weakspots.read', '28 days', { from: addDays(lastDay, -27), to: lastDay }]
  ]
  for (const [action, period, input] of questions) {
    const [atMany, atFew]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds + 20; round += 1) {
      const times = [await timeOf(many, action, input, admins[0]), await timeOf(few, action, input, admins[1])] as const
      // The first of them load what is needed.
      if (round < 20) continue
      atMany.push(times[0])
      atFew.push(times[1])
    }
    const [p99, ratio] = [quantile(atMany, 0.99), quantile(atMany, 0.5) / quantile(atFew, 0.5)]
    printLine({ bench: action, period, p50Ms: rounded(quantile(atMany, 0.5)), p99Ms: rounded(p99), p50MsAtFew: rounded(quantile(atFew, 0.5)), ratio: rounded(ratio), goals, ok: p99 <= goals.p99Ms && ratio <= goals.ratio })
  }
  await Promise.all([many.close(), few.close()])
}

async function open(database: TestDatabase): Promise<TestServer> {
  const server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 100_000_000 } })
  await publishTexts(server, { areas: [communities] })
  return server
}

/** Closes the days before a day. @returns the seconds it takes */
async function upTo(server: TestServer, day: string): Promise<number> {
  server.clock.now = new Date(startOf(day).getTime() + 1_000)
  const began = performance.now()
  const { finished } = await rollUp({ store: server.dependencies.store, now: () => server.clock.now, randomUuid: randomUUID })
  if (!finished) throw new Error('the figures were not finished')
  return (performance.now() - began) / 1000
}

async function timeOf(server: TestServer, action: ActionName, input: object, token: string): Promise<number> {
  const began = performance.now()
  const { status, text } = await server.call(action, input, token)
  if (status !== 200) throw new Error(text)
  return performance.now() - began
}
