import { startDatabase } from './embedded/startDatabase'
import type { Settings } from './settings'
import { StartError } from './startError'
import { migrate } from './store/migrate'

interface Database {
  url: string
  stop(): Promise<void>
}

/**
 * The database of DATABASE_URL, or the embedded one; brought up to date.
 *
 * @throws StartError when it cannot be started, reached or brought up to date
 */
export async function openDatabase({ databaseUrl, dataDir }: Settings, log: (line: string) => void): Promise<Database> {
  const database = databaseUrl ? { url: databaseUrl, stop: async () => undefined } : await startDatabase({ dataDir, log })
  try {
    await migrate(database.url)
    return database
  } catch (error) {
    await database.stop()
    throw new StartError(whyNot(error, databaseUrl))
  }
}

function whyNot(error: unknown, databaseUrl: string | undefined): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  const what = message || code
  if (!databaseUrl) return `The database could not be brought up to date (${what}).`
  // Never the whole address: it holds the password.
  const { host, pathname } = new URL(databaseUrl)
  if (code.startsWith('28')) return `The database at ${host} refuses the user or password in DATABASE_URL: correct them.`
  if (code === '3D000') return `The server ${host} has no database "${pathname.slice(1)}": create it, or correct DATABASE_URL.`
  return `The database at ${host} (DATABASE_URL) cannot be used: ${what}. Check that it runs and can be reached from here.`
}
