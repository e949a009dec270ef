import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Role } from '../../contract/session'
import type { AuditEntry, Sign } from '../officers/auditChain'
import { nameKey } from '../officers/nameKey'
import { appendEntry } from './auditLog'
import { isTaken } from './isTaken'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type OfficerRow = Selectable<Tables['officers']>
export type NewOfficer = Pick<OfficerRow, 'officer_id' | 'name' | 'station' | 'role' | 'passphrase' | 'created_at'>

export function createOfficers(db: Kysely<Tables>) {
  return {
    /**
     * Makes an account of an invitation, once, and writes it down, all in one transaction.
     *
     * @returns `codeGone` when somebody else was quicker with the code, `nameTaken` when another officer has the name
     */
    async enrol(codeHash: string, officer: NewOfficer, entry: AuditEntry, sign: Sign): Promise<'enrolled' | 'codeGone' | 'nameTaken'> {
      const { created_at: now, officer_id: id } = officer
      const use = sql<object>`
        UPDATE officer_invites SET officer_id = ${id}
        WHERE code_hash = ${codeHash} AND (officer_id = ${id} OR officer_id IS NULL AND expires_at > ${now}::timestamptz) RETURNING code_hash`
      try {
        return await withRetry(() =>
          db.transaction().execute(async transaction => {
            if ((await use.execute(transaction)).rows.length === 0) return 'codeGone'
            // Its own row is there when the commit of an earlier try was all right and only its answer was lost.
            const there = await transaction.selectFrom('officers').select('officer_id').where('officer_id', '=', id).executeTakeFirst()
            if (there) return 'enrolled'
            await transaction.insertInto('officers').values({ ...officer, name_key: nameKey(officer.name) }).execute()
            await appendEntry(transaction, entry, sign)
            return 'enrolled'
          })
        )
      } catch (error) {
        if (isTaken(error, 'officers')) return 'nameTaken'
        throw error
      }
    },

    /** One who may sign in. */
    async named(name: string): Promise<OfficerRow | undefined> {
      const select = db.selectFrom('officers').selectAll().where('name_key', '=', nameKey(name)).where('revoked_at', 'is', null)
      return withRetry(() => select.executeTakeFirst())
    },

    /** An account, whether or not it may still sign in. */
    async one(officerId: string): Promise<OfficerRow | undefined> {
      return withRetry(() => db.selectFrom('officers').selectAll().where('officer_id', '=', officerId).executeTakeFirst())
    },

    /** Those who may sign in first, then those who no longer may. */
    async all(): Promise<OfficerRow[]> {
      const select = db.selectFrom('officers').selectAll().orderBy(sql`revoked_at IS NOT NULL`).orderBy('station').orderBy('name').orderBy('created_at')
      return withRetry(() => select.execute())
    },

    /**
     * Gives somebody another role or station, at once on every phone. Of two admins who take the role from each other only one does.
     *
     * @returns the account as it is now
     */
    async change(officerId: string, to: { role?: Role; station?: string }): Promise<OfficerRow | 'unknown' | 'revoked' | 'lastAdmin'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const isLast = await lastAdmin(transaction, officerId)
          if (isLast && to.role !== undefined && to.role !== 'admin') return 'lastAdmin'
          const found = await transaction.selectFrom('officers').selectAll().where('officer_id', '=', officerId).forUpdate().executeTakeFirst()
          if (!found) return 'unknown'
          if (found.revoked_at !== null) return 'revoked'
          const given = { role: to.role ?? found.role, station: to.station ?? found.station }
          await transaction.updateTable('officers').set(given).where('officer_id', '=', officerId).execute()
          return { ...found, ...given }
        })
      )
    },

    /** @returns false when the passphrase has been changed meanwhile, or the account taken back */
    async changePassphrase(officerId: string, from: string, to: string): Promise<boolean> {
      const update = db.updateTable('officers').set({ passphrase: to }).where('officer_id', '=', officerId)
      // `to` again: the commit of an earlier try was all right and only its answer was lost.
      const right = update.where('passphrase', 'in', [from, to]).where('revoked_at', 'is', null)
      return withRetry(async () => Number((await right.executeTakeFirst()).numUpdatedRows) === 1)
    },

    /**
     * Takes an account back, at once on every phone. Of two admins who take back each other's only one does.
     *
     * @param keepsLastAdmin false for who runs the database, who can invite another
     */
    async revoke(officerId: string, by: string, reason: string, now: Date, keepsLastAdmin = true): Promise<'revoked' | 'unknown' | 'lastAdmin'> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          if ((await lastAdmin(transaction, officerId)) && keepsLastAdmin) return 'lastAdmin'
          const found = await transaction.selectFrom('officers').select('officer_id').where('officer_id', '=', officerId).executeTakeFirst()
          if (!found) return 'unknown'
          const update = transaction.updateTable('officers').set({ revoked_at: now, revoked_by: by, revoke_reason: reason })
          await update.where('officer_id', '=', officerId).where('revoked_at', 'is', null).execute()
          return 'revoked'
        })
      )
    }
  }
}

/** Holds the rows of all admins, so that two who take the right from each other follow one another. */
async function lastAdmin(transaction: Transaction<Tables>, officerId: string): Promise<boolean> {
  const admins = transaction.selectFrom('officers').select('officer_id').where('role', '=', 'admin').where('revoked_at', 'is', null)
  const rows = await admins.orderBy('officer_id').forUpdate().execute()
  return rows.length === 1 && rows[0]?.officer_id === officerId
}
