import { type Failure, failure } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import { createOfficerStanding } from '../store/officerStanding'
import type { Store } from '../store/store'

/** `refusal`: why somebody who was an officer is none now; undefined for those who never were. */
export type Standing = { officer: OfficerCaller; expiresAt: Date | null } | { officer: undefined; refusal?: Failure }

/** Whether somebody is signed in as an officer on this phone, or named so in the resident's record by whoever runs the database. */
export async function standingOf(store: Pick<Store, 'part'>, residentId: string, now: Date): Promise<Standing> {
  const row = await store.part(createOfficerStanding).of(residentId)
  const { expiresAt, name, officerId, ownRole, revoked, role, station } = row
  const live = officerId !== null && expiresAt > now
  if (live && revoked) return { officer: undefined, refusal: failure('FORBIDDEN', '您的账号已经停用。有疑问请找管理员。') }
  if (live) return { officer: { officerId, name, station, role }, expiresAt }
  if (ownRole !== null && ownRole !== 'resident') return { officer: { officerId: residentId, name: '', station: '', role: ownRole }, expiresAt: null }
  return officerId === null ? { officer: undefined } : { officer: undefined, refusal: failure('FORBIDDEN', '登录已经到时间了，请重新登录。') }
}

/** @returns undefined for residents, for officers whose session is over and for those whose access was taken back */
export async function officerOf(store: Pick<Store, 'part'>, residentId: string, now: Date): Promise<OfficerCaller | undefined> {
  return (await standingOf(store, residentId, now)).officer
}
