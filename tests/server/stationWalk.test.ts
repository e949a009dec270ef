/** Every action of officers × every role of one station, about what belongs to another station. */
import { type ActionName, actions } from '../../contract/actions'
import type { officerActions } from '../../contract/officerActions'
import type { ErrorCode } from '../../contract/result'
import type { Role } from '../../contract/session'
import { actionInputs, type Things } from '../support/actionInputs'
import { rowsOf } from '../support/rowsOf'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { ofTheWest, signInEast, twoStations, west } from '../support/twoStations'

let database: TestDatabase
let server: TestServer
let theirs: Things
const tokens = new Map<Role, string>()

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  theirs = await twoStations(server, database)
  for (const role of ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const) tokens.set(role, await signInEast(server, database, role))
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type OfficersAction = keyof typeof officerActions
type Refusal = [fields: object, code: ErrorCode]
/** `oneself`: about who asks; `city`: everybody's on purpose; `admins`: theirs only; else what is shown and what is refused. */
type Walk = 'oneself' | 'city' | 'admins' | { hides?: true; refuses?: Refusal[] }

const theirStation: Refusal = [{ stationId: west }, 'FORBIDDEN']
const theirCommunity: Refusal = [{ communityId: 'west-1' }, 'FORBIDDEN']
/** The input is about a thing of theirs already. */
const notFound: Walk = { refuses: [[{}, 'NOT_FOUND']] }

/** Leaving an action out does not compile. */
const walks: Record<OfficersAction, Walk> = {
  'officer.enrol': 'oneself',
  'officer.signIn': 'oneself',
  'officer.me': 'oneself',
  'officer.signOut': 'oneself',
  'officer.changePassphrase': 'oneself',
  'officers.list': 'admins',
  'officers.invite': 'admins',
  'officers.invites': 'admins',
  'officers.uninvite': 'admins',
  'officers.change': 'admins',
  'officers.revoke': 'admins',
  'officers.signOut': 'admins',
  'audit.list': 'admins',
  'audit.verify': 'admins',
  'desk.today': { hides: true },
  // What is published is the city's, and is approved by whoever did not write it.
  'cases.publish': 'city',
  'cases.desk': 'city',
  'alerts.publish': 'city',
  'alerts.desk': 'city',
  'drafts.check': 'city',
  'drafts.people': 'city',
  'changes.publish': 'city',
  'changes.desk': 'city',
  'surveys.desk': 'city',
  'surveys.results': 'city',
  'reports.queue': { hides: true, refuses: [theirCommunity] },
  'reports.open': notFound,
  'reports.decide': notFound,
  'reports.note': notFound,
  'clusters.list': { hides: true },
  'assist.open': 'oneself',
  'assist.watch': notFound,
  'assist.tick': notFound,
  'assist.end': notFound,
  // A record is reviewed by somebody else than who made it, best of another station; the tally counts the city.
  'registration.tally': 'city',
  'reviews.queue': 'city',
  'reviews.decide': 'city',
  'reviews.accuracy': 'city',
  'visits.save': notFound,
  'visits.remove': notFound,
  'visits.list': { hides: true },
  'visits.mark': notFound,
  'visits.unmark': notFound,
  'visits.coverage': { hides: true },
  'statistics.read': { hides: true, refuses: [theirStation, theirCommunity] },
  'statistics.refresh': 'city',
  'statistics.export': { hides: true, refuses: [theirStation, theirCommunity] },
  'weakspots.read': { hides: true, refuses: [theirStation, theirCommunity] },
  'pushes.draft': { refuses: [theirCommunity] },
  'pushes.send': { refuses: [theirCommunity] },
  'pushes.list': { hides: true },
  'places.list': { hides: true },
  // Ids of places are chosen by hand: one that is taken is taken in the whole city.
  'places.save': { refuses: [[{}, 'FORBIDDEN'], [{ communityId: 'east-1' }, 'CONFLICT'], [{ communityId: 'east-1', version: 1 }, 'NOT_FOUND']] },
  'places.withdraw': notFound,
  'places.poster': notFound,
  'loops.open': { refuses: [theirStation] },
  'loops.list': { hides: true, refuses: [theirStation] },
  'loops.read': notFound,
  'loops.assign': notFound,
  'loops.step': notFound,
  'loops.draft': notFound,
  'loops.push': notFound,
  'loops.close': notFound,
  'loops.reopen': notFound,
  'activity.log': { refuses: [theirCommunity] },
  'activity.change': notFound,
  'activity.remove': notFound,
  'activity.restore': notFound,
  'activity.list': { hides: true, refuses: [theirStation] },
  'activity.photo': notFound,
  'activity.picture': notFound,
  'brief.make': { hides: true, refuses: [theirStation] },
  'brief.save': { refuses: [theirStation] },
  'brief.export': { refuses: [theirStation] },
  'assessment.read': { hides: true, refuses: [theirStation] },
  'assessment.export': { hides: true, refuses: [theirStation] },
  'feedback.inbox': { hides: true },
  'feedback.groups': { hides: true },
  'feedback.decide': notFound,
  'stories.desk': { hides: true },
  'stories.decide': notFound,
  // A contest is told to the whole city; only its own station runs it.
  'contests.desk': 'city',
  'contests.read': 'city',
  // The id of a contest is made by the desk: one that is taken is taken in the whole city.
  'contests.create': { refuses: [[{}, 'CONFLICT'], [{ contestId: '7d3f1a52-1111-4111-8111-000000000000' }, 'FORBIDDEN']] },
  'contests.cancel': notFound,
  'contests.close': notFound,
  'contests.draw': notFound,
  'contests.held': notFound,
  'contests.decideHeld': notFound,
  'contests.prizes': notFound,
  'contests.redeem': notFound,
  'contests.undoRedeem': notFound,
  'discernment.read': { hides: true, refuses: [theirStation, theirCommunity] },
  'items.statistics': 'city',
  'items.read': 'city',
  'officerPractice.draw': 'oneself',
  'officerPractice.submit': 'oneself',
  'officerPractice.state': 'city'
}

