import { CompiledQuery, type Kysely } from 'kysely'
import type { Attempt } from './attempts'
import type { Held } from './contestsTables'
import { gather } from './gather'
import { attemptsStatement, inSlot } from './insertAttempts'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** An attempt at a contest's paper with what becomes of it there. */
export interface ContestAttempt extends Attempt {
  contestId: string
  passed: boolean
  /** Whether the person had an entry when this was graded. */
  entered: boolean
  /** Of an entry that is made now: what it is held for, and the phone. */
  held: Held | null
}

/** Made when first asked for, with `store.part`. */
export function createContestAttempts(db: Kysely<Tables>) {
  return {
    /**
     * Keeps the attempt exactly once, and moves everything that counts with it: the day's counters, those of the contest, the entry.
     *
     * @returns false when it or another attempt at its paper is kept, when the contest is closed or cancelled, and when another paper
     * of the person has made the entry meanwhile; nothing is written then
     */
    add: gather(
      async (attempts: ContestAttempt[]): Promise<boolean[]> => {
        const first = firstOfEach(attempts)
        const { saved, values } = inSlot(first)
        const more = [
          first.map(a => a.residentId),
          first.map(a => a.id),
          first.map(a => a.paperId),
          first.map(a => a.contestId),
          first.map(a => a.passed),
          first.map(a => a.entered),
          first.map(a => a.held)
        ]
        const { rows } = await withRetry(() => db.executeQuery<{ key: string }>(CompiledQuery.raw(statement, [...values, ...more])))
        const kept = saved(rows)
        return attempts.map(attempt => first.includes(attempt) && kept(attempt))
      },
      { places: 3, patience: 2, most: 64 }
    ),

    /** What was replied to an attempt, and to which paper. */
    async reply(residentId: string, id: string): Promise<{ paperId: string | null; reply: string } | undefined> {
      const select = db.selectFrom('attempts').select(['paper_id as paperId', 'reply']).where('resident_id', '=', residentId).where('id', '=', id)
      return withRetry(() => select.executeTakeFirst())
    }
  }
}

/** Of two papers of one person in one contest the second has to see what became of the first. */
function firstOfEach(attempts: readonly ContestAttempt[]): ContestAttempt[] {
  const seen = new Set<string>()
  return attempts.filter(({ contestId, residentId }) => !seen.has(`${residentId} ${contestId}`) && seen.add(`${residentId} ${contestId}`))
}

/** The lock on the contest is shared with all but its closing: after that nothing comes in. */
const statement = attemptsStatement({
  places: true,
  before: `locked AS (
    SELECT g.id, g.paper_id, g.passed, g.held, e.resident_id, e.contest_id, e.community_id, e.papers, e.entered_at
    FROM unnest($19::text[], $20::uuid[], $21::uuid[], $22::uuid[], $23::boolean[], $24::boolean[], $25::text[])
      AS g (resident_id, id, paper_id, contest_id, passed, entered, held)
    JOIN contests c ON c.contest_id = g.contest_id
    JOIN contest_entrants e ON e.resident_id = g.resident_id AND e.contest_id = g.contest_id
    WHERE c.closed_at IS NULL AND c.cancelled_at IS NULL AND (e.entered_at IS NOT NULL) = g.entered
    ORDER BY e.resident_id, e.contest_id FOR UPDATE OF e FOR SHARE OF c
  ),`,
  join: 'JOIN locked l ON l.resident_id = a.resident_id AND l.id = a.id AND l.paper_id = a.paper_id',
  after: `, moved AS (
    UPDATE contest_entrants e SET
      papers = e.papers + 1,
      best_right = greatest(e.best_right, s.right_count),
      entered_at = CASE WHEN e.entered_at IS NULL AND l.passed THEN s.received_at ELSE e.entered_at END,
      held = CASE WHEN e.entered_at IS NULL AND l.passed THEN l.held ELSE e.held END,
      phone = CASE WHEN e.entered_at IS NULL AND l.passed
        THEN (SELECT p.phone FROM contest_papers p WHERE p.resident_id = s.resident_id AND p.id = s.paper_id) ELSE e.phone END
    FROM saved s JOIN locked l ON l.resident_id = s.resident_id AND l.id = s.id AND l.paper_id = s.paper_id
    WHERE e.resident_id = l.resident_id AND e.contest_id = l.contest_id
  ), told AS (
    INSERT INTO contest_counters AS c (contest_id, slot, community_id, papers, people, passed)
    SELECT l.contest_id, $18::smallint, l.community_id, count(*), count(*) FILTER (WHERE l.papers = 0), count(*) FILTER (WHERE l.passed AND l.entered_at IS NULL)
    FROM saved s JOIN locked l ON l.resident_id = s.resident_id AND l.id = s.id AND l.paper_id = s.paper_id
    GROUP BY l.contest_id, l.community_id ORDER BY l.contest_id, l.community_id
    ON CONFLICT (contest_id, slot, community_id) DO UPDATE SET
      papers = c.papers + excluded.papers, people = c.people + excluded.people, passed = c.passed + excluded.passed
  )`
})
