/** 人员 and 操作记录: who works here with which right, and what they did. In no package that a resident loads. */
import * as v from 'valibot'
import { OfficerName, Passphrase, Station } from './officer'
import { IsoDay, IsoTime, words } from './publication'
import { Role } from './session'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const OfficerId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/** Whom an admin can invite, or make somebody into: everybody but a resident. */
export const staffRoles = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
export const StaffRole = v.picklist(staffRoles)
export type StaffRole = v.InferOutput<typeof StaffRole>

/** Without a name or a station the person gives it when enrolling. */
export const InviteRequest = v.strictObject({ role: StaffRole, name: v.optional(OfficerName), station: v.optional(Station) })
/** The code is in this answer only: what is kept is its hash. */
export const Invited = v.strictObject({ inviteId: v.string(), code: v.string(), expiresAt: IsoTime })
export type Invited = v.InferOutput<typeof Invited>

const Invite = v.strictObject({
  inviteId: v.string(),
  role: Role,
  name: v.nullable(v.string()),
  station: v.nullable(v.string()),
  createdAt: IsoTime,
  expiresAt: IsoTime
})
export type Invite = v.InferOutput<typeof Invite>
/** Those that nobody has used yet and that are still good. */
export const Invites = v.strictObject({ invites: v.array(Invite), asOf: IsoTime })
export const UninviteRequest = v.strictObject({ inviteId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) })

/** Works at once on every phone: rights hang on the account. */
export const ChangeOfficerRequest = v.strictObject({
  officerId: OfficerId,
  role: v.optional(StaffRole),
  station: v.optional(Station),
  reason: words(2, 100)
})
export const SignOutOfficerRequest = v.strictObject({ officerId: OfficerId, reason: words(2, 100) })
/** On how many phones and computers the session has ended. */
export const SignedOut = v.strictObject({ ended: Count })

/** One's own. Sessions on other phones end. */
export const ChangePassphraseRequest = v.strictObject({ old: Passphrase, new: Passphrase })

/** An entry with its words as they were written down. */
const LogEntry = v.strictObject({
  /** Whose chain it stands in: an account, `console` for the command line of the server, `nobody` for names that are not there. */
  officerId: v.string(),
  /** Null where there is no account. */
  officerName: v.nullable(v.string()),
  station: v.nullable(v.string()),
  seq: v.pipe(v.number(), v.integer()),
  at: IsoTime,
  action: v.string(),
  /** What it was done to, empty where it was nothing in particular. */
  target: v.string(),
  /** Where the target is an account. */
  targetName: v.nullable(v.string()),
  reason: v.nullable(v.string())
})
export type LogEntry = v.InferOutput<typeof LogEntry>

/** Days in China, both inclusive. The newest come first. */
export const LogRequest = v.strictObject({
  officerId: v.optional(OfficerId),
  action: v.optional(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,30}\.[a-zA-Z]{1,30}$/))),
  from: v.optional(IsoDay),
  to: v.optional(IsoDay),
  cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(400)))
})
export const Log = v.strictObject({ entries: v.array(LogEntry), nextCursor: v.nullable(v.string()), asOf: IsoTime })
export type Log = v.InferOutput<typeof Log>

/** How a chain can be found to be not as it was written. */
export const breaks = [
  'changed',
  'missing',
  'beforeBeginning',
  'notTheAnchored',
  'headGone',
  'deletedEarly',
  'cutOff',
  'endDiffers',
  'chainGone',
  'anchorChanged',
  'anchorMissing'
] as const
export const Break = v.picklist(breaks)
export type Break = v.InferOutput<typeof Break>

export const LogCheck = v.strictObject({
  entries: Count,
  officers: Count,
  /** From before there were seals: they can be read, but not checked. */
  unsealed: Count,
  /** The newest daily seal, to compare with one that was kept elsewhere. */
  anchor: v.nullable(v.strictObject({ day: IsoDay, mac: v.string() })),
  /** Null for a whole log. */
  broken: v.nullable(
    v.strictObject({
      how: Break,
      officerId: v.nullable(v.string()),
      officerName: v.nullable(v.string()),
      seq: v.nullable(v.number()),
      day: v.nullable(IsoDay)
    })
  ),
  asOf: IsoTime
})
export type LogCheck = v.InferOutput<typeof LogCheck>
