import { Client } from 'pg'

/** The last of the migrations in migrate.ts; a test compares the two. */
export const newestMigration = '2026-12-08-learningAnew'

/**
 * Whether the newest migration has been done: one question, so that a cold start need not load the migrations and what runs them.
 *
 * @throws the database's own error when it cannot be asked
 */
export async function isUpToDate(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('kysely_migration') IS NOT NULL AS there`)
    if (!rows[0]?.there) return false
    return (await client.query('SELECT FROM kysely_migration WHERE name = $1', [newestMigration])).rowCount === 1
  } finally {
    await client.end()
  }
}
