import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { checkDraw } from '../../tools/verify-draw/checkDraw'
import { contestText, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { printLine, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const entries = 200_000
const prizes = [{ name: '保温杯', count: 100 }, { name: '雨伞', count: 4_900 }]

/**
 * A draw of 200,000 entries: fixing the list, drawing with the published file, downloading it, and checking it from the file alone;
 * and for how long nobody else was answered at a stretch.
 */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 100_000_000 } })
  const admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
  const text = contestText(server.clock.now, { prizes })
  const { contestId } = text
  await server.value('contests.create', text, admin)
  for (let i = 0; i < 10; i += 1) {
    await database.query(
      `INSERT INTO contest_entrants (resident_id, contest_id, entry_id, community_id, papers, best_right, entered_at)
      SELECT 'resident-' || $2 || '-' || n, $1, gen_random_uuid(), '', 1, 10, $3::timestamptz + n * interval '1 millisecond' FROM generate_series(1, $4::int) AS n`,
      [contestId, randomUUID(), text.opensAt, entries / 10]
    )
  }
  passClosing(server, text)
  const close = await blocked(() => server.value('contests.close', { contestId }, admin))
  const draw = await blocked(() => server.value('contests.draw', { contestId, publicNumber: null }, admin))
  let file = ''
  const downloadSeconds = await seconds(async () => (file = await (await fetch(`${server.url}/draws/${contestId}.json`)).text()))
  let wrong = 0
  const verifySeconds = await seconds(async () => (wrong = checkDraw(file).filter(({ ok }) => !ok).length))
  const { text: first } = await server.call('contest.draw', { contestId })
  const { winnerCount } = await server.value('contest.draw', { contestId })
  printLine({ bench: 'contest.draw', entries, goalSeconds: 5, drawSeconds: draw.seconds, drawBlocksMs: draw.longestMs, closeSeconds: close.seconds, closeBlocksMs: close.longestMs, downloadSeconds, verifySeconds, fileMegabytes: rounded(file.length / 1e6, 1), winners: winnerCount, firstReplyBytes: Buffer.byteLength(first), wrong })
  await server.close()
}

/** How long it took, and the longest stretch in which the process did nothing else. */
async function blocked(work: () => Promise<unknown>): Promise<{ seconds: number; longestMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const took = await seconds(work)
  delay.disable()
  return { seconds: took, longestMs: Math.round(delay.max / 1e6) }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return rounded((performance.now() - began) / 1000)
}
