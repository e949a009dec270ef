import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ActionName } from '../../../contract/actions'
import { contractVersion } from '../../../contract/request'
import type { TestDatabase } from '../../support/testDatabase'
import type { TestServer } from '../../support/testServer'
import { startBareServer } from './bareServer'
import { printLine, quantile, rounded } from './printLine'
import type { SubmitFigures, SubmitJob } from './submitLoad'

/** Connections to the database, for both servers. */
export const poolSize = 16
const connections = 32
const residents = 10_000
const rounds = 7
const seconds = 3

interface Compared {
  bench: ActionName
  goal: number
  /** `{uuid}` in it becomes a new UUID in each request, `{digits}` eight random digits. */
  input: object
}

/** One submission over and over from 32 connections and 10,000 residents, against a bare route with one insert on the same database, in turn. */
export async function compareSubmits(database: TestDatabase, ours: TestServer, { bench, goal, input }: Compared): Promise<void> {
  const bare = await startBareServer(database, poolSize)
  const loader = fork(join(__dirname, 'submitLoad.ts'), { execArgv: process.execArgv })
  const job = { connections, tokens: signInAll(ours), body: JSON.stringify({ action: bench, contract: contractVersion, input }) }

  const [mine, theirs]: [SubmitFigures[], SubmitFigures[]] = [[], []]
  for (const { url } of [ours, bare]) await measure(loader, { ...job, url, seconds: 2 })
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await measure(loader, { ...job, url: ours.url, seconds }))
    theirs.push(await measure(loader, { ...job, url: bare.url, seconds }))
  }
  const [figures, base] = [summary(mine), summary(theirs)]
  printLine({ bench, connections, residents, ratio: rounded(figures.perSecond / base.perSecond), goal, ...figures, bare: base })

  loader.kill()
  await bare.close()
}

function signInAll({ dependencies: { identity } }: TestServer): string[] {
  const expiresAt = new Date(Date.now() + 86_400_000)
  return Array.from({ length: residents }, (_, i) => identity.sign(identity.residentIdOf({ deviceKey: `resident-${i}` }), expiresAt))
}

async function measure(loader: ChildProcess, job: SubmitJob): Promise<SubmitFigures> {
  loader.send(job)
  const [figures] = (await once(loader, 'message')) as [SubmitFigures]
  return figures
}

function summary(rounds: SubmitFigures[]) {
  const median = (of: 'perSecond' | 'p99') => quantile(rounds.map(round => round[of]), 0.5)
  return { perSecond: Math.round(median('perSecond')), p99Ms: median('p99'), errors: rounds.reduce((sum, round) => sum + round.errors, 0) }
}
