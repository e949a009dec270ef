import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { type Bank, loadBank } from '../../cloud/bank'
import { optionsOf } from '../../contract/question'
import { startTestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import type { SubmitFigures, SubmitJob } from './support/submitLoad'

const connections = 32
const residents = 10_000
const poolSize = 16
const rounds = 7
const seconds = 3

/** quiz.submit at 32 connections with 10,000 residents, against a bare fastify route doing one insert on the same database. */
export async function run(): Promise<void> {
  const database = await startTestDatabase()
  await database.query('CREATE TABLE bare (id uuid PRIMARY KEY, body jsonb NOT NULL, received_at timestamptz NOT NULL)')
  const bank = loadBank()
  const ours = await startTestServer(database.url, { bank, settings: { rateLimitPerMinute: 100_000_000 }, poolSize })
  const bare = await startBareServer(database.url)
  const loader = fork(join(__dirname, 'support/submitLoad.ts'), { execArgv: process.execArgv })
  const job = { connections, tokens: signInAll(ours), answers: fiveAnswers(bank) }

  const [mine, theirs]: [SubmitFigures[], SubmitFigures[]] = [[], []]
  for (const url of [ours.url, bare.url]) await measure(loader, { ...job, url, seconds: 2 })
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await measure(loader, { ...job, url: ours.url, seconds }))
    theirs.push(await measure(loader, { ...job, url: bare.url, seconds }))
  }
  const [figures, base] = [summary(mine), summary(theirs)]
  const ratio = Number((figures.perSecond / base.perSecond).toFixed(2))
  process.stdout.write(`${JSON.stringify({ bench: 'quiz.submit', connections, residents, ratio, goal: 0.6, ...figures, bare: base })}\n`)

  loader.kill()
  await Promise.all([ours.close(), bare.close()])
  await database.remove()
}

async function startBareServer(databaseUrl: string) {
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

function signInAll({ dependencies: { identity } }: TestServer): string[] {
  const expiresAt = new Date(Date.now() + 86_400_000)
  return Array.from({ length: residents }, (_, i) => identity.sign(identity.residentIdOf({ deviceKey: `resident-${i}` }), expiresAt))
}

/** One day's practice. */
function fiveAnswers({ practice }: Bank): object[] {
  return [...practice.values()].slice(0, 5).map(question => {
    const options = optionsOf(question).map(({ id }) => id)
    return { questionId: question.id, optionIds: question.type === 'order' ? options : options.slice(0, 1), ms: 4000 }
  })
}

async function measure(loader: ChildProcess, job: SubmitJob): Promise<SubmitFigures> {
  loader.send(job)
  const [figures] = (await once(loader, 'message')) as [SubmitFigures]
  return figures
}

function summary(rounds: SubmitFigures[]) {
  return {
    perSecond: Math.round(median(rounds.map(round => round.perSecond))),
    p99Ms: median(rounds.map(round => round.p99)),
    errors: rounds.reduce((sum, round) => sum + round.errors, 0)
  }
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
