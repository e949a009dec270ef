import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type GroupRow, holdGroup } from './groups'
import type { KeptNumbers } from './groupsTables'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What one member answered of one kind. */
export interface MemberKind {
  member: string
  kind: string
  answered: number
  right: number
}

/** What members answered; `members` counts also those who answered nothing. */
export interface GroupAnswers {
  members: number
  /** Who answered anything in the last of the days that are looked at. */
  practised: number
  kinds: MemberKind[]
}

type Key = Pick<GroupRow, 'ownerId' | 'groupId'>

/** What the numbers of a group are made of and what was made, when first asked for, with `store.part`. */
export function createGroupNumbers(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)

  return {
    /** What was kept of weeks, the latest first. What an earlier version showed too exactly does not count. */
    weeks: ({ groupId, ownerId }: Key, from: string, to: string): Promise<{ week: string; numbers: KeptNumbers }[]> =>
      rowsOf(sql<{ week: string; numbers: KeptNumbers }>`
        SELECT week, numbers FROM group_weeks WHERE owner_id = ${ownerId} AND group_id = ${groupId}::uuid
          AND week BETWEEN ${from}::date AND ${to}::date AND numbers -> 'shares' IS NOT NULL ORDER BY group_weeks.week DESC`),

    /** Keeps what a week shows; the first one stands. Of a group that is ended meanwhile nothing is kept. */
    async keepWeek({ groupId, ownerId }: Key, week: string, numbers: KeptNumbers): Promise<void> {
      await rowsOf(sql`
        WITH held AS (${holdGroup(ownerId, groupId)} RETURNING resident_id, group_id)
        INSERT INTO group_weeks (owner_id, group_id, week, numbers) SELECT resident_id, group_id, ${week}::date, ${JSON.stringify(numbers)}::jsonb FROM held
        ON CONFLICT (owner_id, group_id, week) DO UPDATE SET numbers = excluded.numbers WHERE group_weeks.numbers -> 'shares' IS NULL`)
    },

    /** What members answered from one time to another, those who had joined by the latter. @param lately from when they count as having practised */
    async answers({ groupId, ownerId }: Key, from: Date, lately: Date, to: Date): Promise<GroupAnswers> {
      const joined = sql`SELECT resident_id FROM group_members WHERE owner_id = ${ownerId} AND group_id = ${groupId}::uuid AND joined_at < ${to}::timestamptz`
      const [count] = await rowsOf(sql<{ members: number; practised: number }>`
        SELECT count(*) AS members, count(*) FILTER (WHERE EXISTS (
          SELECT FROM attempts a WHERE a.resident_id = joined.resident_id
            AND a.received_at >= ${lately}::timestamptz AND a.received_at < ${to}::timestamptz AND a.mode IN ('practice', 'checkup')
        )) AS practised FROM (${joined}) joined`)
      const kinds = await rowsOf(sql<MemberKind>`
        SELECT a.resident_id AS member, answer.kind, count(*) AS answered, count(*) FILTER (WHERE grade = 'right') AS "right"
        FROM (${joined}) joined JOIN attempts a ON a.resident_id = joined.resident_id, jsonb_to_recordset(a.answers) AS answer (kind text, grade text)
        WHERE a.received_at >= ${from}::timestamptz AND a.received_at < ${to}::timestamptz AND a.mode IN ('practice', 'checkup')
        GROUP BY a.resident_id, answer.kind`)
      return { members: count?.members ?? 0, practised: count?.practised ?? 0, kinds }
    }
  }
}
