import { readSettings } from '../../cloud/settings'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { compareSubmits, poolSize } from './support/compareSubmits'
import { report } from './support/realisticReport'
import { withDatabase } from './support/withDatabase'

/** report.submit at 32 connections with 10,000 residents, against a bare fastify route doing one insert on the same database. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'silent', SITE_DIR: 'none', RATE_LIMIT_PER_MINUTE: '100000000', REPORTS_PER_DAY: '1000000' })
  const ours = await startTestServer(database.url, { settings, dependencies: { settings }, poolSize })
  await compareSubmits(database, ours, { bench: 'report.submit', goal: 0.5, input: report })
  await ours.close()
}
