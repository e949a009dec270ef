import { joinCodeLength } from '../../contract/group'
import { receiptAlphabet } from '../../contract/receipt'
import type { Identity } from '../identity'
import type { GroupRow } from '../store/groups'

type Mac = Pick<Identity, 'mac'>

/**
 * The code of a group, made again whenever its owner asks: the database holds only a keyed hash of it. It hangs on the owner too:
 * members know the id of the group, and could open one with the same id to get a code that was given up.
 */
export function joinCodeOf(identity: Mac, { groupId, ownerId }: Pick<GroupRow, 'groupId' | 'ownerId'>, version: number): string {
  const bytes = Buffer.from(identity.mac('group', `code ${ownerId} ${groupId.toLowerCase()} ${version}`), 'base64url')
  // 23^8 is far below 2^64, so that the remainder favours no sign.
  let number = bytes.readBigUInt64BE()
  return Array.from({ length: joinCodeLength }, () => {
    const sign = receiptAlphabet.charAt(Number(number % 23n))
    number /= 23n
    return sign
  }).join('')
}

export const joinCodeHash = (identity: Mac, code: string): string => identity.mac('group', `hash ${code}`)
