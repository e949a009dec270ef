import type { Journey } from './journey'
import { readUntil } from './soon'

export interface StoredAttempt {
  id: string
  mode: string
  total: number
  right_count: number
  answers: { questionId: string; optionIds: string[]; grade: string }[]
}

/** The attempts in the database once there are at least `count`: the app sends them on its own. */
export const attemptsOnceThere = ({ database }: Journey, count: number, withinMs = 15_000): Promise<StoredAttempt[]> =>
  readUntil(
    () => database.query<StoredAttempt>('SELECT id, mode, total, right_count, answers FROM attempts ORDER BY received_at'),
    rows => rows.length >= count,
    withinMs
  )

/** How often attempts were counted in the totals: exactly once each, however often they were sent. */
export async function countedAttempts({ database }: Journey): Promise<number> {
  const rows = await database.query<{ sum: string }>('SELECT coalesce(sum(attempts), 0) AS sum FROM quiz_counters')
  return Number(rows[0]?.sum)
}
