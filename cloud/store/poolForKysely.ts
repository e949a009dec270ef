import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { hasTimedOut } from './withRetry'

/**
 * The pool as Kysely takes it. Kysely gives a connection back without a word of what went wrong; one whose statement timed out still
 * waits for the answer, and whoever got it next would wait for that too.
 */
export const poolForKysely = (pool: Pool): PostgresPool => ({
  connect: async () => new LentClient(await pool.connect()),
  end: () => pool.end()
})

class LentClient implements PostgresPoolClient {
  private stuck: Error | undefined

  constructor(private readonly client: PoolClient) {}

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(sql: string | PostgresCursor<R>, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new Error('nothing is read with cursors here')
    return this.run<R>(sql, parameters)
  }

  release(): void {
    this.client.release(this.stuck)
  }

  private async run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // What follows in the transaction, its rollback too, would only stand behind what is stuck; the connection ends with both.
    if (this.stuck) throw this.stuck
    try {
      const { command, rowCount, rows } = await this.client.query(sql, [...parameters])
      return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows: rows as R[] }
    } catch (error) {
      if (hasTimedOut(error)) this.stuck = error as Error
      throw error
    }
  }
}
