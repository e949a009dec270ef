import * as v from 'valibot'
import { Session } from '../../../contract/session'
import { readStored, removeStored, writeStored } from '@/platform/storage'
import { randomId } from '@/shared/randomId'

const deviceKeyName = 'device-key'
const sessionName = 'session'

const DeviceKey = v.pipe(v.string(), v.uuid())

/** The random key this browser keeps: the server knows only its keyed hash. */
export function deviceKey(): string {
  const kept = readStored(deviceKeyName)
  if (v.is(DeviceKey, kept)) return kept
  const made = randomId()
  writeStored(deviceKeyName, made)
  return made
}

export function keptToken(): string | undefined {
  try {
    const parsed = v.safeParse(Session, JSON.parse(readStored(sessionName) ?? 'null'))
    return parsed.success ? parsed.output.token : undefined
  } catch {
    return undefined
  }
}

export function keepSession(session: Session): void {
  writeStored(sessionName, JSON.stringify(session))
}

/** Forgets the token only: the next call opens a session for the same device key. */
export function dropToken(): void {
  removeStored(sessionName)
}

/** Forgets who this browser is. Used after 清除我的记录. */
export function forgetDevice(): void {
  removeStored(sessionName)
  removeStored(deviceKeyName)
}
