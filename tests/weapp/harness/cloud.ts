import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { wechatOpenid } from '../../../cloud/caller'
import { openDependencies } from '../../../cloud/createFunction'
import { dispatch } from '../../../cloud/dispatch'
import { startDatabase } from '../../../cloud/embedded/startDatabase'
import type { CloudFunction } from './phone'

/** The real function layer on a real database of its own, as the phones of one test file reach it. */
export interface Cloud {
  /** The function as it answers the person with this openid. Openids need a letter. */
  functionFor(openid: string): CloudFunction
  /** Looks at the database. */
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

export async function startCloud(): Promise<Cloud> {
  const dataDir = await mkdtemp(join(tmpdir(), 'weapp-cloud-'))
  const database = await startDatabase({ dataDir, log: () => undefined })
  const dependencies = await openDependencies({ DATABASE_URL: database.url, IDENTITY_SECRET: 'a secret that only this test uses' })
  const client = new Client({ connectionString: database.url })
  await client.connect()
  return {
    functionFor: openid => async ({ name, data }) => {
      if (name !== 'api') throw new Error(`cloud.callFunction:fail -501000 FunctionName parameter could not be found: ${name}`)
      return dispatch(dependencies, data, { openid: wechatOpenid({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid }) })
    },
    rows: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    stop: async () => {
      await client.end()
      await dependencies.store.close()
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  }
}
