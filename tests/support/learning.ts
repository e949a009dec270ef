import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../../cloud/dependencies'
import { rebuildLearning, rollUpLearning } from '../../cloud/learning/rollUpLearning'
import type { KeptAnswer } from '../../cloud/store/tables'
import type { TestDatabase } from './testDatabase'

export const learningTables = ['learning_lease', 'learning_people', 'learning_weeks', 'learning_groups', 'learning_items', 'learning_options', 'officer_papers']

/** As on the first day. */
export async function forgetLearning(database: TestDatabase): Promise<void> {
  await database.query(`TRUNCATE attempts, quiz_counters, ${learningTables.join(', ')}`)
  await database.query('DELETE FROM learning_generations')
  await database.query(`INSERT INTO learning_generations (generation, state) VALUES (1, 'current')`)
}

export const runLearning = (store: Dependencies['store'], now: Date, until?: Date) => rollUpLearning({ store, now: () => now, randomUuid: randomUUID }, until)
export const runRebuild = (store: Dependencies['store'], now: Date, until?: Date) => rebuildLearning({ store, now: () => now, randomUuid: randomUUID }, until)

/**
 * One judging answer to an item.
 *
 * @param letter as in answersOf: `s` a scam seen through, `S` one missed, `g` a genuine message taken for one, `G` one taken for a scam, `u` one left open
 */
export function judged(questionId: string, letter: string): KeptAnswer {
  const verdict = letter.toLowerCase() === 's' ? 'scam' : 'genuine'
  const chosen = letter === 'u' ? 'unsure' : letter === 's' || letter === 'G' ? 'scam' : 'genuine'
  return { questionId, kind: 'rebate', verdict, optionIds: [chosen], grade: letter === 's' || letter === 'g' ? 'right' : letter === 'u' ? 'unsure' : 'wrong', ms: 1000 }
}

/** A run of numbers that is the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
