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
     * has this id, whose members know it, or when members are left of an earlier one: nobody is in a group they never joined
     */
    async open(group: Omit<GroupRow, 'members'>, codeHash: string, most: number): Promise<'there' | 'taken' | 'full' | 'strange'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          // The resident's own row stands for all their groups: two phones at once count right, and who erases meanwhile begins anew.
          await sql`UPDATE residents SET seen_at = seen_at WHERE resident_id = ${group.ownerId}`.execute(transaction)
          const own = await transaction.selectFrom('groups').select('group_id').where('resident_id', '=', group.ownerId).execute()
          if (own.some(({ group_id }) => group_id === group.groupId)) return 'there'
          if (own.length >= most) return 'full'
          const others = await transaction.selectFrom('groups').select('group_id').where('group_id', '=', group.groupId).limit(1).execute()
          const left = await transaction.selectFrom('group_members').select('resident_id').where('owner_id', '=', group.ownerId).where('group_id', '=', group.groupId).limit(1).execute()
          if (others.length > 0 || left.length > 0) return 'strange'
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

    /** Joins, once. Who is in already is in. @returns `gone` also when the code was changed since the group was found */
    async join({ codeVersion, groupId, ownerId }: Pick<GroupRow, 'codeVersion' | 'ownerId' | 'groupId'>, residentId: string, most: number, now: Date): Promise<'in' | 'full' | 'gone'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          // One after the other, so that the last place is given once.
          const group = await sql`${holdGroup(ownerId, groupId)} AND code_version = ${codeVersion} RETURNING group_id`.execute(transaction)
          if (group.rows.length === 0) return 'gone'
          const members = await transaction.selectFrom('group_members').select('resident_id').where('owner_id', '=', ownerId).where('group_id', '=', groupId).execute()
          if (members.some(({ resident_id }) => resident_id === residentId)) return 'in'
          if (members.length >= most) return 'full'
          await sql`
            INSERT INTO group_members (resident_id, group_id, owner_id, joined_at)
            VALUES (${residentId}, ${groupId}::uuid, ${ownerId}, ${now}::timestamptz) ON CONFLICT DO NOTHING`.execute(transaction)
          return 'in'
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
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          // First the group, which waits for whoever holds it: each statement after it sees what they brought.
          const { rows } = await sql`DELETE FROM groups WHERE resident_id = ${ownerId} AND group_id = ${groupId}::uuid RETURNING group_id`.execute(transaction)
          if (rows.length === 0) return
          for (const table of ['group_codes', 'group_weeks', 'group_members'] as const)
            await transaction.deleteFrom(table).where('owner_id', '=', ownerId).where('group_id', '=', groupId).execute()
        })
      )
    },

    async forgetWeeksBefore(day: string): Promise<void> {
      await rowsOf(sql`DELETE FROM group_weeks WHERE week < ${day}::date`)
    }
  }
}

/**
 * Whoever brings rows of a group holds the group while doing so. It is written, not only locked: somebody who erases everything at the
 * same time would go on as if nothing had come.
 */
export const holdGroup = (ownerId: string, groupId: string) =>
  sql`UPDATE groups SET code_version = code_version WHERE resident_id = ${ownerId} AND group_id = ${groupId}::uuid`

const found = sql`
  SELECT g.resident_id AS "ownerId", g.group_id AS "groupId", g.name, g.kind, g.code_version AS "codeVersion", g.opened_at AS "openedAt",
    (SELECT count(*) FROM group_members m WHERE m.owner_id = g.resident_id AND m.group_id = g.group_id) AS members
  FROM groups g`
