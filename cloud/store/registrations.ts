import { type Kysely, sql } from 'kysely'
import type { RegistrationRequest } from '../../contract/registration'
import { daysBefore } from '../daysBefore'
import { dayOf, moveCounters } from './registrationCounters'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface NewRegistration {
  /** The resident; of a hand-over the officer, marked. */
  owner: string
  id: string
  guideId: string
  outcome: RegistrationRequest['outcome']
  stuckAt: string | null
  steps: RegistrationRequest['steps']
  helper: RegistrationRequest['helper'] | null
  handOver: boolean
  assistId: string | null
  officerId: string | null
  officerName: string
  station: string
  placeId: string | null
  /** Null for where the resident is at home. */
  communityId: string | null
  seconds: number | null
  /** Finished, and the guide is one that counts. */
  mayCount: boolean
  doneAt: Date
  receivedAt: Date
}

/** More than anybody needs help with: stuck and declined records are each counted, and nobody is to raise those numbers at will. */
const mostPerDay = 500

export type Registrations = ReturnType<typeof createRegistrations>

export function createRegistrations(db: Kysely<Tables>) {
  return {
    /**
     * Keeps a record exactly once and moves the counters, all in one statement. Of several finished records of a resident for one
     * guide the first counts, however close they come; a hand-over counts for itself.
     *
     * @returns whether it counts; undefined when a record with this id is kept already, or too many of the resident, and nothing is written
     */
    async add(record: NewRegistration): Promise<boolean | undefined> {
      const { doneAt, guideId, handOver, mayCount, outcome, owner, receivedAt } = record
      const countsAlone = mayCount && handOver
      const home = handOver ? sql`NULL` : sql`(SELECT community_id FROM residents WHERE resident_id = ${owner})`
      const add = sql<{ counted: boolean }>`
        WITH saved AS (
          INSERT INTO registrations (resident_id, id, guide_id, outcome, stuck_at, steps, helper, hand_over, assist_id, officer_id,
            officer_name, station, place_id, community_id, seconds, counts_alone, done_at, received_at)
          SELECT ${owner}, ${record.id}::uuid, ${guideId}, ${outcome}, ${record.stuckAt}, ${JSON.stringify(record.steps)}::jsonb,
            ${record.helper ?? null}, ${handOver}::boolean, ${record.assistId}::uuid, ${record.officerId}, ${record.officerName}, ${record.station},
            ${record.placeId}, coalesce(${record.communityId}, ${home}), ${record.seconds}::integer, ${countsAlone}::boolean,
            ${doneAt}::timestamptz, ${receivedAt}::timestamptz
          WHERE ${handOver}::boolean OR (SELECT count(*) FROM registrations WHERE resident_id = ${owner} AND received_at > ${daysBefore(receivedAt, 1)}::timestamptz) < ${mostPerDay}
          ON CONFLICT DO NOTHING
          RETURNING *
        ), claimed AS (
          INSERT INTO registration_counted (resident_id, guide_id, record_id)
          SELECT resident_id, guide_id, id FROM saved WHERE ${mayCount && !handOver}::boolean
          ON CONFLICT DO NOTHING
          RETURNING record_id
        ), moves AS (
          SELECT ${dayOf(sql`done_at`)} AS day, guide_id, station, community_id, stuck_at, (SELECT count(*) FROM claimed) AS counted,
            ${Number(countsAlone)}::bigint AS handed_over, ${Number(outcome === 'stuck')}::bigint AS stuck,
            ${Number(outcome === 'declined')}::bigint AS declined, 0::bigint AS rejected
          FROM saved
        ), ${moveCounters()}
        SELECT counts_alone OR EXISTS (SELECT FROM claimed) AS counted FROM saved`
      return withRetry(async () => (await add.execute(db)).rows[0]?.counted)
    },

    /** What the first answer said: whether it counted; undefined when there is no such record of the resident. */
    async counted(owner: string, id: string): Promise<boolean | undefined> {
      const select = sql<{ counted: boolean }>`
        SELECT counts_alone OR counted_once OR EXISTS (
          SELECT FROM registration_counted c WHERE c.resident_id = r.resident_id AND c.guide_id = r.guide_id AND c.record_id = r.id) AS counted
        FROM registrations r WHERE resident_id = ${owner} AND id = ${id}::uuid`
      return withRetry(async () => (await select.execute(db)).rows[0]?.counted)
    },

    /** The same of a hand-over, whoever sent it: it may be sent again when a colleague is signed in on that phone. */
    async handedOver(id: string): Promise<boolean | undefined> {
      const select = db.selectFrom('registrations').select('counts_alone').where('id', '=', id).where('hand_over', '=', true).limit(1)
      return withRetry(async () => (await select.executeTakeFirst())?.counts_alone)
    }
  }
}
