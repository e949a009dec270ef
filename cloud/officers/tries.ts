import { type Failure, failure } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import type { Counted } from '../store/officerTries'
import { nameHash } from './nameKey'

/** A station may share an address, so that many names come from one; a name may be tried from many. */
const mostOfAll = 100
const freePassphrases = 4
const freeCodes = 9
const codeDelay = 600

const originHash = ({ identity }: Pick<Dependencies, 'identity'>, origin: string) => identity.mac('sign-in', origin)

/** Wrong passphrases: of a name from one place, of the name from everywhere, of all names from one place. */
export function triesOfName(dependencies: Pick<Dependencies, 'identity' | 'settings'>, name: string, origin: string): [Counted, Counted, Counted] {
  const firstDelay = dependencies.settings.officerDelaySeconds
  const [what, where] = [nameHash(name), originHash(dependencies, origin)]
  return [
    { what, origin: where, free: freePassphrases + 1, firstDelay },
    { what, origin: '', free: mostOfAll, firstDelay },
    { what: '', origin: where, free: mostOfAll, firstDelay }
  ]
}

/** Wrong codes from one place. */
export const triesOfCodes = (dependencies: Pick<Dependencies, 'identity'>, origin: string): Counted => ({
  what: 'invite',
  origin: originHash(dependencies, origin),
  free: freeCodes + 1,
  firstDelay: codeDelay
})

/** @param until when the next try is looked at */
export function tooMany(until: Date, now: Date): Failure {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const wait = seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`
  return failure('TOO_MANY', `错的次数太多了，请过${wait}再试。`)
}

export const tooBusy = failure('TOO_MANY', '现在登录的人太多了，请过一会儿再试。')
