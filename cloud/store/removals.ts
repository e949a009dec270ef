import { type RawBuilder, sql } from 'kysely'
import { answeredMark } from './answeredMark'
import type { residentTables } from './tables'

/**
 * Behind the sixteen slots of those who hand in, who wait for nobody who erases. There are many: in transactions of this kind two at one
 * row cannot both go on.
 */
const anErasedSlot = sql`(16 + floor(random() * 1024))::smallint`

type Removal = (remove: RawBuilder<unknown>, residentId: string, now: Date) => RawBuilder<unknown>

/** Where more has to go than the rows of the resident. */
export const removals: Partial<Record<(typeof residentTables)[number], Removal>> = {
  /** The files of just the rows that are deleted are named for removal, also of one that came a moment ago. */
  evidence: (remove, _residentId, now) => sql`
    WITH gone AS (${remove} RETURNING stored_as)
    INSERT INTO evidence_removals (stored_as, since) SELECT stored_as, ${now}::timestamptz FROM gone ON CONFLICT DO NOTHING`,
  /** What stays of an answered contest paper is its id, which only the server can lead back to anybody: one a day, whoever begins anew. */
  attempts: (remove, residentId) => sql`
    WITH gone AS (${remove} RETURNING paper_id)
    INSERT INTO contest_marks (contest_id, mark, accounts)
    SELECT p.contest_id, ${answeredMark}::text || p.id, 0 FROM gone JOIN contest_papers p ON p.resident_id = ${residentId} AND p.id = gone.paper_id
    ON CONFLICT DO NOTHING`,
  /** Who is gone is in no count of a contest any more, and counts once who comes back. */
  contest_entrants: (remove) => sql`
    WITH gone AS (${remove} RETURNING contest_id, community_id, papers, entered_at)
    INSERT INTO contest_counters AS c (contest_id, slot, community_id, papers, people, passed)
    SELECT contest_id, ${anErasedSlot}, community_id, -sum(papers), -count(*), -count(entered_at) FROM gone WHERE papers > 0
    GROUP BY contest_id, community_id ORDER BY contest_id, community_id
    ON CONFLICT (contest_id, slot, community_id) DO UPDATE SET
      papers = c.papers + excluded.papers, people = c.people + excluded.people, passed = c.passed + excluded.passed`,
  /** A group ends with whoever opened it. */
  groups: (remove) => sql`
    WITH gone AS (${remove} RETURNING resident_id AS owner_id, group_id),
      codes AS (DELETE FROM group_codes c USING gone WHERE c.owner_id = gone.owner_id AND c.group_id = gone.group_id),
      weeks AS (DELETE FROM group_weeks w USING gone WHERE w.owner_id = gone.owner_id AND w.group_id = gone.group_id)
    DELETE FROM group_members m USING gone WHERE m.owner_id = gone.owner_id AND m.group_id = gone.group_id`,
  /** A link ends for both when one of them goes: ADR 0032. */
  family_invites: (_remove, residentId) => sql`
    WITH gone AS (
      DELETE FROM family_invites i WHERE resident_id = ${residentId}
        OR EXISTS (SELECT FROM family_answers a WHERE a.invite_id = i.invite_id AND a.resident_id = ${residentId})
      RETURNING invite_id
    )
    DELETE FROM family_answers WHERE invite_id IN (SELECT invite_id FROM gone)`
}
