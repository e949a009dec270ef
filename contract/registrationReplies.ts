/** What comes back about registrations. Apart from what is sent: a phone checks answers, the server checks requests. */
import * as v from 'valibot'
import { GuideAnswers, GuideId, StepId } from './guide'
import { IsoTime } from './publication'
import { Empty } from './session'

const Uuid = v.pipe(v.string(), v.uuid())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** `counted`: this record is the one that counts for the resident and the guide (or, handed over, for itself). */
export const RegistrationReply = v.strictObject({ recorded: v.boolean(), counted: v.boolean() })

/** Who is at one's side. */
export const Joined = v.strictObject({
  assistId: Uuid,
  guideId: GuideId,
  officerName: v.string(),
  station: v.string(),
  expiresAt: IsoTime,
  /** How long it may go on, in seconds: right whatever the phone's clock says. */
  validSeconds: Count
})
export type Joined = v.InferOutput<typeof Joined>

export const Tick = v.strictObject({ stepId: StepId, tickId: StepId })
export type Tick = v.InferOutput<typeof Tick>

/** What the resident's phone learns when it tells where it is. */
export const Followed = v.strictObject({ ended: v.boolean(), ticks: v.array(Tick) })

/** Where somebody stands in a guide. */
export const GuidePlace = v.strictObject({
  answers: GuideAnswers,
  stepId: v.nullable(StepId),
  done: v.pipe(v.array(StepId), v.maxLength(16)),
  finished: v.boolean()
})
export type GuidePlace = v.InferOutput<typeof GuidePlace>

/** `sent` to a parent and not yet answered, `agreed` to be seen, `declined`, `revoked`, or `expired` unanswered. */
export const familyStates = ['sent', 'agreed', 'declined', 'revoked', 'expired'] as const
export const FamilyLink = v.strictObject({
  inviteId: Uuid,
  guideId: GuideId,
  state: v.picklist(familyStates),
  /** Null until there is some, and after it is revoked. */
  progress: v.nullable(v.strictObject({ done: Count, total: Count, finished: v.boolean(), updatedAt: IsoTime })),
  createdAt: IsoTime
})
export type FamilyLink = v.InferOutput<typeof FamilyLink>
/** `sent`: guides I sent; `shown`: those in which my progress can be seen by who sent them. */
export const FamilyLinks = v.strictObject({ sent: v.array(FamilyLink), shown: v.array(FamilyLink) })
export type FamilyLinks = v.InferOutput<typeof FamilyLinks>

export const CityGuides = v.strictObject({
  /** The guides marked cityOnly that this city has switched on. */
  switchedOn: v.array(GuideId),
  /** WeChat's template for the reminder to check again, where the city has set one up. */
  templateId: v.optional(v.string())
})

/** The actions of registration by residents. */
export const registrationReplies = {
  'guides.current': { output: CityGuides, access: 'anyone', cacheSeconds: 60 },
  'registration.record': { output: RegistrationReply, access: 'resident' },
  'registration.remind': { output: v.strictObject({ wanted: v.boolean() }), access: 'resident' },
  'assist.join': { output: Joined, access: 'resident' },
  'assist.follow': { output: Followed, access: 'resident' },
  'assist.leave': { output: Empty, access: 'resident' },
  'family.invite': { output: v.strictObject({ inviteId: Uuid, expiresAt: IsoTime }), access: 'resident' },
  'family.answer': { output: v.strictObject({ guideId: GuideId, state: v.picklist(familyStates) }), access: 'resident' },
  'family.report': { output: v.strictObject({ shown: v.boolean() }), access: 'resident' },
  'family.list': { output: FamilyLinks, access: 'resident' },
  'family.revoke': { output: Empty, access: 'resident' }
} as const
