/**
 * The one seam of the journeys, in the place of src/platform/cloud: the real dispatch in this process, on a real database
 * with the real questions. Only the network between phone and function is played.
 */
import './nodeGlobals'
import { randomUUID } from 'node:crypto'
import { loadBank } from '../../../cloud/bank'
import type { Dependencies } from '../../../cloud/dependencies'
import { dispatch } from '../../../cloud/dispatch'
import { createIdentity } from '../../../cloud/identity'
import { readSettings } from '../../../cloud/settings'
import { type FileTexts, publishFiles } from '../../../cloud/publishFiles'
import { openStore } from '../../../cloud/store/store'
import type { ActionName } from '../../../contract/actions'
import type { Request } from '../../../contract/request'
import { type ErrorCode, failure } from '../../../contract/result'
import type { SendOptions } from '@/platform/port'
import { startTestDatabase, type TestDatabase } from '../../support/testDatabase'

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

export async function startCloud(): Promise<void> {
  database = await startTestDatabase()
  dependencies = {
    store: openStore(database.url, 4),
    bank: loadBank(),
    identity: createIdentity('a secret of the journeys, thirty-two characters'),
    settings: readSettings({}),
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
  'notices'
]

/** Empties the database and mends the network. */
export async function resetCloud(): Promise<void> {
  offline = replyLost = false
  failing = held = undefined
  clockAhead = 0
  requests = []
  replies = []
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

/** Makes these the published texts, as `npm run content:publish` does: what is no longer among them is withdrawn. */
export const publish = (texts: Partial<FileTexts>) => publishFiles(dependencies, { cases: [], alerts: [], places: [], partners: [], ...texts })

/** As when a text slips past every rule for what is published. */
export const smuggleTitle = (id: string, title: string) =>
  database.query(`UPDATE publications SET content = jsonb_set(content, '{title}', to_jsonb($2::text)) WHERE id = $1`, [id, title])

/** Rows of a table, as the database holds them. */
export const rows = (table: 'attempts' | 'papers' | 'residents' | 'place_counters') => database.query<Record<string, unknown>>(`SELECT * FROM ${table}`)
