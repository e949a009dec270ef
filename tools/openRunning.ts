import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readRecord } from '../cloud/embedded/clusterPlace'
import { runningDatabase } from '../cloud/embedded/runningDatabase'
import { createIdentity } from '../cloud/identity'
import { identitySecret } from '../cloud/identitySecret'
import type { Sign } from '../cloud/officers/auditChain'
import { openDatabase } from '../cloud/openDatabase'
import type { Settings } from '../cloud/settings'
import { StartError } from '../cloud/startError'
import { openStore, type Store } from '../cloud/store/store'

/**
 * A tool looks after a database that is there; in a folder that was mistyped it must not make one, nor a secret.
 *
 * @throws StartError where there is none
 */
export function refuseWithoutDatabase({ databaseUrl, dataDir }: Settings): void {
  if (databaseUrl !== undefined) return
  const folder = resolve(dataDir)
  const record = readRecord(folder)
  // It is made beside and renamed when whole.
  if (record && existsSync(record.folder ?? join(folder, 'postgres'))) return
  throw new StartError(`There is no database in ${folder}: set DATA_DIR to the folder of the server, or DATABASE_URL to its database. A new server makes one at its first start (npm start).`)
}

/**
 * The store of the server that runs now, or of the database it would use: for a tool that works beside it. Without a running server
 * the embedded database is started for this and stopped again.
 *
 * @throws StartError where there is no database, or it cannot be used
 */
export async function openRunning(settings: Settings, print: (line: string) => void): Promise<{ store: Store; close(): Promise<void> }> {
  refuseWithoutDatabase(settings)
  const database = await openDatabase({ ...settings, databaseUrl: settings.databaseUrl ?? runningDatabase(settings.dataDir) }, print)
  const store = openStore(database.url, 2)
  return {
    store,
    async close() {
      await store.close()
      await database.stop()
    }
  }
}

/**
 * What the server seals the audit log with.
 *
 * @returns undefined where the secret is not at hand: an outside database may be looked after from another machine
 * @throws StartError where there is no database
 */
export function serversSign(settings: Settings): Sign | undefined {
  refuseWithoutDatabase(settings)
  const { databaseUrl, dataDir, identitySecret: given } = settings
  const here = databaseUrl === undefined || existsSync(join(dataDir, 'identity.key'))
  const secret = given ?? (here ? identitySecret(dataDir) : undefined)
  if (secret === undefined) return undefined
  const identity = createIdentity(secret)
  return text => identity.mac('audit', text)
}
