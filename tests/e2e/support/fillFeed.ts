import type { Journey } from './journey'

/**
 * Puts many cases straight into the database: copies of those of content/ with a number in the title, the first the
 * newest. Through the publishing rules it would take minutes.
 */
export async function fillFeed({ database }: Journey, count: number): Promise<void> {
  await database.query(`DELETE FROM publications WHERE id LIKE 'many-%'`)
  await database.query(
    `WITH pattern AS (
       SELECT *, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS patterns
       FROM publications WHERE type = 'case' AND state = 'published'
     ), many AS (
       SELECT n, 'many-' || lpad(n::text, 6, '0') AS many_id FROM generate_series(1, $1::int) n
     )
     INSERT INTO publications (type, id, version, state, content, content_hash, search, happened, kinds, audiences, outcome,
       drafted_by, drafted_at, approved_by, approved_at, changed_at)
     SELECT type, many_id, 1, state,
       jsonb_set(jsonb_set(jsonb_set(content, '{id}', to_jsonb(many_id)), '{date}', '"2026-11-20"'), '{title}',
         to_jsonb(left('第' || n || '件，' || (content->>'title'), 36))),
       many_id, search, 20261120, kinds, audiences, outcome, drafted_by, drafted_at, approved_by, approved_at, changed_at
     FROM many JOIN pattern ON pattern.place = n % pattern.patterns`,
    [count]
  )
}
