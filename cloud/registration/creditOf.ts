import type { RegistrationRequest } from '../../contract/registration'
import { failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { nameKey } from '../officers/nameKey'
import { standingOf } from '../officers/officerOf'
import type { Assist } from '../store/assistRow'
import { unknownAssist } from './unknownAssist'

/** Whose record it is, and which officer it is put down to. */
export interface Credit {
  owner: string
  officer?: { officerId: string; name: string; station: string }
  assist?: Assist
}

/**
 * A hand-over is the officer's own, whichever phone it was done on: neither kept nor erased with the resident whom that phone is
 * otherwise. An assisted record names the officer who opened the assist, whatever the phone says.
 *
 * @returns FORBIDDEN for a hand-over by somebody who is no officer or by another one, NOT_FOUND for an assist of somebody else
 */
export async function creditOf({ now, store }: Dependencies, residentId: string, { assistId, handOver, handOverBy }: RegistrationRequest): Promise<Result<Credit>> {
  if (handOver) {
    const standing = await standingOf(store, residentId, now())
    if (!standing.officer) return standing.refusal ?? notAllowed
    if (handOverBy !== undefined && nameKey(handOverBy) !== nameKey(standing.officer.name)) return someoneElses
    return success({ owner: `hand-over ${standing.officer.officerId}`, officer: standing.officer })
  }
  if (assistId === undefined) return success({ owner: residentId })
  const assist = await store.assists.joined(residentId, assistId)
  if (!assist) return unknownAssist
  const { officerId, officerName: name, station } = assist
  return success({ owner: residentId, officer: { officerId, name, station }, assist })
}

const someoneElses = failure('FORBIDDEN', '这条登记是另一位同事做的，要等他在这部手机上登录后再发送。')
const notAllowed = failure('FORBIDDEN', '只有民警、网格员、志愿者登录以后，才能在自己手机上替人登记。')
