import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM: nonce, ciphertext and tag in one.
 *
 * @param place what the bytes belong to: they can be read in no other place
 * @param nonce 12 bytes, never the same for two texts under one key; at random unless told
 */
export function encrypt(key: Buffer, plain: Uint8Array, place = '', nonce = randomBytes(nonceBytes)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @returns undefined for what was not encrypted with this key for this place, or was changed since */
export function decrypt(key: Buffer, bytes: Buffer, place = ''): Buffer | undefined {
  if (bytes.length < nonceBytes + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
