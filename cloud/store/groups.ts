import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { GroupKind } from '../../contract/group'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface GroupRow {
  ownerId: string
  groupId: string
  name: string
  kind: GroupKind
  codeVersion: number
  openedAt: Date
  members: number
}

export type Groups = ReturnType<typeof createGroups>

/** Groups that learn together, made when first asked for, with `store.part`. Whoever opened a group is its first member. */
export function createGroups(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)

  return {
    /**
     * Opens a group once; asked for again it is the same.
     *
     * @returns `taken` when its code belongs to another group, `full` when the resident has too many, `strange` when somebody else's group
     * has this id: its members know it
     */
    async open(group: Omit<GroupRow, 'members'>, codeHash: string, most: number): Promise<'there' | 'taken' | 'full' | 'strange'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          // The resident's own row stands for all their groups: two phones at once count right.
          await sql`SELECT FROM residents WHERE resident_id = ${group.ownerId} FOR UPDATE`.execute(transaction)
          const own = await transaction.selectFrom('groups').select('group_id').where('resident_id', '=', group.ownerId).execute()
          if (own.some(({ group_id }) => group_id === group.groupId)) return 'there'
          if (own.length >= most) return 'full'
          const others = await transaction.selectFrom('groups').select('group_id').where('group_id', '=', group.groupId).limit(1).execute()
          if (others.length > 0) return 'strange'
          const { rows } = await sql`
            INSERT INTO group_codes (code_hash, owner_id, group_id) VALUES (${codeHash}, ${group.ownerId}, ${group.groupId}::uuid)
            ON CONFLICT DO NOTHING RETURNING code_hash`.execute(transaction)
          if (rows.length === 0) return 'taken'
          await sql`
            INSERT INTO groups (resident_id, group_id, name, kind, code_version, opened_at)
            VALUES (${group.ownerId}, ${group.groupId}::uuid, ${group.name}, ${group.kind}, ${group.codeVersion}, ${group.openedAt}::timestamptz)`.execute(transaction)
          await sql`
            INSERT INTO group_members (resident_id, group_id, owner_id, joined_at)
            VALUES (${group.ownerId}, ${group.groupId}::uuid, ${group.ownerId}, ${group.openedAt}::timestamptz) ON CONFLICT DO NOTHING`.execute(transaction)
          return 'there'
        })
      )
    },

    /** The groups somebody is in, the latest joined first. */
    mine: (residentId: string): Promise<GroupRow[]> =>
      rowsOf(sql<GroupRow>`${found} JOIN group_members mine ON mine.owner_id = g.resident_id AND mine.group_id = g.group_id
        WHERE mine.resident_id = ${residentId} ORDER BY mine.joined_at DESC, g.group_id`),

    /** @returns undefined for a code that is unknown, old, or of a group that was closed */
    async byCode(codeHash: string): Promise<GroupRow | undefined> {
      return (await rowsOf(sql<GroupRow>`${found} JOIN group_codes c ON c.owner_id = g.resident_id AND c.group_id = g.group_id WHERE c.code_hash = ${codeHash}`))[0]
    },

    /** Joins, once. Who is in already is in. @returns false when the group is full or gone */
    async join({ groupId, ownerId }: Pick<GroupRow, 'ownerId' | 'groupId'>, residentId: string, most: number, now: Date): Promise<boolean> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          // One after the other, so that the last place is given once.
          const group = await sql`SELECT FROM groups WHERE resident_id = ${ownerId} AND group_id = ${groupId}::uuid FOR UPDATE`.execute(transaction)
          if (group.rows.length === 0) return false
          const members = await transaction.selectFrom('group_members').select('resident_id').where('owner_id', '=', ownerId).where('group_id', '=', groupId).execute()
          if (members.some(({ resident_id }) => resident_id === residentId)) return true
          if (members.length >= most) return false
          await sql`
            INSERT INTO group_members (resident_id, group_id, owner_id, joined_at)
            VALUES (${residentId}, ${groupId}::uuid, ${ownerId}, ${now}::timestamptz) ON CONFLICT DO NOTHING`.execute(transaction)
          return true
        })
      )
    },

    /** Leaving a group one is not in changes nothing. Whoever opened it stays in it. */
    async leave(residentId: string, groupId: string): Promise<void> {
      await rowsOf(sql`DELETE FROM group_members WHERE resident_id = ${residentId} AND group_id = ${groupId}::uuid AND owner_id <> ${residentId}`)
    },

    /** A new code; the old one leads nowhere at once. @returns false when it belongs to another group, or the group has changed meanwhile */
    async newCode(ownerId: string, groupId: string, version: number, codeHash: string): Promise<boolean> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const { rows } = await sql`
            UPDATE groups SET code_version = ${version} WHERE resident_id = ${ownerId} AND group_id = ${groupId}::uuid AND code_version < ${version}
              AND NOT EXISTS (SELECT FROM group_codes WHERE code_hash = ${codeHash}) RETURNING group_id`.execute(transaction)
          if (rows.length === 0) return false
          await sql`DELETE FROM group_codes WHERE owner_id = ${ownerId} AND group_id = ${groupId}::uuid`.execute(transaction)
          await sql`INSERT INTO group_codes (code_hash, owner_id, group_id) VALUES (${codeHash}, ${ownerId}, ${groupId}::uuid)`.execute(transaction)
          return true
        })
      )
    },

    /** Ends a group for all its members; what they learnt stays theirs. Closing it again changes nothing. */
    async close(ownerId: string, groupId: string): Promise<void> {
      await rowsOf(sql`
        WITH gone AS (DELETE FROM groups WHERE resident_id = ${ownerId} AND group_id = ${groupId}::uuid RETURNING resident_id AS owner_id, group_id),
          codes AS (DELETE FROM group_codes c USING gone WHERE c.owner_id = gone.owner_id AND c.group_id = gone.group_id),
          weeks AS (DELETE FROM group_weeks w USING gone WHERE w.owner_id = gone.owner_id AND w.group_id = gone.group_id)
        DELETE FROM group_members m USING gone WHERE m.owner_id = gone.owner_id AND m.group_id = gone.group_id`)
    },

    async forgetWeeksBefore(day: string): Promise<void> {
      await rowsOf(sql`DELETE FROM group_weeks WHERE week < ${day}::date`)
    }
  }
}

const found = sql`
  SELECT g.resident_id AS "ownerId", g.group_id AS "groupId", g.name, g.kind, g.code_version AS "codeVersion", g.opened_at AS "openedAt",
    (SELECT count(*) FROM group_members m WHERE m.owner_id = g.resident_id AND m.group_id = g.group_id) AS members
  FROM groups g`
