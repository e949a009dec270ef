import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { type Bank, loadBank } from '../../cloud/bank'
import { createContests } from '../../cloud/store/contests'
import { newSeed } from '../../cloud/contests/seed'
import { optionsOf } from '../../contract/question'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import type { ContestFigures, ContestJob } from './support/contestLoad'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

/** Who is told at once, and within how long half of them come, in milliseconds. */
const city = 200_000
const halfMs = 600_000
/** People and times are both so many times smaller, so that as many come each second as in the city; `SCALE=1` plays it whole. */
const scale = Number(process.env.SCALE ?? 50)
const thinkMs: [number, number] = [60_000, 300_000]
const againEvery = 50

/**
 * A contest opens: everybody looks at the list and at the contest, draws a paper and hands it in, once as told and once with twice as many.
 * A phone that gets no answer asks again: `repeats` says how often and why, `errors` what got none in the end, `lost` the papers that are not kept.
 */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const bank = loadBank()
  const settings = { rateLimitPerMinute: 100_000_000, contestNetworkAccounts: 100_000_000 }
  const server = await startTestServer(database.url, { bank, settings, poolSize: 16 })
  const loader = fork(join(__dirname, 'support/contestLoad.ts'), { execArgv: process.execArgv })
  const base = { url: server.url, halfMs: halfMs / scale, thinkMs: [thinkMs[0] / scale, thinkMs[1] / scale] as [number, number], againEvery, practice: practiceOf(bank) }
  // Everything is loaded once before it is measured.
  await play(loader, { ...base, tokens: await people(server, database, 200), contestId: await open(server), halfMs: 200, thinkMs: [10, 20] })

  const practice = await play(loader, { ...base, tokens: await people(server, database, city / scale), contestId: undefined })
  for (const times of [1, 2]) {
    const count = (times * city) / scale
    const contestId = await open(server)
    const figures = await play(loader, { ...base, tokens: await people(server, database, count), contestId })
    const kept = await keptOf(database, contestId)
    const [ours, theirs] = [quantile(figures.submits, 0.99), quantile(practice.submits, 0.99)]
    printLine({
      bench: 'contest.open',
      times,
      scale: `people and times 1/${scale}: arrivals a second as in the city`,
      people: count,
      arrivalsPerSecondAtFirst: Math.round((count * Math.LN2) / (base.halfMs / 1000)),
      accepted: kept.papers,
      doubled: kept.papers - kept.people + figures.differing,
      lost: count - kept.papers,
      errors: figures.errors,
      ...(figures.errors > 0 && { reasons: figures.reasons }),
      repeats: figures.repeats,
      laterThanPhonesWait: figures.tooLate,
      countersExact: kept.exact,
      waitingMost: figures.waitingMost,
      drainMs: Math.round(figures.drainMs),
      tailMs: Math.round(figures.tailMs),
      lastedMs: Math.round(figures.lastedMs),
      list: spread(figures.lists),
      mine: spread(figures.mines),
      paper: spread(figures.papers),
      submit: spread(figures.submits),
      load: loadavg().map(each => rounded(each, 1)),
      practiceSubmit: spread(practice.submits),
      p99ToPractice: rounded(ours / theirs)
    })
  }
  loader.kill()
  await server.close()
}

const spread = (times: readonly number[]) => ({ p50Ms: rounded(quantile(times, 0.5)), p99Ms: rounded(quantile(times, 0.99)), requests: times.length })

async function play(loader: ChildProcess, job: ContestJob): Promise<ContestFigures> {
  loader.send(job)
  const [figures] = (await once(loader, 'message')) as [ContestFigures]
  return figures
}

/** One day's practice. */
function practiceOf({ practice }: Bank): object {
  const answers = [...practice.values()].slice(0, 5).map(question => {
    const options = optionsOf(question).map(({ id }) => id)
    return { questionId: question.id, optionIds: question.type === 'order' ? options : options.slice(0, 1), ms: 4000 }
  })
  return { practice: true, answers }
}

/** A contest of the whole city that has just opened. */
async function open({ clock, dependencies: { identity, store } }: TestServer): Promise<string> {
  clock.now = new Date()
  const contestId = randomUUID()
  const now = new Date(clock.now)
  const text = { title: '全市竞答', opens_at: now, closes_at: new Date(now.getTime() + 7 * 86_400_000), rules: ['每人每天一份。'], communities: [], questions: 10, pass_mark: 3, prizes: [{ name: '伞', count: 100 }], number_source: null }
  await store.part(createContests).add({ contest_id: contestId, station: '市局', officer: 'bench', publisher: '市局', pool: 'city', created_at: now, ...newSeed(identity, contestId), ...text })
  // As long as a list of contests may be kept.
  await new Promise(resolve => setTimeout(resolve, 2_100))
  return contestId
}

let residents = 0

/** Residents of twenty communities, with their tokens. */
async function people({ dependencies: { identity } }: TestServer, database: TestDatabase, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => identity.residentIdOf({ deviceKey: `resident-${residents + i}` }))
  residents += count
  await database.query(
    `INSERT INTO residents (resident_id, community_id, created_at, seen_at) SELECT id, 'community-' || (n % 20), now(), now() FROM unnest($1::text[]) WITH ORDINALITY AS p (id, n)`,
    [ids]
  )
  return ids.map(id => identity.sign(id, new Date(Date.now() + 86_400_000)))
}

interface Kept {
  papers: number
  people: number
  exact: boolean
}

/** What is in the database, and whether all that counts agrees with it. */
async function keptOf(database: TestDatabase, contestId: string): Promise<Kept> {
  const [row] = await database.query<Record<string, string>>(
    `SELECT count(*) AS papers, count(DISTINCT a.resident_id) AS people,
      (SELECT sum(papers) FROM contest_counters WHERE contest_id = $1) AS counted_papers, (SELECT sum(people) FROM contest_counters WHERE contest_id = $1) AS counted_people,
      (SELECT sum(passed) FROM contest_counters WHERE contest_id = $1) AS counted_entries,
      (SELECT count(*) FROM contest_entrants WHERE contest_id = $1 AND entered_at IS NOT NULL) AS entries
    FROM attempts a JOIN contest_papers p ON p.resident_id = a.resident_id AND p.id = a.paper_id WHERE p.contest_id = $1`,
    [contestId]
  )
  const of = (name: string) => Number(row?.[name] ?? 0)
  const exact = of('papers') === of('counted_papers') && of('people') === of('counted_people') && of('entries') === of('counted_entries')
  return { papers: of('papers'), people: of('people'), exact }
}
