import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Where several options are chosen or put in order, the whole answer is a row of its own too, at this place: their ids with a space between. */
export const wholePlace = 0

interface Slice {
  generation: number
  /** As far as the generation is counted; null before the first. */
  from: Date | null
  to: Date
}

/** So many first answers to other questions say how well somebody does elsewhere. */
const leastRest = 5

/** Adds attempts slice by slice in the order in which they were received: what was met before is known, and work that is broken off goes on. */
export function createLearningStage(db: Kysely<Tables>) {
  return {
    /** Adds what came from one time up to another. A slice that has been added is not added again. */
    async add({ from, generation, to }: Slice & { from: Date }): Promise<void> {
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          const next = sql`SELECT FROM learning_generations WHERE generation = ${generation} AND upto = ${from}::timestamptz FOR UPDATE`
          if ((await next.execute(transaction)).rows.length === 0) return
          await addSlice({ from, generation, to }).execute(transaction)
          await sql`UPDATE learning_generations SET upto = ${to}::timestamptz WHERE generation = ${generation}`.execute(transaction)
        })
      )
    },

    /** Goes on to a time before which nothing came. */
    async skip({ from, generation, to }: Slice): Promise<void> {
      const update = sql`
        UPDATE learning_generations SET upto = ${to}::timestamptz WHERE generation = ${generation} AND upto IS NOT DISTINCT FROM ${from}::timestamptz`
      await withRetry(() => update.execute(db))
    }
  }
}

/**
 * given: the answers of the slice. met: what these people had answered before it and how well at first, looked up person by person by the
 * key of attempts (OFFSET 0 keeps it so). An item is first when it was never met, in whatever kind of attempt. rest: the share right of a
 * person's first answers to other items, up to this attempt. What is asked again counts in none: it is asked because it was missed, and
 * answered from memory.
 */
