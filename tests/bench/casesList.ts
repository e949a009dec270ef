import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { loadBank } from '../../cloud/bank'
import type { CaseListRequest } from '../../contract/case'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { fillCases } from './support/fillCases'
import { printLine, quantile, rounded } from './support/printLine'
import type { CallsJob } from './support/timedCalls'
import { withDatabase } from './support/withDatabase'

const many = 10_000
const few = 100
const rounds = 10
const perRound = 100
const pageLength = 20

interface Question {
  figure: string
  goal?: number
  /** The same question may need another cursor or time on another server. */
  ask: (server: TestServer) => CaseListRequest | Promise<CaseListRequest>
}

const questions: readonly Question[] = [
  { figure: 'first', goal: 2, ask: () => ({}) },
  { figure: 'preferred', goal: 2, ask: () => ({ prefer: 'elder' }) },
  { figure: 'kind', ask: () => ({ kind: 'acquaintance' }) },
  { figure: 'rareKind', ask: () => ({ kind: 'flight' }) },
  { figure: 'word', ask: () => ({ query: '民警' }) },
  { figure: 'twoWords', ask: () => ({ query: '銀行 转账' }) },
  { figure: 'wordNowhere', ask: () => ({ query: '没有这样的词' }) },
  { figure: 'lastPage', ask: lastPage },
  { figure: 'sinceNothing', ask: async server => ({ since: (await server.value('cases.list', {})).asOf }) }
]

/** Pages of cases.list at 10,000 published cases against the same at 100, asked in turn of two servers and databases. */
export const run = () => withDatabase(ofMany => withDatabase(ofFew => measure(ofMany, ofFew)))

async function measure(ofMany: TestDatabase, ofFew: TestDatabase): Promise<void> {
  const [large, small] = [await serve(ofMany, many), await serve(ofFew, few)]
  const caller = fork(join(__dirname, 'support/timedCalls.ts'), { execArgv: process.execArgv })
  for (const { ask, figure, goal } of questions) {
    const [atMany, atFew]: [number[], number[]] = [[], []]
    const [toLarge, toSmall] = [await jobFor(large, ask), await jobFor(small, ask)]
    await timesOf(caller, toLarge)
    await timesOf(caller, toSmall)
    for (let round = 0; round < rounds; round += 1) {
      atMany.push(...(await timesOf(caller, toLarge)))
      atFew.push(...(await timesOf(caller, toSmall)))
    }
    report(figure, goal, atMany, atFew)
  }
  caller.kill()
  await Promise.all([large.close(), small.close()])
}

async function serve(database: TestDatabase, cases: number): Promise<TestServer> {
  await fillCases(database, cases)
  return startTestServer(database.url, { bank: loadBank(), settings: { rateLimitPerMinute: 100_000_000 } })
}

/** The question whose answer ends the list. */
async function lastPage(server: TestServer): Promise<CaseListRequest> {
  let input: CaseListRequest = { limit: pageLength }
  for (;;) {
    const { nextCursor } = await server.value('cases.list', input)
    if (nextCursor === null) return input
    input = { limit: pageLength, cursor: nextCursor }
  }
}

async function jobFor(server: TestServer, ask: Question['ask']): Promise<CallsJob> {
  const body = JSON.stringify({ action: 'cases.list', contract: 1, input: await ask(server) })
  return { url: server.url, body, count: perRound }
}

async function timesOf(caller: ChildProcess, job: CallsJob): Promise<number[]> {
  caller.send(job)
  const [answer] = (await once(caller, 'message')) as [number[] | string]
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

function report(figure: string, goal: number | undefined, atMany: readonly number[], atFew: readonly number[]): void {
  const [ours, base] = [summary(atMany), summary(atFew)]
  printLine({
    bench: 'cases.list',
    figure,
    ratio: rounded(ours.p99Ms / base.p99Ms),
    ...(goal && { goal }),
    ratioP50: rounded(ours.p50Ms / base.p50Ms),
    ...ours,
    cases: many,
    base: { ...base, cases: few },
    requests: atMany.length
  })
}

const summary = (times: readonly number[]) => ({ p50Ms: rounded(quantile(times, 0.5)), p99Ms: rounded(quantile(times, 0.99)) })
