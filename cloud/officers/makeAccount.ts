import type * as v from 'valibot'
import type { EnrolRequest } from '../../contract/officer'
import { type Failure, failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { createOfficerInvites } from '../store/officerInvites'
import { createOfficers, type NewOfficer } from '../store/officers'
import { hashInviteCode } from './inviteCode'
import { hashPassphrase } from './passphrase'
import { passphraseFlaw } from './passphraseFlaw'
import { tooBusy } from './tries'
import { auditSign } from './writeDown'

/** The same for one that is unknown, used or expired: nothing is learnt by guessing. */
export const noSuchCode = failure(
  'NOT_FOUND',
  '这个邀请码不能用，可能写错了、过期了，或者已经用过。用过的请直接登录，别的情况请管理员再发一个。'
)

/** @returns the account, or `noSuchCode`, or why not, and then the code may be used again */
export async function makeAccount(dependencies: Dependencies, input: v.InferOutput<typeof EnrolRequest>): Promise<Result<NewOfficer>> {
  const { now, randomUuid, settings, store } = dependencies
  const codeHash = hashInviteCode(input.code)
  const invite = await store.part(createOfficerInvites).find(codeHash, now())
  if (!invite) return noSuchCode
  const name = invite.name ?? input.name
  const station = invite.station ?? input.station
  if (name === undefined) return failure('INVALID_INPUT', '请填上您的名字，以后用它登录。', ['name'])
  if (station === undefined) return failure('INVALID_INPUT', '请填上您的单位，比如派出所或者社区的名称。', ['station'])
  const weak = refuseWeak(input.passphrase, [name, station])
  if (weak) return weak
  const passphrase = await hashPassphrase(input.passphrase, settings.passphraseCost)
  if (passphrase === undefined) return tooBusy
  const officer = { officer_id: randomUuid(), name, station, role: invite.role, passphrase, created_at: now() }
  const entry = { officer: officer.officer_id, action: 'officer.enrol', target: '', reason: null, at: officer.created_at }
  const state = await store.part(createOfficers).enrol(codeHash, officer, entry, auditSign(dependencies))
  if (state === 'codeGone') return noSuchCode
  if (state === 'nameTaken') return invite.name === null ? nameTaken : invitedNameTaken
  return success(officer)
}

/**
 * @param known names that others know
 * @param field what the passphrase is called in the input
 */
export function refuseWeak(passphrase: string, known: readonly string[], field = 'passphrase'): Failure | undefined {
  const flaw = passphraseFlaw(passphrase, known)
  return flaw === undefined ? undefined : failure('INVALID_INPUT', flaw, [field])
}

const nameTaken = failure('CONFLICT', '这个名字已经有人用了，请换一个，比如在后面加上单位。')
const invitedNameTaken = failure('CONFLICT', '邀请里的名字已经有人用了，请管理员换个名字再发一个邀请码。')