const walked = Object.keys(walks) as OfficersAction[]
const mayAsk = (action: ActionName, role: Role) => (actions[action].access as readonly Role[]).includes(role)
const rolesFor = (action: ActionName) => [...tokens.keys()].filter(role => role !== 'admin' && mayAsk(action, role))
const inputOf = (action: OfficersAction): object => actionInputs(theirs, server.clock.now)[action]

describe.each(walked.filter(action => typeof walks[action] === 'object'))('%s', action => {
  const { hides = false, refuses = [] } = walks[action] as Exclude<Walk, string>

  if (hides) {
    test('shows nothing of another station', async () => {
      for (const role of rolesFor(action)) {
        const { status, text } = await server.call(action, inputOf(action), tokens.get(role))
        expect({ role, status, shown: ofTheWest.exec(shownIn(text))?.[0] }).toEqual({ role, status: 200, shown: undefined })
      }
    })
  }
  if (refuses.length > 0) {
    test('refuses what is another station’s, and writes nothing', async () => {
      const before = await rowsOf(database)
      for (const role of rolesFor(action)) {
        for (const [fields, code] of refuses) {
          const { body } = await server.call(action, { ...inputOf(action), ...fields }, tokens.get(role))
          expect({ role, ...fields, ...body }).toMatchObject({ role, ok: false, code })
        }
      }
      expect(await rowsOf(database)).toEqual(before)
    })
  }
})

/** Files come as base64. */
function shownIn(text: string): string {
  const [, file = ''] = /"base64":"([^"]*)"/.exec(text) ?? []
  return text + Buffer.from(file, 'base64').toString()
}

test.each(walked.filter(action => walks[action] === 'admins'))('%s is for admins only', action => {
  expect(actions[action].access).toEqual(['admin'])
})

test('an administrator sees what both have, and may ask for one of them', async () => {
  const admin = tokens.get('admin')
  for (const action of ['reports.queue', 'loops.list', 'places.list', 'activity.list', 'feedback.inbox'] as const) {
    expect([action, ofTheWest.test((await server.call(action, inputOf(action), admin)).text)]).toEqual([action, true])
  }
  for (const action of ['statistics.read', 'loops.list', 'activity.list', 'brief.make', 'assessment.read'] as const) {
    expect([action, (await server.call(action, { ...inputOf(action), stationId: west }, admin)).status]).toEqual([action, 200])
  }
})
