import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { signInAtStation } from '../support/staff'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { uploaded } from '../support/uploads'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const rounds = 10
const photosEach = 3
/** In milliseconds. */
const goal = 3_000

/** The brief of a week with six photos: made anew with its numbers, and written as a file. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, evidencePerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  const token = await signInAtStation(server, database, '城东派出所', '陈立')
  for (const day of ['2026-11-18', '2026-11-20']) {
    const [activityId, photoIds] = [randomUUID(), Array.from({ length: photosEach }, () => randomUUID())]
    await server.value('activity.log', { activityId, day, venue: 'community', placeText: '幸福里广场', people: 60, photoIds }, token)
    for (const photoId of photoIds) await server.value('activity.photo', { activityId, photoId, evidenceId: await uploaded(server, await scene(), token) }, token)
  }
  const week = { weekOf: '2026-11-16' }
  const [made, written]: [number[], number[]] = [[], []]
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await server.value('brief.make', { ...week, renew: true }, token)
    const middle = performance.now()
    bytes = (await server.value('brief.export', week, token)).base64.length
    made.push(middle - start)
    written.push(performance.now() - middle)
  }
  await server.close()
  const slowest = Math.max(...made.map((ms, i) => ms + (written[i] ?? 0)))
  printLine({ bench: 'brief', makeMs: rounded(quantile(made, 0.5)), exportMs: rounded(quantile(written, 0.5)), slowestMs: rounded(slowest), base64Kb: rounded(bytes / 1024), goal: slowest <= goal ? 'met' : 'missed' })
}

/** As full of detail as a photo of a square. */
async function scene(): Promise<Buffer> {
  const [width, height] = [1600, 1200]
  const pixels = Buffer.from(Array.from({ length: (width / 4) * (height / 4) * 3 }, () => Math.floor(Math.random() * 256)))
  return sharp(pixels, { raw: { width: width / 4, height: height / 4, channels: 3 } }).resize(width, height).jpeg({ quality: 82 }).toBuffer()
}
