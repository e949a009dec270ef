import { type Bank, loadBank } from '../../cloud/bank'
import { optionsOf } from '../../contract/question'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { compareSubmits, poolSize } from './support/compareSubmits'
import { withDatabase } from './support/withDatabase'

/** quiz.submit at 32 connections with 10,000 residents, against a bare fastify route doing one insert on the same database. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const bank = loadBank()
  const ours = await startTestServer(database.url, { bank, settings: { rateLimitPerMinute: 100_000_000 }, poolSize })
  const [startedAt, finishedAt] = [new Date(Date.now() - 60_000).toISOString(), new Date().toISOString()]
  const input = { attemptId: '{uuid}', practice: true, startedAt, finishedAt, answers: fiveAnswers(bank) }
  await compareSubmits(database, ours, { bench: 'quiz.submit', goal: 0.6, input })
  await ours.close()
}

/** One day's practice. */
function fiveAnswers({ practice }: Bank): object[] {
  return [...practice.values()].slice(0, 5).map(question => {
    const options = optionsOf(question).map(({ id }) => id)
    return { questionId: question.id, optionIds: question.type === 'order' ? options : options.slice(0, 1), ms: 4000 }
  })
}
