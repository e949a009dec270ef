import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Profile, Role } from '../../contract/session'
import type { Audience } from '../../contract/vocabulary'
import { answeredMark } from './answeredMark'
import { residentTables, type Tables } from './tables'
import { withRetry } from './withRetry'

export type Residents = ReturnType<typeof createResidents>

export function createResidents(db: Kysely<Tables>) {
  return {
    /** Makes the resident on the first visit. @returns the role the record holds, or that of the officer who is signed in with it */
    async open(residentId: string, now: Date): Promise<Role> {
      const insert = db
        .insertInto('residents')
        .values({ resident_id: residentId, created_at: now, seen_at: now })
        .onConflict(conflict => conflict.column('resident_id').doUpdateSet({ seen_at: now }))
        .returning(['role', signedInAs(now)])
      return withRetry(async () => {
        const { officerRole, role } = await insert.executeTakeFirstOrThrow()
        return officerRole ?? role
      })
    },

    async audience(residentId: string): Promise<Audience | null> {
      const select = db.selectFrom('residents').select('audience').where('resident_id', '=', residentId)
      return withRetry(async () => (await select.executeTakeFirst())?.audience ?? null)
    },

    /** Keeps what is not given; null takes a value back. */
    async saveProfile(residentId: string, profile: Profile, now: Date): Promise<void> {
      const given = {
        ...(profile.audience !== undefined && { audience: profile.audience }),
        ...(profile.communityId !== undefined && { community_id: profile.communityId })
      }
      const insert = db
        .insertInto('residents')
        .values({ resident_id: residentId, created_at: now, seen_at: now, ...given })
        .onConflict(conflict => conflict.column('resident_id').doUpdateSet({ seen_at: now, ...given }))
      await withRetry(() => insert.execute())
    },

    /** Every row held about the resident, table by table, with the column names of the database. */
    async exportAll(residentId: string, now: Date): Promise<Record<string, Record<string, unknown>[]>> {
      const rowsOf = async (table: string) => {
        const row = table === 'attempts' ? withoutKeys(now) : sql`to_jsonb(t)`
        const { rows } = await sql<{ row: Record<string, unknown> }>`
          SELECT ${row} AS row FROM ${sql.table(table)} t WHERE resident_id = ${residentId}`.execute(db)
        return rows.map(({ row }) => row)
      }
      return withRetry(async () => {
        const entries = []
        for (const table of residentTables) entries.push([table, await rowsOf(table)] as const)
        return Object.fromEntries(entries)
      })
    },

    /** Deletes every row of the resident, all or nothing; doing it again changes nothing. */
    async erase(residentId: string, now: Date): Promise<void> {
      await withRetry(() =>
        // All tables as they are at one moment: of what comes meanwhile nothing is deleted by half.
        db.transaction().setIsolationLevel('repeatable read').execute(async transaction => {
          for (const table of residentTables) {
            const remove = sql`DELETE FROM ${sql.table(table)} WHERE resident_id = ${residentId}`
            await (removals[table]?.(remove, residentId, now) ?? remove).execute(transaction)
          }
        })
      )
    }
  }
}

const signedInAs = (now: Date) =>
  sql<Role | null>`(
    SELECT o.role FROM officer_sessions s JOIN officers o USING (officer_id)
    WHERE s.resident_id = residents.resident_id AND s.expires_at > ${now}::timestamptz AND o.revoked_at IS NULL)`.as('officerRole')

/** While a contest goes on, nobody learns from their own records which answers to its pool are right: ADR 0046. */
const withoutKeys = (now: Date) => sql`
  CASE WHEN t.mode <> 'contest' OR NOT EXISTS (
    SELECT FROM contests c WHERE c.cancelled_at IS NULL AND c.opens_at <= ${now}::timestamptz AND c.closes_at + interval '10 minutes' >= ${now}::timestamptz
  ) THEN to_jsonb(t) ELSE to_jsonb(t) - ARRAY['hits', 'false_alarms', 'scam_seen', 'genuine_seen'] || jsonb_build_object(
    'answers', (SELECT coalesce(jsonb_agg(answer - 'verdict' - 'grade'), '[]') FROM jsonb_array_elements(t.answers) AS answer)
  ) END`

/**
 * Behind the sixteen slots of those who hand in, who wait for nobody who erases. There are many: in transactions of this kind two at one
 * row cannot both go on.
 */
const anErasedSlot = sql`(16 + floor(random() * 1024))::smallint`

type Removal = (remove: RawBuilder<unknown>, residentId: string, now: Date) => RawBuilder<unknown>

/** Where more has to go than the rows of the resident. */
const removals: Partial<Record<(typeof residentTables)[number], Removal>> = {
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
