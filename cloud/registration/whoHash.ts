import type { Identity } from '../identity'

/**
 * Who somebody is, or from where: to be compared, and never to be read. It stays for a while when the resident is erased.
 *
 * @param kind hashes of a resident and of an origin never meet
 */
export const whoHash = (identity: Pick<Identity, 'mac'>, kind: 'resident' | 'origin', who: string): string => identity.mac('assist', `${kind} ${who}`)
