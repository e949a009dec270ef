/**
 * The one seam of the journeys, in the place of src/platform/cloud: the real dispatch in this process, on a real database
 * with the real questions. Only the network between phone and function is played.
 */
import './nodeGlobals'
import { randomUUID } from 'node:crypto'
import { keepPicture } from '../../../cloud/evidence/keepPicture'
import { callerOf } from '../../../cloud/caller'
import type { EvidenceFiles } from '../../../cloud/evidence/evidenceFiles'
import { createKeyRing } from '../../../cloud/reporting/keyRing'
import { parseReportKeys } from '../../../cloud/reportKeys'
import { loadBank } from '../../../cloud/bank'
import type { Dependencies } from '../../../cloud/dependencies'
import { dispatch } from '../../../cloud/dispatch'
import { createIdentity } from '../../../cloud/identity'
import { readSettings } from '../../../cloud/settings'
import { type FileTexts, publishFiles } from '../../../cloud/publishFiles'
import { openStore } from '../../../cloud/store/store'
import type { ActionInput, ActionName, ActionOutput } from '../../../contract/actions'
import type { ReportStatus } from '../../../contract/reportReplies'
import type { Request } from '../../../contract/request'
import { type ErrorCode, failure, type Result } from '../../../contract/result'
import type { SendOptions, Uploaded } from '@/platform/port'
import { cheapPassphrases } from '../../support/cheapPassphrases'
import { invite } from '../../support/officers'
import { startTestDatabase, type TestDatabase } from '../../support/testDatabase'

/** Pictures as the server keeps them, in memory. */
const files = new Map<string, Buffer>()
const evidenceFiles: EvidenceFiles = {
  write: async (name, bytes) => {
    files.set(name, bytes)
    return name
  },
  read: async name => files.get(name),
  remove: async name => void files.delete(name)
}

let database: TestDatabase
let dependencies: Dependencies
let offline = false
let replyLost = false
let failing: ErrorCode | undefined
let clockAhead = 0
let held: Promise<void> | undefined
let requests: Request[] = []
let replies: { action: string; text: string }[] = []

export const needsToken = true

export async function sendRequest(request: Request, { token }: SendOptions): Promise<unknown> {
  requests.push(request)
  if (offline) throw new TypeError('Failed to fetch')
  // Signing in succeeds, so that the failure meets the action that the test is about.
  if (failing && request.action !== 'session.open') {
    const code = failing
    failing = undefined
    return failure(code)
  }
  const body: unknown = JSON.parse(JSON.stringify(request))
  const reply = await dispatch(dependencies, body, { authorization: token && `Bearer ${token}` })
  if (replyLost && request.action !== 'session.open') {
    replyLost = false
    throw new TypeError('network connection was lost')
  }
  await held
  const text = JSON.stringify(reply)
  replies.push({ action: request.action, text })
  return JSON.parse(text)
}

/** In the place of POST /evidence: the real keeping of what was decoded elsewhere. */
export async function postEvidence(bytes: Buffer, token: string): Promise<Uploaded> {
  if (offline) return { failure: failure('UNAVAILABLE') }
  const caller = callerOf({ authorization: `Bearer ${token}` }, dependencies.identity, dependencies.now())
  const { reportKeys } = dependencies
  if (!caller || !reportKeys) return { failure: failure('UNAUTHENTICATED') }
  const kept = await keepPicture({ ...dependencies, reportKeys, evidenceFiles }, caller.residentId, { bytes, width: 80, height: 60 })
  return kept.ok ? kept.value : { failure: kept }
}

/** An officer decides on the only report there is, as the officers' pages do. */
export async function decide(status: ReportStatus, note?: string): Promise<void> {
  const authorization = `Bearer ${await signInOfficer()}`
  const ask = async (action: ActionName, input: object) => (await dispatch(dependencies, { action, contract: 1, input }, { authorization })) as { ok: boolean; value: unknown }
  const queue = await ask('reports.queue', {})
  const [report] = (queue.value as { reports: { reportKey: string; version: number }[] }).reports
  const decided = await ask('reports.decide', { reportKey: report!.reportKey, version: report!.version, status, ...(note && { note }) })
  if (!decided.ok) throw new Error(JSON.stringify(decided))
}

