import { randomUUID } from 'node:crypto'
import type { TestDatabase } from './testDatabase'
import type { TestServer } from './testServer'

/** Signs somebody in who works at a station, with an account that is made for it. */
export async function signInAtStation(server: TestServer, database: TestDatabase, station: string, name: string, role = 'officer'): Promise<string> {
  const { residentId, token } = await server.value('session.open', {})
  const officerId = randomUUID()
  await database.query(
    `INSERT INTO officers (officer_id, name, name_key, station, role, passphrase, created_at) VALUES ($1, $2, $1, $3, $4, '', now())`,
    [officerId, name, station, role]
  )
  await database.query(`INSERT INTO officer_sessions (resident_id, officer_id, started_at, expires_at) VALUES ($1, $2, now(), now() + interval '400 days')`, [
    residentId,
    officerId
  ])
  return token
}
