import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { makeAccount, noSuchCode, refuseWeak } from '../../officers/makeAccount'
import { startSession } from '../../officers/startSession'
import { tooMany, triesOfCodes } from '../../officers/tries'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

/** Codes from one place follow one another, as names do when signing in. */
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
    const enrolled = await makeAccount(dependencies, input)
    if (enrolled === noSuchCode) return noSuchCode
    await tries.giveBack(counted, now())
    return enrolled.ok ? success(await startSession(dependencies, caller, enrolled.value)) : enrolled
  })
}
