import { type Kysely, sql } from 'kysely'
import { type Result, success } from '../../contract/result'
import { listFamily } from './listFamily'
import { oneAtATime } from './oneAtATime'
import type { FamilyState, Tables } from './tables'
import { withRetry } from './withRetry'

/** An invitation as it stands when somebody answers it. */
export interface AskedLink {
  sentBy: string
  /** Undefined before the first answer. */
  answeredBy: string | undefined
  state: FamilyState
  expiresAt: Date
}

export interface Telling {
  inviteId: string
  seq: number
  done: number
  total: number
  finished: boolean
}

export function createFamily(db: Kysely<Tables>) {
  // So that the invitations of one person are counted right; several servers may let a few more pass, and nobody is harmed.
  const inTurn = oneAtATime()

  return {
    /**
     * Keeps an invitation once.
     *
     * @param most how many of one resident may wait for an answer or be agreed to
     * @returns until when it can be answered; `taken` when the id stands for something else
     */
    async invite(residentId: string, invite: { inviteId: string; guideId: string; expiresAt: Date }, most: number, now: Date): Promise<Date | 'taken' | 'tooMany'> {
      const { expiresAt, guideId, inviteId } = invite
      const insert = sql`
        INSERT INTO family_invites (invite_id, resident_id, guide_id, state, created_at, expires_at, changed_at)
        SELECT ${inviteId}::uuid, ${residentId}, ${guideId}, 'sent', ${now}::timestamptz, ${expiresAt}::timestamptz, ${now}::timestamptz
        WHERE (
          SELECT count(*) FROM family_invites WHERE resident_id = ${residentId} AND (state = 'agreed' OR (state = 'sent' AND expires_at > ${now}))
        ) < ${most}
        ON CONFLICT (invite_id) DO NOTHING`
      const select = db
        .selectFrom('family_invites')
        .select(['resident_id', 'guide_id', 'expires_at'])
        .where('invite_id', '=', inviteId)
      await inTurn(residentId, () => withRetry(() => insert.execute(db)))
      const kept = await withRetry(() => select.executeTakeFirst())
      if (!kept) return 'tooMany'
      return kept.resident_id === residentId && kept.guide_id === guideId ? kept.expires_at : 'taken'
    },

    /**
     * Keeps the answer of the first other person, and what that person says later. Answers follow one another.
     *
     * @param decide what the link becomes, or why it does not
     * @returns undefined for an unknown link
     */
    async answer(
      inviteId: string,
      residentId: string,
      decide: (link: AskedLink) => Result<FamilyState>,
      now: Date
    ): Promise<Result<{ guideId: string; state: FamilyState }> | undefined> {
      const lock = db.selectFrom('family_invites').selectAll().where('invite_id', '=', inviteId).forUpdate()
      const select = db.selectFrom('family_answers').select('resident_id').where('invite_id', '=', inviteId)
      const insert = sql`
        INSERT INTO family_answers (invite_id, resident_id, created_at) VALUES (${inviteId}::uuid, ${residentId}, ${now}::timestamptz)
        ON CONFLICT (invite_id) DO NOTHING`
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const [invite] = (await transaction.executeQuery(lock)).rows
          if (!invite) return undefined
          // Asked for after the lock: an answer that came a moment before is seen.
          const [answer] = (await transaction.executeQuery(select)).rows
          const decided = decide({ sentBy: invite.resident_id, answeredBy: answer?.resident_id, state: invite.state, expiresAt: invite.expires_at })
          if (!decided.ok) return decided
          const state = decided.value
          if (!answer) await insert.execute(transaction)
          if (state !== invite.state) await moveTo(state, inviteId, now).execute(transaction)
          return success({ guideId: invite.guide_id, state })
        })
      )
    },

    /** Keeps how far the parent is, where they agreed; a telling that comes late changes nothing. @returns whether it is shown */
    async tell(residentId: string, { done, finished, inviteId, seq, total }: Telling, now: Date): Promise<boolean> {
      // The link is held meanwhile: of one that is revoked at this moment nothing is kept.
      const update = sql<{ shown: boolean }>`
        WITH link AS (
          SELECT invite_id FROM family_invites i WHERE invite_id = ${inviteId}::uuid AND state = 'agreed'
            AND EXISTS (SELECT FROM family_answers a WHERE a.invite_id = i.invite_id AND a.resident_id = ${residentId})
          FOR SHARE
        ), told AS (
          UPDATE family_answers a SET seq = ${seq}::int, done = ${done}::int, total = ${total}::int, finished = ${finished}::boolean, progress_at = ${now}::timestamptz
          FROM link WHERE a.invite_id = link.invite_id AND coalesce(a.seq, 0) < ${seq}::int
        )
        SELECT EXISTS (SELECT FROM link) AS shown`
      return withRetry(async () => (await update.execute(db)).rows[0]?.shown === true)
    },

    list: (residentId: string) => listFamily(db, residentId),

    /** Ends a link at once, with what was told in it. @returns false where the resident has no part in it */
    async revoke(inviteId: string, residentId: string, now: Date): Promise<boolean> {
      const update = sql<{ known: boolean }>`
        WITH link AS (
          UPDATE family_invites i SET state = 'revoked', changed_at = CASE WHEN state = 'revoked' THEN changed_at ELSE ${now}::timestamptz END
          WHERE invite_id = ${inviteId}::uuid AND (
            resident_id = ${residentId} OR EXISTS (SELECT FROM family_answers a WHERE a.invite_id = i.invite_id AND a.resident_id = ${residentId}))
          RETURNING invite_id
        ), emptied AS (
          UPDATE family_answers a SET ${noProgress} FROM link WHERE a.invite_id = link.invite_id
        )
        SELECT EXISTS (SELECT FROM link) AS known`
      return withRetry(async () => (await update.execute(db)).rows[0]?.known === true)
    },

    /** Deletes links that ended before a time, and those in which nothing has happened since another. */
    async forget(endedBefore: Date, quietBefore: Date): Promise<void> {
      const remove = sql`
        WITH gone AS (
          DELETE FROM family_invites i
          WHERE changed_at < ${endedBefore}::timestamptz AND (state <> 'agreed' OR (changed_at < ${quietBefore}::timestamptz
            AND NOT EXISTS (SELECT FROM family_answers a WHERE a.invite_id = i.invite_id AND a.progress_at >= ${quietBefore}::timestamptz)))
          RETURNING invite_id
        )
        DELETE FROM family_answers WHERE invite_id IN (SELECT invite_id FROM gone)`
      await withRetry(() => remove.execute(db))
    }
  }
}

const noProgress = sql`seq = NULL, done = NULL, total = NULL, finished = NULL, progress_at = NULL`

const moveTo = (state: FamilyState, inviteId: string, now: Date) => sql`
  WITH moved AS (UPDATE family_invites SET state = ${state}, changed_at = ${now}::timestamptz WHERE invite_id = ${inviteId}::uuid RETURNING invite_id)
  UPDATE family_answers a SET ${noProgress} FROM moved WHERE a.invite_id = moved.invite_id`