const addSlice = ({ from, generation, to }: Slice) => sql`
  WITH slice AS MATERIALIZED (
    SELECT resident_id, id, received_at, mode, coalesce(audience, '') AS audience, coalesce(community_id, '') AS community_id, answers
    FROM attempts WHERE received_at >= ${from}::timestamptz AND received_at < ${to}::timestamptz
  ), given AS MATERIALIZED (
    SELECT s.resident_id, s.id, s.received_at, s.mode, a."questionId" AS question_id, a.verdict, a.grade, a."optionIds" AS option_ids,
      row_number() OVER (PARTITION BY s.resident_id, a."questionId" ORDER BY s.received_at, s.id) AS nth
    FROM slice s CROSS JOIN LATERAL jsonb_to_recordset(s.answers) AS a ("questionId" text, verdict text, grade text, "optionIds" jsonb)
  ), met AS MATERIALIZED (
    SELECT p.resident_id, before.question_id, before.is_right
    FROM (SELECT DISTINCT resident_id FROM slice) p CROSS JOIN LATERAL (
      SELECT x."questionId" AS question_id, (array_agg(x.grade ORDER BY a.received_at, a.id))[1] = 'right' AS is_right
      FROM attempts a CROSS JOIN LATERAL jsonb_to_recordset(a.answers) AS x ("questionId" text, grade text)
      WHERE a.resident_id = p.resident_id AND a.received_at < ${from}::timestamptz GROUP BY x."questionId" OFFSET 0
    ) before
  ), known AS MATERIALIZED (
    SELECT resident_id, count(*) AS firsts, count(*) FILTER (WHERE is_right) AS firsts_right FROM met GROUP BY resident_id
  ), fresh AS (
    SELECT g.*, nth = 1 AND m.question_id IS NULL AS is_first FROM given g LEFT JOIN met m USING (resident_id, question_id)
  ), counted AS (
    SELECT f.*, coalesce(k.firsts, 0) + count(*) FILTER (WHERE is_first) OVER so_far - 1 AS others,
      coalesce(k.firsts_right, 0) + count(*) FILTER (WHERE is_first AND grade = 'right') OVER so_far - (grade = 'right')::int AS others_right
    FROM fresh f LEFT JOIN known k USING (resident_id)
    WINDOW so_far AS (PARTITION BY f.resident_id ORDER BY f.received_at, f.id)
  ), told AS MATERIALIZED (
    SELECT *, CASE WHEN is_first AND others >= ${leastRest}::int THEN others_right::double precision / others END AS rest FROM counted
  ), checkups AS MATERIALIZED (
    SELECT resident_id, min((received_at AT TIME ZONE 'Asia/Shanghai')::date) AS first_on, max(received_at) AS latest_at,
      (array_agg(community_id ORDER BY received_at DESC, id DESC))[1] AS community_id,
      (array_agg(audience ORDER BY received_at DESC, id DESC))[1] AS audience
    FROM slice s WHERE mode = 'checkup' AND EXISTS (SELECT FROM given g WHERE g.resident_id = s.resident_id AND g.id = s.id AND g.verdict IS NOT NULL)
    GROUP BY resident_id
  ), people AS (
    INSERT INTO learning_people AS p (resident_id, generation, first_on, latest_at, community_id, audience)
    SELECT resident_id, ${generation}::int, first_on, latest_at, community_id, audience FROM checkups ORDER BY resident_id
    ON CONFLICT (resident_id, generation) DO UPDATE SET latest_at = excluded.latest_at, community_id = excluded.community_id, audience = excluded.audience
    RETURNING resident_id, first_on
  ), weeks AS (
    INSERT INTO learning_weeks AS w
    SELECT t.resident_id, ${generation}::int, ((t.received_at AT TIME ZONE 'Asia/Shanghai')::date - p.first_on) / 7,
      ${judged(sql`is_first`)}, ${judged(sql`NOT is_first`)}
    FROM told t JOIN people p USING (resident_id) WHERE t.mode = 'checkup' AND t.verdict IS NOT NULL GROUP BY 1, 3 ORDER BY 1, 3
    ON CONFLICT (resident_id, generation, week) DO UPDATE SET
      scam_seen = w.scam_seen + excluded.scam_seen, hits = w.hits + excluded.hits,
      genuine_seen = w.genuine_seen + excluded.genuine_seen, false_alarms = w.false_alarms + excluded.false_alarms,
      again_scam_seen = w.again_scam_seen + excluded.again_scam_seen, again_hits = w.again_hits + excluded.again_hits,
      again_genuine_seen = w.again_genuine_seen + excluded.again_genuine_seen, again_false_alarms = w.again_false_alarms + excluded.again_false_alarms
  ), items AS (
    INSERT INTO learning_items AS i
    SELECT ${generation}::int, question_id, mode, count(*), count(*) FILTER (WHERE grade = 'right'), count(rest), count(rest) FILTER (WHERE grade = 'right'),
      coalesce(sum(rest), 0), coalesce(sum(rest * rest), 0), coalesce(sum(rest) FILTER (WHERE grade = 'right'), 0)
    FROM told WHERE is_first GROUP BY question_id, mode ORDER BY question_id, mode
    ON CONFLICT (generation, question_id, pool) DO UPDATE SET
      people = i.people + excluded.people, right_count = i.right_count + excluded.right_count, with_rest = i.with_rest + excluded.with_rest,
      right_with_rest = i.right_with_rest + excluded.right_with_rest, rest = i.rest + excluded.rest,
      rest_squares = i.rest_squares + excluded.rest_squares, rest_of_right = i.rest_of_right + excluded.rest_of_right
  )
  INSERT INTO learning_options AS o
  SELECT ${generation}::int, question_id, mode, c.option_id, c.place, count(*), count(rest), coalesce(sum(rest), 0), coalesce(sum(rest * rest), 0)
  FROM told CROSS JOIN LATERAL (
    SELECT each.option_id, each.place FROM jsonb_array_elements_text(option_ids) WITH ORDINALITY AS each (option_id, place)
    UNION ALL SELECT (SELECT string_agg(each, ' ' ORDER BY place) FROM jsonb_array_elements_text(option_ids) WITH ORDINALITY AS e (each, place)), ${wholePlace}
    WHERE jsonb_array_length(option_ids) > 1
  ) c
  WHERE is_first GROUP BY question_id, mode, c.option_id, c.place ORDER BY question_id, mode, c.option_id, c.place
  ON CONFLICT (generation, question_id, pool, option_id, place) DO UPDATE SET
    people = o.people + excluded.people, with_rest = o.with_rest + excluded.with_rest, rest = o.rest + excluded.rest,
    rest_squares = o.rest_squares + excluded.rest_squares`

/** Unsure about a genuine message is no false alarm, as in attempts. */
const judged = (which: ReturnType<typeof sql>) => sql`
  count(*) FILTER (WHERE ${which} AND t.verdict = 'scam'), count(*) FILTER (WHERE ${which} AND t.verdict = 'scam' AND t.grade = 'right'),
  count(*) FILTER (WHERE ${which} AND t.verdict = 'genuine'), count(*) FILTER (WHERE ${which} AND t.verdict = 'genuine' AND t.grade = 'wrong')`
