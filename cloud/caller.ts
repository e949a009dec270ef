import type { Role } from '../contract/session'
import type { Identity } from './identity'

/** Who calls, as proved by the platform or by a signed token; never taken from the input. */
export interface Caller {
  residentId: string
  /** True inside WeChat, where the platform vouches for the person. */
  wechat: boolean
  /** The openid, sealed, to send a message to the person later; only inside WeChat. A function, so that no log shows it. */
  sealOpenid?: () => string
  /** Looked up only for actions that are open to officer roles. */
  officer?: OfficerCaller
}

/** A caller whose right to an officer's action has been looked up. */
export type SignedInOfficer = Caller & { officer: OfficerCaller }

/** An officer or community worker as they are written down beside what they did. */
export interface OfficerCaller {
  officerId: string
  name: string
  station: string
  role: Role
}

/** How a request came in: the environment of a cloud function, or an Authorization header. */
export type Credentials = { openid: string | undefined } | { authorization: string | undefined; address?: string }

/** Whom to count requests of: the address over HTTP, where anybody can have as many identities as they like; the person in WeChat. */
export function originOf(credentials: Credentials, caller: Caller | undefined): string {
  return 'openid' in credentials ? `person ${caller?.residentId ?? ''}` : `address ${credentials.address ?? ''}`
}

/** @returns undefined for nobody, an expired token or a forged one: all three must sign in again */
export function callerOf(credentials: Credentials, identity: Identity, now: Date): Caller | undefined {
  if ('openid' in credentials) {
    const { openid } = credentials
    return openid ? { residentId: identity.residentIdOf({ openid }), wechat: true, sealOpenid: () => identity.seal(openid) } : undefined
  }
  const [, token] = /^Bearer (\S+)$/i.exec(credentials.authorization ?? '') ?? []
  const residentId = token && identity.verify(token, now)
  return residentId ? { residentId, wechat: false } : undefined
}

/**
 * The openid WeChat sets for each call of a function: WX_CONTEXT_KEYS names the variables that are valid for this call.
 * This is what getWXContext() of wx-server-sdk reads, without loading its 300 KB on every cold start.
 * Call it only inside a cloud function: anywhere else these variables are nobody's word.
 */
export function wechatOpenid(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = (env.WX_CONTEXT_KEYS ?? '').split(',').includes('WX_OPENID')
  return (named && env.WX_OPENID) || undefined
}
