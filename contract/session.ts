import * as v from 'valibot'
import { Audience } from './vocabulary'

export const roles = ['resident', 'volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
export const Role = v.picklist(roles)
export type Role = v.InferOutput<typeof Role>

/** Over HTTP the phone may send the random key it keeps, so that a new token is the same resident's. Ignored in WeChat. */
export const SessionRequest = v.strictObject({ deviceKey: v.optional(v.pipe(v.string(), v.uuid())) })

export const Session = v.strictObject({
  token: v.string(),
  residentId: v.string(),
  role: Role,
  expiresAt: v.pipe(v.string(), v.isoTimestamp())
})
export type Session = v.InferOutput<typeof Session>

export const CommunityId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/** Both may be left out (skipped) or null (taken back). */
export const Profile = v.strictObject({
  audience: v.optional(v.nullable(Audience)),
  communityId: v.optional(v.nullable(CommunityId))
})
export type Profile = v.InferOutput<typeof Profile>

export const Empty = v.strictObject({})

/** Everything held about the caller, table by table, as it stands in the database. */
export const ProfileExport = v.strictObject({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  tables: v.record(v.string(), v.array(v.record(v.string(), v.unknown())))
})
export type ProfileExport = v.InferOutput<typeof ProfileExport>
