import { randomUUID } from 'node:crypto'
import type { RegistrationRequest } from '../../contract/registration'
import type { TestDatabase } from './testDatabase'
import { allDone, appGuide } from './testGuides'

/** The app, finished, unless told otherwise. */
export function record(fields: object = {}): RegistrationRequest {
  return { recordId: randomUUID(), guideId: appGuide.id, steps: allDone, outcome: 'finished', ...fields }
}

export const stuckRecord = (stepId: string, fields: object = {}): RegistrationRequest =>
  record({ steps: [{ stepId, done: false }], outcome: 'stuck', stuckAtStepId: stepId, ...fields })

export const registrationTables = [
  'assists',
  'assist_codes',
  'assist_guesses',
  'registrations',
  'registration_counted',
  'registration_counters',
  'registration_stuck_counters',
  'registration_reviews',
  'review_counters'
]

interface Group {
  group: string
  counted: number
  handedOver: number
  stuck: number
  declined: number
  rejected: number
}

const sums = 'sum(counted)::int AS counted, sum(handed_over)::int AS "handedOver", sum(stuck)::int AS stuck, sum(declined)::int AS declined, sum(rejected)::int AS rejected'
const columns = ['counted', 'handed_over', 'stuck', 'declined', 'rejected']

/** What the counters say by day, guide, station and community, without groups of nothing. */
export const countersNow = (database: TestDatabase) =>
  database.query<Group>(`
    SELECT concat_ws(' ', day, guide_id, station, community_id) AS group, ${sums} FROM registration_counters
    GROUP BY day, guide_id, station, community_id HAVING ${columns.map(column => `sum(${column}) <> 0`).join(' OR ')} ORDER BY 1`)

/** The same counted anew from the rows. */
export const countedFromRows = (database: TestDatabase) =>
  database.query<Group>(`
    WITH rows AS (
      SELECT (done_at AT TIME ZONE 'Asia/Shanghai')::date AS day, r.guide_id, station, coalesce(community_id, '') AS community_id,
        (rejected_at IS NULL AND c.record_id IS NOT NULL)::int AS counted, (rejected_at IS NULL AND counts_alone)::int AS handed_over,
        (rejected_at IS NULL AND outcome = 'stuck')::int AS stuck, (rejected_at IS NULL AND outcome = 'declined')::int AS declined,
        (rejected_at IS NOT NULL)::int AS rejected
      FROM registrations r LEFT JOIN registration_counted c ON c.resident_id = r.resident_id AND c.guide_id = r.guide_id AND c.record_id = r.id
    )
    SELECT concat_ws(' ', day, guide_id, station, community_id) AS group, ${sums} FROM rows
    GROUP BY day, guide_id, station, community_id HAVING ${columns.map(column => `sum(${column}) <> 0`).join(' OR ')} ORDER BY 1`)

/** Where people are stuck, by the counters and by the rows. */
export const stuckNow = (database: TestDatabase) =>
  database.query('SELECT guide_id, step_id, sum(stuck)::int AS stuck FROM registration_stuck_counters GROUP BY 1, 2 HAVING sum(stuck) <> 0 ORDER BY 1, 2')
export const stuckFromRows = (database: TestDatabase) =>
  database.query("SELECT guide_id, stuck_at AS step_id, count(*)::int AS stuck FROM registrations WHERE outcome = 'stuck' AND rejected_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2")
