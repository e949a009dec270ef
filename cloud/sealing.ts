import { hkdfSync } from 'node:crypto'
import { decrypt, encrypt } from './aesGcm'

/** Keeps a text so that only who knows the secret can read it. */
export interface Sealing {
  /** `v1.<base64url>`, each time another: equal texts cannot be told by it. */
  seal(text: string): string
  /** @returns undefined for what was not sealed with this secret, or was changed since */
  unseal(sealed: string): string | undefined
}

/** Under a key of its own, derived from the secret the resident ids hang on. */
export function createSealing(secret: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sealed openid', 32))
  return {
    seal: text => `v1.${encrypt(key, Buffer.from(text)).toString('base64url')}`,
    unseal(sealed) {
      const [, encoded = ''] = /^v1\.([\w-]+)$/.exec(sealed) ?? []
      return decrypt(key, Buffer.from(encoded, 'base64url'))?.toString()
    }
  }
}
