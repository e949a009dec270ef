import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { addDays } from '../../cloud/statistics/days'
import { createLearningGroups } from '../../cloud/store/learningGroups'
import { learningAnew } from '../../cloud/store/migrations/learningAnew'
import { openStore, type Store } from '../../cloud/store/store'
import type { Audience } from '../../contract/vocabulary'
import { chance, forgetLearning, judged, runLearning, runRebuild } from '../support/learning'
import { learntDirectly, learntInTables } from '../support/learningDirectly'
import { attempt } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await startTestDatabase()
  store = openStore(database.url, 6)
})
beforeEach(() => forgetLearning(database))
afterAll(async () => {
  await store.close()
  await database.remove()
})

const first = '2026-09-01'
const at = (day: string, hour = 12) => new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000)

/** People who move, come back after days or weeks, and meet some items again. */
async function scatter(seed: number, days: number, attempts: number): Promise<void> {
  const random = chance(seed)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const people = Array.from({ length: 14 }, (_, i) => `person-${i}`)
  for (const person of people) await store.residents.open(person, at(first))
  for (let i = 0; i < attempts; i += 1) {
    const person = pick(people)
    if (random() < 0.2) await store.residents.saveProfile(person, { communityId: pick(['north', 'south', null]), audience: pick<Audience | null>(['elder', 'student', null]) }, at(first))
    const mode = pick(['practice', 'checkup', 'checkup'])
    const asked = new Set(Array.from({ length: 1 + Math.floor(random() * 6) }, () => Math.floor(random() * 24)))
    const answers = [...asked].map(n => judged(`item-${n}`, n % 2 === 0 ? pick(['s', 's', 'S']) : pick(['g', 'G', 'u'])))
    const choice = { questionId: `choice-${Math.floor(random() * 4)}`, kind: 'police' as const, optionIds: pick([['a'], ['b', 'a'], ['c']]), grade: pick(['right', 'wrong'] as const), ms: 1 }
    await attempt(store, person, at(addDays(first, Math.floor((i / attempts) * days)), random() * 23.9), mode === 'practice' ? [...answers, choice] : answers, { mode })
  }
}

const end = addDays(first, 80)

test.each([1, 2, 3, 4])('makes the numbers that a count of the attempts themselves gives, also when made anew (chance %i)', async seed => {
  await scatter(seed, 80, 170)
  await runLearning(store, at(addDays(first, 31), 7))
  await runLearning(store, at(addDays(first, 55), 21.5))
  expect(await runLearning(store, at(end))).toBe(true)
  const direct = await learntDirectly(database, end)
  expect(Object.keys(direct.groups).length).toBeGreaterThan(60)
  expect(await learntInTables(database, 1)).toEqual(direct)
  expect(await runRebuild(store, at(end))).toBe(true)
  expect(await database.query('SELECT generation, state FROM learning_generations')).toEqual([{ generation: 2, state: 'current' }])
  expect(await learntInTables(database, 2)).toEqual(direct)
  expect(await learntInTables(database, 1)).toEqual({ groups: {}, items: {}, options: {} })
})

test('does nothing new when it is done again, also by several at once', async () => {
  await scatter(5, 30, 60)
  await Promise.all([1, 2, 3].map(() => runLearning(store, at(end))))
  await runLearning(store, at(end))
  await runLearning(store, at(end, 13))
  expect(await learntInTables(database, 1)).toEqual(await learntDirectly(database, end))
})

test('people counted in parts come to the same', async () => {
  await scatter(9, 40, 90)
  await runLearning(store, at(end))
  const madeAt = new Date(at(end).getTime() - 15_000)
  await store.part(createLearningGroups).make({ generation: 1, madeAt, day: end, check: async () => undefined, partSize: 3 })
  expect((await learntInTables(database, 1)).groups).toEqual((await learntDirectly(database, end)).groups)
})

test('goes on where time ran out, in small steps', async () => {
  await scatter(6, 30, 60)
  let steps = 0
  const clock = { now: at(end).getTime() }
  const now = () => new Date((clock.now += 1))
  const { rollUpLearning } = await import('../../cloud/learning/rollUpLearning')
  const run = () => rollUpLearning({ store, now, randomUuid: () => `00000000-0000-4000-8000-${String(steps).padStart(12, '0')}` }, new Date(clock.now + 12))
  while (!(await run())) {
    steps += 1
    if (steps > 200) throw new Error('never done')
  }
  expect(steps).toBeGreaterThan(1)
  expect(await learntInTables(database, 1)).toEqual(await learntDirectly(database, end))
})

