import { beginJourney, type Journey, type Phone } from './journey'

export interface Stage {
  journey: Journey
  /** A new one for each test. */
  phone: Phone
}

/** Sets up what every journey needs around the tests of a file: one server and database, a new phone for each test. */
export function setStage(): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.journey = await beginJourney()
  })
  afterAll(() => stage.journey.end())
  beforeEach(async () => {
    await stage.journey.database.query('TRUNCATE residents, papers, attempts, quiz_counters')
    stage.phone = await stage.journey.newPhone()
  })
  afterEach(() => stage.phone.context.close())
  return stage
}
