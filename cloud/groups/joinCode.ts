import { joinCodeLength } from '../../contract/group'
import { receiptAlphabet } from '../../contract/receipt'
import type { Identity } from '../identity'

type Mac = Pick<Identity, 'mac'>

/** The code of a group, made again whenever its owner asks: the database holds only a keyed hash of it. */
export function joinCodeOf(identity: Mac, groupId: string, version: number): string {
  const bytes = Buffer.from(identity.mac('group', `code ${groupId.toLowerCase()} ${version}`), 'base64url')
  // 23^8 is far below 2^64, so that the remainder favours no sign.
  let number = bytes.readBigUInt64BE()
  return Array.from({ length: joinCodeLength }, () => {
    const sign = receiptAlphabet.charAt(Number(number % 23n))
    number /= 23n
    return sign
  }).join('')
}

export const joinCodeHash = (identity: Mac, code: string): string => identity.mac('group', `hash ${code}`)