test('how well somebody does elsewhere is told by first answers to other questions, never by what is asked again', async () => {
  await store.residents.open('person-1', at(first))
  const practise = (day: number, answers: [string, string][]) => attempt(store, 'person-1', at(addDays(first, day)), answers.map(([id, letter]) => judged(id, letter)), { mode: 'practice' })
  await practise(0, [['item-1', 's'], ['item-2', 'S'], ['item-3', 'S'], ['item-4', 'S'], ['item-5', 's']])
  await practise(1, [['item-2', 's'], ['item-3', 's'], ['item-4', 's'], ['item-6', 's']])
  await runLearning(store, at(addDays(first, 2)))
  await practise(3, [['item-2', 's'], ['item-3', 's'], ['item-4', 's'], ['item-7', 'S']])
  await runLearning(store, at(addDays(first, 4)))
  const { items } = await learntInTables(database, 1)
  // Four others on the first day are too few. Then two of five, and three of six, were right at first.
  expect(items['practice item-5']).toEqual([1, 1, 0, 0, 0, 0, 0])
  expect(items['practice item-6']).toEqual([1, 1, 1, 1, 0.4, 0.16, 0.4])
  expect(items['practice item-7']).toEqual([1, 0, 1, 0, 0.5, 0.25, 0])
})

test('what is still on its way is counted the next time', async () => {
  await store.residents.open('person-1', at(first))
  await attempt(store, 'person-1', at(first), [judged('item-1', 's')], { mode: 'checkup' })
  await runLearning(store, new Date(at(first).getTime() + 10_000))
  expect((await learntInTables(database, 1)).items).toEqual({})
  await runLearning(store, new Date(at(first).getTime() + 20_000))
  expect((await learntInTables(database, 1)).items).toEqual({ 'checkup item-1': [1, 1, 0, 0, 0, 0, 0] })
})

test('numbers of before a change in how they are made are made anew by the next night; where there are none nothing is', async () => {
  const migrateAgain = async () => learningAnew.up(new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: database.url, max: 1, idleTimeoutMillis: 1, allowExitOnIdle: true }) }) }))
  const generations = () => database.query('SELECT generation, state FROM learning_generations ORDER BY generation')
  await migrateAgain()
  expect(await generations()).toEqual([{ generation: 1, state: 'current' }])
  await scatter(7, 30, 60)
  await runLearning(store, at(addDays(first, 20)))
  await database.query('UPDATE learning_items SET rest = rest + 1')
  await migrateAgain()
  expect(await generations()).toEqual([{ generation: 1, state: 'current' }, { generation: 2, state: 'building' }])
  await runLearning(store, at(end))
  expect(await generations()).toEqual([{ generation: 2, state: 'current' }])
  expect(await learntInTables(database, 2)).toEqual(await learntDirectly(database, end))
})

test('whoever erases everything is in no group after that, and in no table, even where a slice was under way', async () => {
  await scatter(8, 30, 60)
  await runLearning(store, at(end))
  const [row] = await database.query<{ resident_id: string }>('SELECT resident_id FROM learning_people LIMIT 1')
  const person = row?.resident_id ?? ''
  const weeks = await database.query('SELECT * FROM learning_weeks WHERE resident_id = $1', [person])
  await store.residents.erase(person, at(end, 13))
  for (const table of ['learning_people', 'learning_weeks']) expect(await database.query(`SELECT FROM ${table} WHERE resident_id = $1`, [person])).toEqual([])
  await database.query(`INSERT INTO learning_people VALUES ($1, 1, $2, now(), '', '')`, [person, first])
  await database.query('INSERT INTO learning_weeks SELECT * FROM jsonb_populate_recordset(NULL::learning_weeks, $1::jsonb)', [JSON.stringify(weeks)])
  await runLearning(store, at(end, 14))
  expect((await learntInTables(database, 1)).groups).toEqual((await learntDirectly(database, end)).groups)
  expect(await database.query('SELECT FROM learning_people WHERE resident_id = $1', [person])).toEqual([])
})
