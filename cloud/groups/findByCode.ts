import { chinaDay } from '../../contract/chinaDay'
import { joinCodeFlaw } from '../../contract/group'
import { type Failure, failure } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { tooMany } from '../officers/tries'
import { createGroups, type GroupRow } from '../store/groups'
import { type Counted, createOfficerTries } from '../store/officerTries'
import { oneAtATime } from '../store/oneAtATime'
import { joinCodeHash } from './joinCode'

const firstDelay = 60
/**
 * Wrong ones a day in China. Somebody mistypes now and then; a school, or a whole carrier, shares one address, where many mistype and nobody
 * guesses: there each further one costs a minute and no more. Of 23⁸ codes 500 a day find nothing.
 */
const freeOfResident = 10
const freeOfOrigin = 500
/** Right codes that come together from one address are not taken for wrong ones. */
const inTurn = oneAtATime()

/** An unknown code, an old one and that of a closed group are answered alike. */
export const unknownCode = failure('NOT_FOUND', '没有这个码，或者它已经换了。请向发码的人再要一次。')

/**
 * Finds a group by its code. What can be no code is said so and not counted. Wrong codes are counted before one is looked up, by person and
 * by address: those who try many at once get no further than one by one.
 */
export async function findByCode({ identity, now, store }: Dependencies, residentId: string, code: string, origin: string): Promise<GroupRow | Failure> {
  const flaw = joinCodeFlaw(code)
  if (flaw) return failure('INVALID_INPUT', flaw, ['code'])
  const tries = store.part(createOfficerTries)
  const day = chinaDay(now())
  const counted: Counted[] = [
    { what: 'group', origin: identity.mac('group', `resident ${day} ${residentId}`), free: freeOfResident + 1, firstDelay },
    { what: 'group', origin: identity.mac('group', `origin ${day} ${origin}`), free: freeOfOrigin + 1, firstDelay, longest: firstDelay }
  ]
  return inTurn(origin, async () => {
    const at = now()
    const until = await tries.take(counted, at)
    if (until) return tooMany(until, at)
    const found = await store.part(createGroups).byCode(joinCodeHash(identity, code))
    if (!found) return unknownCode
    for (const each of counted) await tries.giveBack(each, at)
    return found
  })
}
