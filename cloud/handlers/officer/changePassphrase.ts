import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseWeak } from '../../officers/makeAccount'
import { hashPassphrase, isPassphrase } from '../../officers/passphrase'
import { nameKey } from '../../officers/nameKey'
import { tooBusy, tooMany, triesOfName } from '../../officers/tries'
import { writeDown } from '../../officers/writeDown'
import { createOfficers, type OfficerRow } from '../../store/officers'
import { createOfficerSessions } from '../../store/officerSessions'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

/** As when signing in: of several at once one follows the other. */
const inTurn = oneAtATime()

/** Gives oneself another passphrase. A wrong old one counts as a miss of signing in: a phone that was left lying is no way to guess. */
export const changePassphrase: Handler<'officer.changePassphrase'> = async (dependencies, caller, { old, new: next }, origin) => {
  const { now, settings, store } = dependencies
  const cost = settings.passphraseCost
  const account = await store.part(createOfficers).one(caller.officer.officerId)
  if (!account) return noPassphrase
  const weak = refuseWeak(next, [account.name, account.station], 'new')
  if (weak) return weak
  const counted = triesOfName(dependencies, account.name, origin)
  const tries = store.part(createOfficerTries)
  return inTurn(nameKey(account.name), async () => {
    const until = await tries.take(counted, now())
    if (until) return tooMany(until, now())
    const right = await isPassphrase(account.passphrase, old, cost)
    const hashed = right && next !== old ? await hashPassphrase(next, cost) : undefined
    // Only a wrong one stays counted.
    if (right !== false) for (const each of counted) await tries.giveBack(each, now())
    if (right === undefined || (right && next !== old && hashed === undefined)) return tooBusy
    if (!right) {
      await writeDown(dependencies, { officer: account.officer_id, action: 'officer.changePassphraseFailed', target: '', reason: null })
      return wrong
    }
    if (hashed === undefined) return same
    return keep(account, hashed)
  })

  async function keep({ officer_id, passphrase }: OfficerRow, hashed: string) {
    if (!(await store.part(createOfficers).changePassphrase(officer_id, passphrase, hashed))) return wrong
    await store.part(createOfficerSessions).endOthers(officer_id, caller.residentId)
    return success({})
  }
}

const wrong = failure('INVALID_INPUT', '原来的口令不对，请核对后再试。', ['old'])
const same = failure('INVALID_INPUT', '新口令和原来的一样，请换一句只有您知道的话。', ['new'])
const noPassphrase = failure('CONFLICT', '您不是用口令登录的，没有口令可改。想用口令登录，请向管理员要一个邀请码。')
