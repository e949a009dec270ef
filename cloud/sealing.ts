import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a text so that only who knows the secret can read it. */
export interface Sealing {
  /** `v1.<base64url>`, each time another: equal texts cannot be told by it. */
  seal(text: string): string
  /** @returns undefined for what was not sealed with this secret, or was changed since */
  unseal(sealed: string): string | undefined
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key of its own, derived from the secret the resident ids hang on. */
export function createSealing(secret: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sealed openid', 32))
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `v1.${sealed.toString('base64url')}`
    },
    unseal(sealed) {
      const [, encoded = ''] = /^v1\.([\w-]+)$/.exec(sealed) ?? []
      const bytes = Buffer.from(encoded, 'base64url')
      if (bytes.length < nonceBytes + tagBytes) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAuthTag(bytes.subarray(-tagBytes))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString()
      } catch {
        return undefined
      }
    }
  }
}
