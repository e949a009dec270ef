import * as v from 'valibot'
import { Session } from '../../../contract/session'
import { readStored, removeStored, writeStored } from '@/platform/storage'
import { randomId } from '@/shared/randomId'

const deviceKeyName = 'device-key'
const sessionName = 'session'

const DeviceKey = v.pipe(v.string(), v.uuid())

/** What a full phone could not store: it holds as long as the app is open, so that what waits can still be sent. */
const unstored: { key?: string; session?: Session } = {}

/** The random key this browser keeps: the server knows only its keyed hash. */
export function deviceKey(): string {
  const kept = readStored(deviceKeyName) ?? unstored.key
  if (v.is(DeviceKey, kept)) return kept
  const made = randomId()
  if (!writeStored(deviceKeyName, made)) unstored.key = made
  return made
}

export function keptSession(): Session | undefined {
  try {
    const parsed = v.safeParse(Session, JSON.parse(readStored(sessionName) ?? 'null'))
    return parsed.success ? parsed.output : unstored.session
  } catch {
    return unstored.session
  }
}

export const keptToken = (): string | undefined => keptSession()?.token

export function keepSession(session: Session): void {
  if (!writeStored(sessionName, JSON.stringify(session))) unstored.session = session
}

/** Forgets the token only: the next call opens a session for the same device key. */
export function dropToken(): void {
  delete unstored.session
  removeStored(sessionName)
}

/** Forgets who this browser is. Used after 清除我的记录. */
export function forgetDevice(): void {
  dropToken()
  delete unstored.key
  removeStored(deviceKeyName)
}
