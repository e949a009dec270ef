import { Pool, types } from 'pg'

/** Counters stay far below 2^53; without this, bigint comes back as text. */
types.setTypeParser(types.builtins.INT8, Number)
/** Days stay `2026-11-22`: a Date would move them by the time zone of the process. */
types.setTypeParser(types.builtins.DATE, text => text)

/**
 * So many milliseconds a statement may take. One that many share waits for the disk like all others, and its failure is everybody's;
 * with the wait for its turn (see gather) the answer still comes before a phone gives up, after twelve seconds.
 */
export const statementMs = 5_000

/**
 * Opens the pool. Connects on the first query, so a database that is down does not stop the process.
 * Time limits are kept by the client: pgbouncer refuses statement_timeout as a start-up parameter.
 *
 * @param size 1 in a cloud function, whose instance serves one call at a time
 */
export function openPool(databaseUrl: string, size: number): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: 2500,
    query_timeout: statementMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'fanzha-tongxing'
  })
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  return pool
}
