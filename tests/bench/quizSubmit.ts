import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { loadBank } from '../../cloud/bank'
import { optionsOf } from '../../contract/question'
import { startTestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'

const connections = 32
const residents = 10_000
const rounds = 5
const seconds = 4

interface Round {
  perSecond: number
  p99: number
  errors: number
}

/** quiz.submit at 32 connections with 10,000 residents, against a bare fastify route doing one insert on the same database. */
export async function run(): Promise<void> {
  const database = await startTestDatabase()
  await database.query('CREATE TABLE bare (id uuid PRIMARY KEY, body jsonb NOT NULL, received_at timestamptz NOT NULL)')
  const bank = loadBank()
  const server = await startTestServer(database.url, { bank, settings: { rateLimitPerMinute: 100_000_000 }, poolSize: 16 })
  const bare = await startBareServer(database.url, 16)

  const expiresAt = new Date(Date.now() + 86_400_000)
  const tokens = Array.from({ length: residents }, (_, i) => {
    const { identity } = server.dependencies
    return identity.sign(identity.residentIdOf({ deviceKey: `resident-${i}` }), expiresAt)
  })
  const answers = [...bank.practice.values()].slice(0, 5).map(question => ({
    questionId: question.id,
    optionIds: optionsOf(question).slice(0, question.type === 'order' ? undefined : 1).map(({ id }) => id),
    ms: 4000
  }))
  const body = () => {
    const [startedAt, finishedAt] = [new Date(Date.now() - 60_000).toISOString(), new Date().toISOString()]
    const input = { attemptId: randomUUID(), practice: true, startedAt, finishedAt, answers }
    return JSON.stringify({ action: 'quiz.submit', contract: 1, input })
  }
  let next = 0
  const request = () => {
    next += 1
    return { body: body(), headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[next % residents]}` } }
  }

  const [ours, theirs]: [Round[], Round[]] = [[], []]
  await Promise.all([measure(server.url, request, 2), measure(bare.url, request, 2)])
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(server.url, request, seconds))
    theirs.push(await measure(bare.url, request, seconds))
  }
  const [mine, base] = [median(ours.map(r => r.perSecond)), median(theirs.map(r => r.perSecond))]
  const line = {
    bench: 'quiz.submit',
    connections,
    residents,
    ratio: Number((mine / base).toFixed(2)),
    goal: 0.6,
    perSecond: Math.round(mine),
    p99Ms: median(ours.map(r => r.p99)),
    errors: ours.reduce((sum, r) => sum + r.errors, 0),
    bare: { perSecond: Math.round(base), p99Ms: median(theirs.map(r => r.p99)), errors: theirs.reduce((sum, r) => sum + r.errors, 0) }
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  await Promise.all([server.close(), bare.close()])
  await database.remove()
}

async function startBareServer(databaseUrl: string, poolSize: number) {
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize })
  pool.on('error', () => undefined)
  const http = Fastify()
  http.post('/api', async request => {
    const insert = 'INSERT INTO bare (id, body, received_at) VALUES ($1, $2, $3)'
    await pool.query(insert, [randomUUID(), JSON.stringify(request.body), new Date()])
    return { ok: true }
  })
  const url = await http.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => http.close().then(() => pool.end()) }
}

type NextRequest = () => { body: string; headers: Record<string, string> }

async function measure(url: string, next: NextRequest, duration: number): Promise<Round> {
  const result = await autocannon({
    url: `${url}/api`,
    connections,
    duration,
    requests: [{ method: 'POST', setupRequest: request => ({ ...request, ...next() }) }]
  })
  const errors = result.errors + result.timeouts + result.non2xx
  return { perSecond: result['2xx'] / result.duration, p99: result.latency.p99, errors }
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
