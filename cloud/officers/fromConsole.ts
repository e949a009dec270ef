import * as v from 'valibot'
import { OfficerName, Station } from '../../contract/officer'
import type { Role } from '../../contract/session'
import { StartError } from '../startError'
import { createAuditLog } from '../store/auditLog'
import { createAuditReading } from '../store/auditReading'
import { createOfficerInvites } from '../store/officerInvites'
import { createOfficers, type OfficerRow } from '../store/officers'
import { createOfficerSessions } from '../store/officerSessions'
import { createOfficerTries } from '../store/officerTries'
import type { Store } from '../store/store'
import { anchorMacOf, type Sign } from './auditChain'
import { hashInviteCode, newInviteCode } from './inviteCode'
import { nameHash } from './nameKey'

/** Whoever runs the server, as written down. */
const operator = 'console'

/** What is done to accounts from the command line of the server. */
export interface FromConsole {
  /** @returns the code to hand on */
  invite(role: Role, name: string | undefined, station: string | undefined, expiresAt: Date): Promise<string>
  revoke(name: string): Promise<void>
  /** @returns how many sessions have ended */
  signOut(name: string): Promise<number>
  unlock(name: string): Promise<void>
}

/** @param sign undefined where the secret is not at hand: then it is not written down */
export function fromConsole(store: Store, sign: Sign | undefined, now: () => Date): FromConsole {
  const officers = store.part(createOfficers)
  const writeDown = async (action: string, target: string) => {
    if (sign) await store.part(createAuditLog).append({ officer: operator, action, target, reason: null, at: now() }, sign)
  }
  const officerNamed = async (name: string): Promise<OfficerRow> => {
    const found = await officers.named(name)
    if (!found) throw new StartError(`No officer who may sign in is called ${name}: "npm run officer -- list" names them.`)
    return found
  }
  return {
    async invite(role, name, station, expiresAt) {
      if (name !== undefined && !fits(OfficerName, name)) throw new StartError(`--name is "${name}": give 2 to 20 Chinese characters, letters or digits.`)
      if (station !== undefined && !fits(Station, station)) throw new StartError(`--station is "${station}": give 2 to 30 characters.`)
      if (name !== undefined && (await officers.named(name))) throw new StartError(`An officer is called ${name} already: revoke that account first, or give another name.`)
      const code = newInviteCode()
      await writeDown('officers.invite', role)
      await store.part(createOfficerInvites).add(hashInviteCode(code), { role, name: name?.trim() ?? null, station: station?.trim() ?? null }, now(), expiresAt)
      return code
    },
    async revoke(name) {
      const { officer_id } = await officerNamed(name)
      await writeDown('officers.revoke', officer_id)
      await officers.revoke(officer_id, operator, operator, now(), false)
    },
    async signOut(name) {
      const { officer_id } = await officerNamed(name)
      await writeDown('officers.signOut', officer_id)
      return store.part(createOfficerSessions).endAll(officer_id)
    },
    async unlock(name) {
      const { officer_id } = await officerNamed(name)
      await writeDown('officers.unlock', officer_id)
      await store.part(createOfficerTries).forget(nameHash(name))
    }
  }
}

const fits = (schema: typeof OfficerName | typeof Station, text: string): boolean => v.safeParse(schema, text).success

/** Whether the log was sealed with this secret; also true for a log without an anchor. A wrong seal would make the whole log look broken. */
export async function fitsTheLog(store: Store, sign: Sign): Promise<boolean> {
  const latest = await store.part(createAuditReading).latestAnchor()
  return !latest || latest.mac === anchorMacOf(sign, latest.day, latest.heads, latest.previous)
}
