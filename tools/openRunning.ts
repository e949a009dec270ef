import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runningDatabase } from '../cloud/embedded/runningDatabase'
import { createIdentity } from '../cloud/identity'
import { identitySecret } from '../cloud/identitySecret'
import type { Sign } from '../cloud/officers/auditChain'
import { openDatabase } from '../cloud/openDatabase'
import type { Settings } from '../cloud/settings'
import { openStore, type Store } from '../cloud/store/store'

/**
 * The store of the server that runs now, or of the database it would use: for a tool that works beside it. Without a running server
 * the embedded database is started for this and stopped again.
 */
export async function openRunning(settings: Settings, print: (line: string) => void): Promise<{ store: Store; close(): Promise<void> }> {
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
 */
export function serversSign({ databaseUrl, dataDir, identitySecret: given }: Settings): Sign | undefined {
  const here = databaseUrl === undefined || existsSync(join(dataDir, 'identity.key'))
  const secret = given ?? (here ? identitySecret(dataDir) : undefined)
  if (secret === undefined) return undefined
  const identity = createIdentity(secret)
  return text => identity.mac('audit', text)
}
