import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../../cloud/dependencies'
import type { Attempt } from '../../cloud/store/attempts'
import type { KeptAnswer } from '../../cloud/store/tables'
import type { TestDatabase } from './testDatabase'

/** Tables that hold what statistics are made of and what was made of it. */
export const statisticsTables = [
  'attempts',
  'quiz_counters',
  'statistics_lease',
  'statistics_stage',
  'statistics_sums',
  'statistics_people_counts',
  'statistics_seen',
  'statistics_people'
]

/** As on the first day. */
export async function forgetStatistics(database: TestDatabase): Promise<void> {
  await database.query(`TRUNCATE ${statisticsTables.join(', ')}`)
  await database.query('DELETE FROM statistics_generations')
  await database.query(`INSERT INTO statistics_generations (generation, state) VALUES (1, 'current')`)
}

/** What a person answered: `s` a scam seen through, `S` one missed, `g` a genuine message taken for one, `G` one taken for a scam, `u` one left open. */
export function answersOf(kind: KeptAnswer['kind'], pattern: string): KeptAnswer[] {
  return [...pattern].map((letter, i) => ({
    questionId: `${kind}-${i}`,
    kind,
    verdict: letter.toLowerCase() === 's' ? 'scam' : 'genuine',
    optionIds: ['scam'],
    grade: letter === 's' || letter === 'g' ? 'right' : letter === 'u' ? 'unsure' : 'wrong',
    ms: 1000
  }))
}

/** Keeps an attempt as the server does, at a time of one's own choice. */
export async function attempt(store: Dependencies['store'], residentId: string, at: Date, answers: KeptAnswer[], fields: Partial<Attempt> = {}): Promise<void> {
  const right = answers.filter(({ grade }) => grade === 'right').length
  const times = { startedAt: at, finishedAt: at, receivedAt: at }
  await store.attempts.add({ residentId, id: randomUUID(), mode: 'practice', paperId: null, ...times, right, total: answers.length, answers, reply: '{}', ...fields })
}
