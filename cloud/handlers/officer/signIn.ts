import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { isPassphrase } from '../../officers/passphrase'
import { startSession } from '../../officers/startSession'
import { tooBusy, tooMany, triesOfName } from '../../officers/tries'
import { writeDown } from '../../officers/writeDown'
import { createOfficers } from '../../store/officers'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

/** Tries of one name from one place follow one another: the right one among several at once is not taken for a wrong one. */
const inTurn = oneAtATime()
/** Whom the misses of names that are not there are written down for, so that they take as long as others. */
const nobody = 'nobody'

/** Signs an officer in on this phone. Nothing tells whether it was the name or the passphrase, nor does the time it takes. */
export const signInOfficer: Handler<'officer.signIn'> = async (dependencies, caller, { name, passphrase }, origin) => {
  const { now, settings, store } = dependencies
  const counted = triesOfName(dependencies, name, origin)
  const [{ origin: originHash, what }] = counted
  const tries = store.part(createOfficerTries)
  return inTurn(what + originHash, async () => {
    const until = await tries.take(counted, now())
    if (until) return tooMany(until, now())
    const officer = await store.part(createOfficers).named(name)
    const right = await isPassphrase(officer?.passphrase, passphrase, settings.passphraseCost)
    if (right === undefined) {
      for (const each of counted) await tries.giveBack(each, now())
      return tooBusy
    }
    const entry = { officer: officer?.officer_id ?? nobody, action: right ? 'officer.signIn' : 'officer.signInFailed', target: '', reason: null }
    await writeDown(dependencies, entry)
    if (!officer || !right) return wrong
    await tries.forget(what, originHash)
    await tries.giveBack(counted[2], now())
    return success(await startSession(dependencies, caller, officer))
  })
}

const wrong = failure('UNAUTHENTICATED', '名字或口令不对，请核对后再试。')
