import { createHmac, hkdfSync } from 'node:crypto'
import { failure, type Result, success } from '../../contract/result'
import { decrypt, encrypt } from '../aesGcm'
import type { ReportKey } from '../reportKeys'

/** Seals what residents tell, and makes keyed hashes to find equal things by. New writes use the newest key. */
export interface KeyRing {
  newestId: string
  /** `<key id>.<base64url>`; readable only at this place. @param place table, resident, row, field */
  seal(text: string, place: readonly string[]): string
  unseal(sealed: string, place: readonly string[]): Result<string>
  sealBytes(bytes: Uint8Array, place: readonly string[]): Buffer
  unsealBytes(keyId: string, bytes: Buffer, place: readonly string[]): Result<Buffer>
  /** An opaque name for a text, the same each time: for what goes out and comes back. */
  nameFor(text: string): string
  /** @returns undefined for what no key of ours has named */
  textOf(name: string): string | undefined
  /** A keyed hash, 22 characters. @param purpose hashes of different purposes never meet */
  hash(purpose: string, text: string): string
  /** The same with every key, the newest first: what older rows hold. */
  hashes(purpose: string, text: string): string[]
}

interface Derived {
  id: string
  sealing: Buffer
  hashing: Buffer
  naming: Buffer
}

/** @param keys at least one, the newest last */
export function createKeyRing(keys: readonly ReportKey[]): KeyRing {
  const ring = keys.map(derive).reverse()
  const [newest] = ring
  if (!newest) throw new Error('a key ring needs a key')
  const hashWith = ({ hashing }: Derived, purpose: string, text: string) => hmac(hashing, placeOf([purpose, text])).toString('base64url').slice(0, 22)
  const open = (keyId: string, bytes: Buffer, place: readonly string[]) => {
    const key = ring.find(({ id }) => id === keyId)
    const plain = key && decrypt(key.sealing, bytes, placeOf(place))
    return plain ? success(plain) : unreadable
  }
  return {
    newestId: newest.id,
    seal: (text, place) => `${newest.id}.${encrypt(newest.sealing, Buffer.from(text), placeOf(place)).toString('base64url')}`,
    unseal(sealed, place) {
      const [keyId = '', encoded = ''] = sealed.split('.')
      const plain = open(keyId, Buffer.from(encoded, 'base64url'), place)
      return plain.ok ? success(plain.value.toString()) : plain
    },
    sealBytes: (bytes, place) => encrypt(newest.sealing, bytes, placeOf(place)),
    unsealBytes: open,
    nameFor: text => encrypt(newest.naming, Buffer.from(text), '', hmac(newest.hashing, placeOf(['name', text])).subarray(0, 12)).toString('base64url'),
    textOf(name) {
      for (const { naming } of ring) {
        const text = decrypt(naming, Buffer.from(name, 'base64url'))
        if (text) return text.toString()
      }
      return undefined
    },
    hash: (purpose, text) => hashWith(newest, purpose, text),
    hashes: (purpose, text) => ring.map(key => hashWith(key, purpose, text))
  }
}

const unreadable = failure('UNAVAILABLE', '这项内容现在读不出来，请联系管理员检查举报密钥。')

/** One key for one purpose: what is made for one can never be taken for another. */
function derive({ id, secret }: ReportKey): Derived {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  return { id, sealing: key('report sealing'), hashing: key('report hash'), naming: key('report name') }
}

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Ids hold no bar; only the last part may be a text of any kind. */
const placeOf = (place: readonly string[]) => place.join('|')
