import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { fillCases } from './support/fillCases'
import { printLine, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const cases = 1_000

/** The bytes of a refresh when nothing is new, without compression, against those of the first page. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  await fillCases(database, cases)
  const server = await startTestServer(database.url)
  const first = await server.call('cases.list', {})
  if (!first.body.ok) throw new Error(first.text)
  const refreshed = await server.call('cases.list', { since: first.body.value.asOf })
  if (!refreshed.body.ok || refreshed.body.value.cases.length > 0) throw new Error(`something was new: ${refreshed.text}`)
  await server.close()
  const [bytes, ofFirst] = [Buffer.byteLength(refreshed.text), Buffer.byteLength(first.text)]
  printLine({ bench: 'cases.list', figure: 'sinceNothingBytes', bytes, goal: 300, ratio: rounded(bytes / ofFirst, 4), firstPageBytes: ofFirst })
}
