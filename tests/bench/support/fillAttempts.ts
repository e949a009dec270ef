import { scamKinds } from '../../../contract/vocabulary'
import type { TestDatabase } from '../../support/testDatabase'

export interface Crowd {
  attempts: number
  residents: number
  /** The attempts are spread over so many days before `lastDay`, which gets `onLastDay` of them. */
  days: number
  lastDay: string
  onLastDay: number
  /** One attempt in so many is a checkup. */
  checkupEvery?: number
}

/** Communities with four stations, 20 all together. */
export const communities = Array.from({ length: 20 }, (_, i) => ({ id: `community-${String(i)}`, name: `社区${String(i)}`, station: `派出所${String(i % 4)}` }))

/** Attempts of five answers each, over all kinds, as the server keeps them, and the live counters with them. */
export async function fillAttempts(database: TestDatabase, { attempts, checkupEvery = 10, days, lastDay, onLastDay, residents }: Crowd): Promise<void> {
  const audiences = ['elder', 'student', 'parent', 'worker']
  await database.query(
    `INSERT INTO residents (resident_id, audience, community_id, created_at, seen_at)
    SELECT 'resident-' || i, ($2::text[])[1 + i % 4], 'community-' || (i / 7) % 20, now(), now() FROM generate_series(0, $1::int - 1) i`,
    [residents, audiences]
  )
  // In the order of their times, as they come; a slice a statement, so that none is enormous.
  const slice = 50_000
  for (let from = 0; from < attempts; from += slice) {
    await database.query(
      `INSERT INTO attempts (resident_id, id, mode, started_at, finished_at, received_at, right_count, total, answered, scam_seen, hits,
        genuine_seen, false_alarms, answers, reply, audience, community_id)
      SELECT 'resident-' || who, gen_random_uuid(), CASE WHEN i % $10::int = 0 THEN 'checkup' ELSE 'practice' END, at, at, at, 3, 5, 5, 3, 2, 2, 1,
        (SELECT jsonb_agg(jsonb_build_object('questionId', 'question-' || q, 'kind', ($5::text[])[1 + (i / 3 + q) % cardinality($5::text[])],
          'verdict', CASE WHEN q < 3 THEN 'scam' ELSE 'genuine' END, 'optionIds', jsonb_build_array('scam'),
          'grade', CASE WHEN (i + q) % 3 = 0 THEN 'wrong' ELSE 'right' END, 'ms', 4000)) FROM generate_series(0, 4) q),
        '{}', ($6::text[])[1 + who % 4], 'community-' || (who / 7) % 20
      FROM (
        SELECT i, (i::bigint * 7919 % $7::bigint)::int AS who, CASE WHEN i < $3::int
          THEN ($1::date - $2::int + (i::bigint * $2::int / $3::int)::int)::timestamp AT TIME ZONE 'Asia/Shanghai' + (i::bigint * $2::int % $3::int) * interval '86000 seconds' / $3::int
          ELSE $1::date::timestamp AT TIME ZONE 'Asia/Shanghai' + (i - $3::int) * interval '86000 seconds' / ($4::int - $3::int) END AS at
        FROM generate_series($8::int, least($8::int + $9::int, $4::int) - 1) i
      ) a`,
      [lastDay, days, attempts - onLastDay, attempts, scamKinds, audiences, residents, from, slice, checkupEvery]
    )
  }
  await database.query(`
    INSERT INTO quiz_counters (day, slot, mode, community_id, attempts, answered, right_count, scam_seen, hits, genuine_seen, false_alarms)
    SELECT (received_at AT TIME ZONE 'Asia/Shanghai')::date, 0, mode, community_id, count(*), 0, 0, 0, 0, 0, 0 FROM attempts GROUP BY 1, 3, 4`)
  await database.query('VACUUM ANALYZE attempts')
}
