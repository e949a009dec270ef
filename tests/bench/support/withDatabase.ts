import { startTestDatabase, type TestDatabase } from '../../support/testDatabase'

/** Lends a database of its own, and stops it however the work ends: PostgreSQL would outlive this process. */
export async function withDatabase(work: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await startTestDatabase({ asInUse: true })
  try {
    await work(database)
  } finally {
    await database.remove()
  }
}
