/** 民警端: who works here, and how they sign in. */
import * as v from 'valibot'
import { IsoTime, words } from './publication'
import { Role } from './session'

/** As it is signed in with: a name, also with rare characters, or a badge-free nickname that the station knows. */
export const OfficerName = v.pipe(v.string(), v.trim(), v.regex(/^[\u3400-\u9fff\u{20000}-\u{323af}·A-Za-z0-9 ]{2,20}$/u))
export const Station = v.pipe(v.string(), v.trim(), words(2, 30))
/** How good it must be is the server's to say: the sentence names what is missing. */
export const Passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** With the one-time code of `npm run officer -- invite`. Name and station are needed where the invitation does not name them. */
export const EnrolRequest = v.strictObject({
  code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  passphrase: Passphrase,
  name: v.optional(OfficerName),
  station: v.optional(Station)
})

export const SignInRequest = v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)), passphrase: Passphrase })

/** The token is the caller's own, over HTTP: the role hangs on the record, not on the token. */
export const OfficerSession = v.strictObject({ token: v.string(), role: Role, station: v.string(), name: v.string(), expiresAt: IsoTime })
export type OfficerSession = v.InferOutput<typeof OfficerSession>

export const Me = v.strictObject({ name: v.string(), station: v.string(), role: Role, expiresAt: v.nullable(IsoTime) })
export type Me = v.InferOutput<typeof Me>

/** `everywhere`: on all phones and computers. */
export const SignOutRequest = v.strictObject({ everywhere: v.optional(v.boolean()) })

export const Officer = v.strictObject({
  officerId: v.string(),
  name: v.string(),
  station: v.string(),
  role: Role,
  createdAt: IsoTime,
  revokedAt: v.nullable(IsoTime),
  /** Why the account was taken back. */
  revokeReason: v.optional(v.nullable(v.string())),
  /** On how many phones and computers somebody is signed in with it now. */
  sessions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
})
export type Officer = v.InferOutput<typeof Officer>
export const Officers = v.strictObject({ officers: v.array(Officer) })
export const RevokeOfficerRequest = v.strictObject({ officerId: v.string(), reason: words(2, 100) })
