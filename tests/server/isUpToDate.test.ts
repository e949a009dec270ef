import { isUpToDate, newestMigration } from '../../cloud/store/isUpToDate'
import { migrate, migrations } from '../../cloud/store/migrate'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.remove())

test('the newest migration is the last of all', () => {
  expect(newestMigration).toBe(Object.keys(migrations).sort().at(-1))
})

test('a database is up to date once the newest migration was done, and neither before nor when it is empty', async () => {
  expect(await isUpToDate(database.url)).toBe(true)
  await database.query('DELETE FROM kysely_migration WHERE name = $1', [newestMigration])
  expect(await isUpToDate(database.url)).toBe(false)
  await database.query('DROP TABLE kysely_migration')
  expect(await isUpToDate(database.url)).toBe(false)
})

test('bringing it up to date again changes nothing', async () => {
  const other = await startTestDatabase()
  await migrate(other.url)
  expect(await isUpToDate(other.url)).toBe(true)
  await other.remove()
})
