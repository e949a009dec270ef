import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { poolForKysely } from '../../cloud/store/poolForKysely'
import { DatabaseUnavailable, withRetry } from '../../cloud/store/withRetry'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

let database: TestDatabase
let pool: Pool

beforeAll(async () => {
  database = await startTestDatabase()
})
beforeEach(() => {
  pool = new Pool({ connectionString: database.url, max: 1, query_timeout: 300, connectionTimeoutMillis: 300 })
})
afterAll(() => database.remove())

test('a connection whose statement timed out is not lent again: the next statement is answered at once', async () => {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  await expect(sql`SELECT pg_sleep(3)`.execute(db)).rejects.toThrow('Query read timeout')
  expect((await sql<{ n: number }>`SELECT 1 AS n`.execute(db)).rows).toEqual([{ n: 1 }])
  await db.destroy()
})

test('a transaction that timed out is over as well, and nothing of it is kept', async () => {
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool: poolForKysely(pool) }) })
  await sql`CREATE TABLE kept_of_slow (n int)`.execute(db)
  const slow = db.transaction().execute(async trx => {
    await sql`INSERT INTO kept_of_slow VALUES (1)`.execute(trx)
    await sql`SELECT pg_sleep(1)`.execute(trx)
  })
  await expect(slow).rejects.toThrow('Query read timeout')
  expect((await sql`SELECT n FROM kept_of_slow`.execute(db)).rows).toEqual([])
  await db.destroy()
})

test('who finds no connection free asks again, and is served when one is given back', async () => {
  const taken = await pool.connect()
  const asked = withRetry(() => pool.query<{ n: number }>('SELECT 1 AS n'))
  setTimeout(() => taken.release(), 700)
  expect((await asked).rows).toEqual([{ n: 1 }])
  await pool.end()
})

test('a statement that timed out is told as slow, a database that is away is not', async () => {
  const failureOf = (work: () => Promise<unknown>) => withRetry(work).catch((error: unknown) => (error instanceof DatabaseUnavailable ? error.isSlow : error))
  expect(await failureOf(() => pool.query('SELECT pg_sleep(1)'))).toBe(true)
  await pool.end()
  expect(await failureOf(() => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })))).toBe(false)
})