async function signInOfficer(): Promise<string> {
  const opened = await dispatch(dependencies, { action: 'session.open', contract: 1, input: { deviceKey: randomUUID() } }, { authorization: undefined })
  const { residentId, token } = (opened as { value: { residentId: string; token: string } }).value
  await database.query('UPDATE residents SET role = $2 WHERE resident_id = $1', [residentId, 'officer'])
  return token
}

export async function startCloud(): Promise<void> {
  database = await startTestDatabase()
  dependencies = {
    store: openStore(database.url, 4),
    bank: loadBank(),
    identity: createIdentity('a secret of the journeys, thirty-two characters'),
    settings: { ...readSettings({}), passphraseCost: cheapPassphrases },
    reportKeys: createKeyRing(parseReportKeys(`k1:${Buffer.alloc(32, 1).toString('base64')}`, 'REPORT_KEYS')),
    evidenceFiles,
    log: { error: () => undefined, warn: () => undefined },
    now: () => new Date(Date.now() + clockAhead),
    randomUuid: randomUUID,
    random: Math.random
  }
}

export async function stopCloud(): Promise<void> {
  await dependencies.store.close()
  await database.remove()
}

const emptied = [
  'attempts',
  'papers',
  'residents',
  'quiz_counters',
  'publications',
  'publication_clock',
  'place_counters',
  'subscriptions',
  'notices',
  'reports',
  'report_steps',
  'receipts',
  'evidence',
  'receipt_guesses',
  'audit_log',
  'assists',
  'assist_codes',
  'assist_guesses',
  'officers',
  'officer_sessions',
  'officer_invites',
  'registrations',
  'registration_counted',
  'registration_reviews',
  'family_invites',
  'family_answers',
  'reminders'
]

/** Empties the database and mends the network. */
export async function resetCloud(): Promise<void> {
  offline = replyLost = false
  failing = held = undefined
  clockAhead = 0
  requests = []
  replies = []
  files.clear()
  await database.query(`TRUNCATE ${emptied.join(', ')}`)
}

export const goOffline = () => void (offline = true)
export const goOnline = () => void (offline = false)
/** The next action is refused with this code and does nothing. */
export const failNext = (code: ErrorCode) => void (failing = code)
/** The next action is carried out, but its reply does not arrive. */
export const loseReply = () => void (replyLost = true)
/** Replies wait on their way until the function it returns is called. */
export function holdReplies(): () => void {
  let release = () => undefined as void
  held = new Promise(resolve => (release = resolve))
  return () => {
    held = undefined
    release()
  }
}
/** Moves the server's clock, not the phone's. */
export const moveServerClock = (minutes: number) => void (clockAhead = minutes * 60_000)

/** The inputs sent for an action so far, also in vain. */
export const sent = (action: ActionName) => requests.filter(request => request.action === action).map(({ input }) => input)

/** The answers that arrived for an action so far, as they came over the network. */
export const received = (action: ActionName) => replies.filter(reply => reply.action === action).map(({ text }) => text)

/** Asks as another phone does, whose network always works; it leaves no trace in `sent` and `received`. */
export async function askAs<A extends ActionName>(token: string | undefined, action: A, input: ActionInput<A>): Promise<Result<ActionOutput<A>>> {
  const reply = await dispatch(dependencies, { action, contract: 1, input }, { authorization: token && `Bearer ${token}` })
  return JSON.parse(JSON.stringify(reply)) as Result<ActionOutput<A>>
}

/** A one-time code for a new officer, as `npm run officer -- invite` prints it. */
export const inviteOfficer = () => invite({ clock: { now: dependencies.now() }, dependencies })

/** Makes these the published texts, as `npm run content:publish` does: what is no longer among them is withdrawn. */
export const publish = (texts: Partial<FileTexts>) => publishFiles(dependencies, { cases: [], alerts: [], places: [], partners: [], ...texts })

/** As when a text slips past every rule for what is published. */
export const smuggleTitle = (id: string, title: string) =>
  database.query(`UPDATE publications SET content = jsonb_set(content, '{title}', to_jsonb($2::text)) WHERE id = $1`, [id, title])

/** Rows of a table, as the database holds them. */
export const rows = (table: 'attempts' | 'papers' | 'residents' | 'place_counters' | 'reports' | 'receipts' | 'evidence' | 'report_steps' | 'registrations' | 'registration_counted' | 'reminders') => database.query<Record<string, unknown>>(`SELECT * FROM ${table}`)
