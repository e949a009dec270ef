import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Profile, Role } from '../../contract/session'
import type { Audience } from '../../contract/vocabulary'
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
        const row = withheld[table]?.(now) ?? sql`to_jsonb(t)`
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
      // Seldom asked for: what goes besides is loaded then.
      const { removals } = await import('./removals')
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

/** While a contest goes on, nobody learns from their own records which answers to its pool are right, nor how many: ADR 0046. */
const withheld: Readonly<Record<string, (now: Date) => RawBuilder<unknown>>> = {
  attempts: now => sql`
    CASE WHEN t.mode <> 'contest' OR NOT (${contestOn(now)} OR ${ofCancelled}) THEN to_jsonb(t)
    ELSE to_jsonb(t) - ARRAY['right_count', 'hits', 'false_alarms', 'scam_seen', 'genuine_seen'] || jsonb_build_object(
      'answers', (SELECT coalesce(jsonb_agg(answer - 'verdict' - 'grade'), '[]') FROM jsonb_array_elements(t.answers) AS answer)
    ) END`,
  contest_entrants: now => sql`
    CASE WHEN ${contestOn(now)} OR EXISTS (SELECT FROM contests c WHERE c.contest_id = t.contest_id AND c.cancelled_at IS NOT NULL)
    THEN to_jsonb(t) - 'best_right' ELSE to_jsonb(t) END`
}

/** One that is called off is held anew, and from the same pool. */
const ofCancelled = sql`EXISTS (
  SELECT FROM contest_papers p JOIN contests c USING (contest_id) WHERE p.resident_id = t.resident_id AND p.id = t.paper_id AND c.cancelled_at IS NOT NULL)`

const contestOn = (now: Date) => sql`EXISTS (
  SELECT FROM contests c WHERE c.cancelled_at IS NULL AND c.opens_at <= ${now}::timestamptz AND c.closes_at + interval '10 minutes' >= ${now}::timestamptz)`
