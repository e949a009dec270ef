import { resolve } from 'node:path'
import { readRecord } from './clusterPlace'
import { databaseUrl } from './postgresProcess'
import { processUsing } from './serverLock'
import { databaseName } from './startDatabase'

/**
 * The embedded database of a server that runs now, for a tool that works beside it.
 *
 * @returns undefined when no server uses the data folder
 */
export function runningDatabase(dataDir: string): string | undefined {
  const folder = resolve(dataDir)
  const record = processUsing(folder) === undefined ? undefined : readRecord(folder)
  return record && databaseUrl({ record }, databaseName)
}
