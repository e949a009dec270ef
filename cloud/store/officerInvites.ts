import type { Kysely } from 'kysely'
import type { Role } from '../../contract/session'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What whoever invites has settled already; the rest is told when enrolling. */
export interface Invite {
  role: Role
  name: string | null
  station: string | null
}

export interface OpenInvite extends Invite {
  codeHash: string
  createdAt: Date
  expiresAt: Date
}

export function createOfficerInvites(db: Kysely<Tables>) {
  return {
    async add(codeHash: string, invite: Invite, now: Date, expiresAt: Date): Promise<void> {
      const insert = db.insertInto('officer_invites').values({ ...invite, code_hash: codeHash, created_at: now, expires_at: expiresAt })
      await withRetry(() => insert.onConflict(conflict => conflict.doNothing()).execute())
    },

    /** @returns undefined for one that is unknown, used or expired */
    async find(codeHash: string, now: Date): Promise<Invite | undefined> {
      const select = db.selectFrom('officer_invites').select(['role', 'name', 'station']).where('code_hash', '=', codeHash)
      return withRetry(() => select.where('officer_id', 'is', null).where('expires_at', '>', now).executeTakeFirst())
    },

    async open(now: Date): Promise<OpenInvite[]> {
      const select = db.selectFrom('officer_invites').select(['code_hash as codeHash', 'role', 'name', 'station', 'created_at as createdAt', 'expires_at as expiresAt'])
      return withRetry(() => select.where('officer_id', 'is', null).where('expires_at', '>', now).orderBy('created_at').execute())
    },

    /** @returns false when it was unknown, used or taken back before */
    async takeBack(codeHash: string): Promise<boolean> {
      const remove = db.deleteFrom('officer_invites').where('code_hash', '=', codeHash).where('officer_id', 'is', null)
      return withRetry(async () => Number((await remove.executeTakeFirst()).numDeletedRows) === 1)
    },

    async forgetExpiredBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_invites').where('expires_at', '<', time).execute())
    }
  }
}
