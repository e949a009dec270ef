import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { fieldwork } from './migrations/fieldwork'
import { activities } from './migrations/activities'
import { contests } from './migrations/contests'
import { contestTerms } from './migrations/contestTerms'
import { desk } from './migrations/desk'
import { groups } from './migrations/groups'
import { learning } from './migrations/learning'
import { learningAnew } from './migrations/learningAnew'
import { loops } from './migrations/loops'
import { officers } from './migrations/officers'
import { publications } from './migrations/publications'
import { quiz } from './migrations/quiz'
import { registration } from './migrations/registration'
import { reminders } from './migrations/reminders'
import { reports } from './migrations/reports'
import { statistics } from './migrations/statistics'
import { statisticsParts } from './migrations/statisticsParts'
import { voices } from './migrations/voices'

/** In the order of their names. A table, not a folder read at run time: the function is one bundled file. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22-quiz': quiz,
  '2026-11-23-publications': publications,
  '2026-11-24-reports': reports,
  '2026-11-25-officers': officers,
  '2026-11-26-registration': registration,
  '2026-11-27-fieldwork': fieldwork,
  '2026-11-28-statistics': statistics,
  '2026-11-29-activities': activities,
  '2026-11-30-voices': voices,
  '2026-12-01-loops': loops,
  '2026-12-02-desk': desk,
  '2026-12-03-contests': contests,
  '2026-12-04-learning': learning,
  '2026-12-05-groups': groups,
  '2026-12-05-reminders': reminders,
  '2026-12-06-contestTerms': contestTerms,
  '2026-12-07-statisticsParts': statisticsParts,
  '2026-12-08-learningAnew': learningAnew
}

/**
 * Brings the database up to date. Safe to run from several processes at once: kysely takes an advisory lock.
 *
 * @throws the database's own error; nothing of a failed migration stays
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5000 })
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on('error', () => undefined)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest()
    if (error) throw error as Error
  } finally {
    await db.destroy()
  }
}
