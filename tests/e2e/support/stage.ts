import type { BrowserContextOptions } from 'playwright-core'
import { residentTables } from '../../../cloud/store/tables'
import { beginJourney, type Journey, type Phone } from './journey'
import { publish } from './published'

export interface Stage {
  journey: Journey
  /** A new one for each test. */
  phone: Phone
}

/** What residents and officers leave behind. */
const keptTables = [
  ...residentTables,
  ...['quiz_counters', 'place_counters', 'receipt_guesses', 'evidence_removals', 'audit_log', 'audit_heads', 'audit_anchors'],
  ...['officers', 'officer_invites', 'officer_tries', 'visits', 'visit_marks', 'assist_codes', 'assist_guesses'],
  ...['group_codes', 'group_weeks'],
  ...['activities', 'activity_photos', 'briefs', 'loops', 'pushes', 'changes', 'survey_takers', 'survey_answers'],
  ...['contests', 'contest_marks', 'contest_counters', 'contest_standings', 'contest_lists', 'contest_files', 'contest_winners'],
  ...['registration_counters', 'registration_stuck_counters', 'review_counters']
]

/**
 * Sets up what every journey needs around the tests of a file: one server and database, and for each test the published
 * texts of content/ and a phone with nothing stored.
 *
 * @param options of all phones; `serviceWorkers: 'allow'` where the app has to work without network
 */
export function setStage(options?: BrowserContextOptions): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.journey = await beginJourney(options)
  })
  afterAll(() => stage.journey.end())
  beforeEach(async () => {
    await stage.journey.database.query(`TRUNCATE ${keptTables.join(', ')}`)
    await publish(stage.journey)
    stage.phone = await stage.journey.newPhone()
  })
  afterEach(() => stage.journey.putPhonesAway())
  return stage
}
