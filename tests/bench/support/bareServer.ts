import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { Pool } from 'pg'
import type { TestDatabase } from '../../support/testDatabase'

export interface BareServer {
  url: string
  close(): Promise<void>
}

/** Fastify routes without guards: one does one insert of what it is sent, one takes pictures and forgets them. No server on this database can be faster. */
export async function startBareServer(database: TestDatabase, poolSize: number): Promise<BareServer> {
  await database.query('CREATE TABLE bare (id uuid PRIMARY KEY, body jsonb NOT NULL, received_at timestamptz NOT NULL)')
  const pool = new Pool({ connectionString: database.url, max: poolSize })
  pool.on('error', () => undefined)
  const http = Fastify()
  http.post('/api', async request => {
    const insert = 'INSERT INTO bare (id, body, received_at) VALUES ($1, $2, $3)'
    await pool.query(insert, [randomUUID(), JSON.stringify(request.body), new Date()])
    return { ok: true }
  })
  // A picture is read to its end and forgotten.
  http.addContentTypeParser(/^multipart\//, { parseAs: 'buffer', bodyLimit: 8 * 1024 * 1024 }, (_request, _body, done) => done(null, undefined))
  http.post('/evidence', async () => ({ ok: true }))
  http.get('/', async (_request, reply) => reply.type('text/html').send('<!doctype html><title>Bare</title>'))
  const url = await http.listen({ host: '127.0.0.1', port: 0 })
  return { url, close: () => http.close().then(() => pool.end()) }
}
