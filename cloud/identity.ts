import { createHmac, timingSafeEqual } from 'node:crypto'
import { createSealing, type Sealing } from './sealing'

/** What a caller proves itself with: an openid in WeChat, the random key the phone keeps over HTTP. */
export type Credential = { openid: string } | { deviceKey: string }

/** Turns credentials into resident ids and resident ids into tokens, and seals openids. All of it hangs on one secret. */
export interface Identity extends Sealing {
  /** 43 characters of base64url; the database never sees the openid or the device key itself. */
  residentIdOf(credential: Credential): string
  /** `v1.<residentId>.<expiry in seconds>.<signature>`; stateless, so signing in costs no storage. */
  sign(residentId: string, expiresAt: Date): string
  /** The resident a token was signed for, or undefined when it is malformed, forged or expired. */
  verify(token: string, now: Date): string | undefined
  /** A keyed hash, 43 characters of base64url. @param purpose hashes of different purposes never meet */
  mac(purpose: 'audit' | 'sign-in' | 'assist' | 'review' | 'survey' | 'group' | 'contest', text: string): string
}

const tokenShape = /^(v1\.([\w-]{43})\.(\d{10,11}))\.([\w-]{43})$/

/** @param secret at least 32 characters; changing it makes every resident a new one */
export function createIdentity(secret: string): Identity {
  const residentKey = derive(secret, 'resident')
  const tokenKey = derive(secret, 'token')
  const macKeys = { audit: derive(secret, 'audit'), 'sign-in': derive(secret, 'sign-in'), assist: derive(secret, 'assist'), review: derive(secret, 'review'), survey: derive(secret, 'survey'), group: derive(secret, 'group'), contest: derive(secret, 'contest') }
  const signatureOf = (text: string) => createHmac('sha256', tokenKey).update(text).digest('base64url')

  return {
    ...createSealing(secret),
    residentIdOf(credential) {
      const text = 'openid' in credential ? `openid:${credential.openid}` : `device:${credential.deviceKey.toLowerCase()}`
      return createHmac('sha256', residentKey).update(text).digest('base64url')
    },
    sign(residentId, expiresAt) {
      const text = `v1.${residentId}.${Math.floor(expiresAt.getTime() / 1000)}`
      return `${text}.${signatureOf(text)}`
    },
    verify(token, now) {
      const [, text = '', residentId, expiry, signature = ''] = tokenShape.exec(token) ?? []
      if (!equal(signatureOf(text), signature)) return undefined
      return Number(expiry) * 1000 > now.getTime() ? residentId : undefined
    },
    mac: (purpose, text) => createHmac('sha256', macKeys[purpose]).update(text).digest('base64url')
  }
}

/** One key for one purpose, so that a signature of one kind is never valid as another. */
function derive(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(purpose).digest()
}

/**
 * In constant time. The texts are compared, not the bytes they stand for: base64url has several spellings of the same bytes.
 * timingSafeEqual throws on unequal lengths, so a malformed signature is compared as blanks.
 */
function equal(expected: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given.padEnd(expected.length).slice(0, expected.length)))
}
