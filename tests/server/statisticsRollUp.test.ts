import { randomUUID } from 'node:crypto'
import { addDays } from '../../cloud/statistics/days'
import { rebuild, rollUp } from '../../cloud/statistics/rollUp'
import { openStore, type Store } from '../../cloud/store/store'
import type { Audience, ScamKind } from '../../contract/vocabulary'
import { countDirectly, rolledUp } from '../support/countDirectly'
import { answersOf, attempt, forgetStatistics } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await startTestDatabase()
  store = openStore(database.url, 6)
  await database.query(`
    INSERT INTO publications (type, id, version, state, content, content_hash, search, happened, kinds, audiences, drafted_by, drafted_at, changed_at)
    SELECT 'place', id, 1, 'published', '{"name":"火车站"}', '', '', 0, '{}', '{}', '', now(), now() FROM unnest('{place-a,place-b}'::text[]) id`)
})
beforeEach(() => forgetStatistics(database))
afterAll(async () => {
  await store.close()
  await database.remove()
})

/** A run of numbers that is the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const first = '2026-10-27'
const at = (day: string, hour = 12) => new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000)
const run = (now: Date) => rollUp({ store, now: () => now, randomUuid: randomUUID })

/** People who move, change their audience, and answer on some days: attempts as the server keeps them. */
async function scatter(seed: number, days: number, attempts: number): Promise<void> {
  const random = chance(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const people = Array.from({ length: 25 }, (_, i) => `person-${i}`)
  for (const person of people) await store.residents.open(person, at(first))
  for (let i = 0; i < attempts; i += 1) {
    const person = pick(people)
    if (random() < 0.2) await store.residents.saveProfile(person, { communityId: pick(['north', 'south', null]), audience: pick<Audience | null>(['elder', 'student', null]) }, at(first))
    const answers = [1, 2, 3].slice(0, 1 + Math.floor(random() * 3)).flatMap(() =>
      answersOf(pick<ScamKind>(['police', 'rebate', 'credit']), Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick([...'sSgGu'])).join(''))
    )
    const fields = { mode: pick(['practice', 'practice', 'checkup']), placeId: pick([undefined, undefined, 'place-a', 'place-b', 'place-unknown']) }
    await attempt(store, person, at(addDays(first, Math.floor((i / attempts) * days)), random() * 23.9), answers, fields)
  }
}

test.each([1, 2, 3])('makes the numbers that a count of the attempts themselves gives, also when made anew (chance %i)', async seed => {
  await scatter(seed, 40, 160)
  const now = at(addDays(first, 40), 9)
  await attempt(store, 'person-1', at(addDays(first, 40), 8), answersOf('police', 'sG'))
  expect(await run(now)).toEqual({ finished: true, asOf: now })
  const direct = await countDirectly(database, first, addDays(first, 40))
  expect(await rolledUp(database, 1)).toEqual(direct)
  expect(await rebuild({ store, now: () => now, randomUuid: randomUUID })).toBe(true)
  expect(await database.query('SELECT generation, state FROM statistics_generations')).toEqual([{ generation: 2, state: 'current' }])
  expect(await rolledUp(database, 2)).toEqual(direct)
  expect(await rolledUp(database, 1)).toEqual({ sums: {}, people: {} })
})

test('does nothing new when it is done again, also by several at once', async () => {
  await scatter(4, 10, 60)
  const now = at(addDays(first, 10), 9)
  await run(now)
  const once = await rolledUp(database, 1)
  await run(now)
  await Promise.all([run(now), run(now), run(now)])
  expect(await rolledUp(database, 1)).toEqual(once)
})

/** Breaks off at the nth question to the clock, as when the time of a function is over. */
const brokenOff = (now: Date, steps: number) => {
  let asked = 0
  const clock = () => new Date(now.getTime() + (asked++ < steps ? 0 : 60_000))
  return rollUp({ store, now: clock, randomUuid: randomUUID }, new Date(now.getTime() + 30_000))
}

test('goes on where it was broken off, wherever that was', async () => {
  await scatter(5, 12, 80)
  const now = at(addDays(first, 12), 9)
  const outcomes = []
  for (let steps = 3; steps < 30; steps += 2) outcomes.push((await brokenOff(now, steps)).finished)
  expect(outcomes).toContain(false)
  expect((await run(now)).finished).toBe(true)
  expect(await rolledUp(database, 1)).toEqual(await countDirectly(database, first, addDays(first, 12)))
})

test('a rebuild that is broken off goes on, and what is read stays as it was until it is done', async () => {
  await scatter(6, 8, 60)
  const now = at(addDays(first, 8), 9)
  await run(now)
  const before = await rolledUp(database, 1)
  let asked = 0
  const soon = () => new Date(now.getTime() + (asked++ < 12 ? 0 : 60_000))
  expect(await rebuild({ store, now: soon, randomUuid: randomUUID }, new Date(now.getTime() + 30_000))).toBe(false)
  expect(await database.query('SELECT generation, state FROM statistics_generations ORDER BY 1')).toEqual([{ generation: 1, state: 'current' }, { generation: 2, state: 'building' }])
  expect(await rolledUp(database, 1)).toEqual(before)
  expect(await rebuild({ store, now: () => now, randomUuid: randomUUID })).toBe(true)
  expect(await rolledUp(database, 2)).toEqual(before)
})

test('numbers of today become those of the day when it is over, with what came later', async () => {
  await scatter(7, 5, 40)
  const today = addDays(first, 5)
  for (const hour of [8, 12, 20]) {
    await attempt(store, `person-${String(hour)}`, at(today, hour), answersOf('police', 'sSg'), { placeId: 'place-a' })
    await run(at(today, hour + 1))
    expect(await rolledUp(database, 1)).toEqual(await countDirectly(database, first, today))
  }
  await attempt(store, 'person-late', at(today, 23.9), answersOf('credit', 'ggG'))
  await run(at(addDays(today, 1), 1))
  expect(await rolledUp(database, 1)).toEqual(await countDirectly(database, first, addDays(today, 1)))
})

test('whoever erases everything is in no count of people after that, and in no table', async () => {
  await scatter(8, 3, 40)
  await run(at(addDays(first, 3), 9))
  await attempt(store, 'person-1', at(addDays(first, 3), 10), answersOf('police', 's'))
  await run(at(addDays(first, 3), 11))
  await store.residents.erase('person-1', at(addDays(first, 3), 12))
  for (const table of ['statistics_seen', 'statistics_people'])
    expect(await database.query(`SELECT FROM ${table} WHERE resident_id = 'person-1'`)).toEqual([])
  await run(at(addDays(first, 4), 9))
  const people = Object.entries((await rolledUp(database, 1)).people).filter(([key]) => key.startsWith(`total ${addDays(first, 4)} `))
  const remaining = await database.query<{ people: number }>('SELECT count(DISTINCT resident_id)::int AS people FROM attempts')
  expect(people.reduce((sum, [, counts]) => sum + (counts[2] ?? 0), 0)).toBe(remaining[0]?.people)
})
