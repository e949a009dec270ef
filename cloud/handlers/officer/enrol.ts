import type * as v from 'valibot'
import type { EnrolRequest } from '../../../contract/officer'
import { failure, type Result, success } from '../../../contract/result'
import type { Dependencies } from '../../dependencies'
import type { Handler } from '../../handler'
import { hashInviteCode } from '../../officers/inviteCode'
import { hashPassphrase } from '../../officers/passphrase'
import { passphraseFlaw } from '../../officers/passphraseFlaw'
import { startSession } from '../../officers/startSession'
import { tooBusy, tooMany, triesOfCodes } from '../../officers/tries'
import { auditSign } from '../../officers/writeDown'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficerInvites } from '../../store/officerInvites'
import { createOfficers, type NewOfficer } from '../../store/officers'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

const inTurn = oneAtATime()

/** Makes an account of a one-time code, and signs its owner in. */
export const enrolOfficer: Handler<'officer.enrol'> = async (dependencies, caller, input, origin) => {
  const { now, store } = dependencies
  const weak = refuseUnkeepable({ station: input.station }) ?? refuseWeak(input.passphrase, [])
  if (weak) return weak
  const counted = triesOfCodes(dependencies, origin)
  const tries = store.part(createOfficerTries)
  return inTurn(counted.origin, async () => {
    const until = await tries.take([counted], now())
    if (until) return tooMany(until, now())
    const enrolled = await enrol(dependencies, input)
    if (enrolled === noSuchCode) return noSuchCode
    await tries.giveBack(counted, now())
    return enrolled.ok ? success(await startSession(dependencies, caller, enrolled.value)) : enrolled
  })
}

async function enrol(dependencies: Dependencies, input: v.InferOutput<typeof EnrolRequest>): Promise<Result<NewOfficer>> {
  const { now, randomUuid, store } = dependencies
  const codeHash = hashInviteCode(input.code)
  const invite = await store.part(createOfficerInvites).find(codeHash, now())
  if (!invite) return noSuchCode
  const name = invite.name ?? input.name
  const station = invite.station ?? input.station
  if (name === undefined) return failure('INVALID_INPUT', '请填上您的名字，以后用它登录。', ['name'])
  if (station === undefined) return failure('INVALID_INPUT', '请填上您的单位，比如派出所或者社区的名称。', ['station'])
  const weak = refuseWeak(input.passphrase, [name, station])
  if (weak) return weak
  const passphrase = await hashPassphrase(input.passphrase)
  if (passphrase === undefined) return tooBusy
  const officer = { officer_id: randomUuid(), name, station, role: invite.role, passphrase, created_at: now() }
  const entry = { officer: officer.officer_id, action: 'officer.enrol', target: '', reason: null, at: officer.created_at }
  const state = await store.part(createOfficers).enrol(codeHash, officer, entry, auditSign(dependencies))
  if (state === 'codeGone') return noSuchCode
  return state === 'nameTaken' ? nameTaken : success(officer)
}

function refuseWeak(passphrase: string, known: readonly string[]) {
  const flaw = passphraseFlaw(passphrase, known)
  return flaw === undefined ? undefined : failure('INVALID_INPUT', flaw, ['passphrase'])
}

const noSuchCode = failure('NOT_FOUND', '这个邀请码不能用，可能写错了、过期了，或者已经用过。用过的请直接登录，别的情况请管理员再发一个。')
const nameTaken = failure('CONFLICT', '这个名字已经有人用了，请换一个，比如在后面加上单位。')
