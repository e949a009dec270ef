import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Bank, loadBank } from './bank'
import { keepHouse } from './keepHouse'
import { openDatabase } from './openDatabase'
import { createHttpServer } from './http/createHttpServer'
import { createIdentity } from './identity'
import { identitySecret } from './identitySecret'
import { openEvidenceFiles } from './evidence/openEvidenceFiles'
import { removeFiles } from './evidence/removeFiles'
import { keptReportKeys } from './reportKeys'
import { createKeyRing } from './reporting/keyRing'
import { deliverNotices } from './notify/deliverNotices'
import { outbox } from './notify/outbox'
import { repeat } from './repeat'
import type { Settings } from './settings'
import { StartError } from './startError'
import { contentTexts, type FileTexts, publishFiles } from './publishFiles'
import { openStore } from './store/store'

const noticesAtOnce = 200
/** So many new connections may wait to be taken in, where the system allows it: one that finds no room is tried again after seconds only. */
const backlog = 4096

export interface RunningServer {
  url: string
  /** Finishes the requests under way, then closes the pool and stops the embedded database. */
  stop(): Promise<void>
}

/**
 * Starts all of it: the database, the API and the site.
 *
 * @param log one line of progress for the person who starts it
 * @throws StartError with a plain sentence; whatever was started by then is stopped again
 */
export async function startServer(settings: Settings, log: (line: string) => void, bank: Bank = loadBank(), texts: FileTexts = contentTexts): Promise<RunningServer> {
  const identity = createIdentity(settings.identitySecret ?? identitySecret(settings.dataDir))
  const reportKeys = createKeyRing(settings.reportKeys ?? keptReportKeys(settings.dataDir, log))
  const evidenceFiles = openEvidenceFiles(settings)
  const database = await openDatabase(settings, log)
  const store = openStore(database.url, settings.poolSize)
  const dependencies = { store, bank, identity, settings, reportKeys, evidenceFiles, now: () => new Date(), randomUuid: randomUUID, random: Math.random }
  const closeDatabase = async () => {
    await store.close()
    await database.stop()
  }
  try {
    await publishOrSay({ bank, store }, texts, log)
    const http = await createHttpServer(dependencies, settings)
    const url = await listen(http, settings)
    const onError = (what: string) => (error: unknown) => http.log.error({ err: error }, what)
    const timers = [
      // What the two timers of the cloud function `nightly` do, for a server that runs by itself.
      repeat(() => keepHouse({ ...dependencies, log: http.log }), 86_400_000, onError('nightly failed')),
      repeat(() => removeFiles({ ...dependencies, log: http.log }), 10_000, onError('pictures were not removed')),
      repeat(() => deliverNotices(dependencies, outbox, noticesAtOnce), 10_000, onError('notices were not delivered'))
    ]
    const stop = async () => {
      await Promise.all([http.close(), ...timers.map(end => end())])
      await closeDatabase()
    }
    return { url, stop }
  } catch (error) {
    await closeDatabase()
    throw error
  }
}

/** A text that cannot be published must not take the service down: what was published before is still served. */
async function publishOrSay(publishing: Parameters<typeof publishFiles>[0], texts: FileTexts, log: (line: string) => void): Promise<void> {
  try {
    await publishFiles(publishing, texts)
  } catch (error) {
    log(`The texts of content/ were not published. ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function listen(http: FastifyInstance, { host, port }: Settings): Promise<string> {
  try {
    return await http.listen({ host, port, backlog })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} on ${host} is taken: stop the program that uses it, or choose another with PORT=8788.`)
    if (code === 'EACCES') throw new StartError(`Port ${port} on ${host} is not allowed for this user: choose one above 1023 with PORT=8787.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartError(`This machine has no address ${host}: set HOST to one it has, or leave it out.`)
    throw error
  }
}
