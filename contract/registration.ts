/**
 * 注册登记: what came of a guide. It holds no ID number, face, code or phone number: there is no field for them, and
 * unknown fields are refused.
 */
import * as v from 'valibot'
import { GuideId, StepId } from './guide'
import { OfficerName } from './officer'
import { PublicationId } from './publication'
import { GuidePlace } from './registrationReplies'
import { CommunityId } from './session'

const Uuid = v.pipe(v.string(), v.uuid())
const month = 30 * 86_400

/** Six digits, as an officer's phone shows them; blanks between them are left out. */
export const AssistCode = v.pipe(v.string(), v.maxLength(20), v.transform(text => text.replace(/\s/g, '')), v.regex(/^\d{6}$/))

export const registrationOutcomeNames = { finished: '做完了', stuck: '卡住了', declined: '不想装' } as const
export const RegistrationOutcome = v.picklist(Object.keys(registrationOutcomeNames) as (keyof typeof registrationOutcomeNames)[])
export type RegistrationOutcome = v.InferOutput<typeof RegistrationOutcome>

export const helperNames = { self: '自己', family: '家里人', officer: '民警、网格员、志愿者' } as const
export const Helper = v.picklist(Object.keys(helperNames) as (keyof typeof helperNames)[])

/** Which step, and whether it was done; each step once, in any order. */
const StepResult = v.strictObject({ stepId: StepId, done: v.boolean() })

export const RegistrationRequest = v.strictObject({
  /** Made on the phone: the same record sent twice is one. */
  recordId: Uuid,
  guideId: GuideId,
  assistId: v.optional(Uuid),
  steps: v.pipe(
    v.array(StepResult),
    v.minLength(1),
    v.maxLength(40),
    v.check(steps => new Set(steps.map(({ stepId }) => stepId)).size === steps.length)
  ),
  outcome: RegistrationOutcome,
  stuckAtStepId: v.optional(StepId),
  helper: v.optional(Helper),
  /** On the officer's own phone, for somebody without WeChat: counts apart as 未经本机确认. Officers only. */
  handOver: v.optional(v.literal(true)),
  /** The officer who was signed in when it was done, by name: it is not put down to whoever signs in on that phone later. */
  handOverBy: v.optional(OfficerName),
  placeId: v.optional(PublicationId),
  communityId: v.optional(CommunityId),
  /** How long ago it was done when it is sent, in seconds by the phone's own clock: right even when that clock is a day off. */
  ageSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(month)))
})
export type RegistrationRequest = v.InferOutput<typeof RegistrationRequest>

/** One message when it is time to check again. */
export const RemindRequest = v.strictObject({ guideId: GuideId, wanted: v.boolean() })

export const JoinRequest = v.strictObject({ assistCode: AssistCode })

/** Each telling has a higher `seq` than the one before; one that comes late changes nothing. */
export const FollowRequest = v.strictObject({ assistId: Uuid, seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), place: GuidePlace })
export const LeaveRequest = v.strictObject({ assistId: Uuid })

/** The id is made on the phone and is the secret of the link that is passed on. */
export const InviteRequest = v.strictObject({ inviteId: Uuid, guideId: GuideId })
/** On the parent's own phone: may the sender see how far I am? */
export const InviteAnswer = v.strictObject({ inviteId: Uuid, agree: v.boolean() })
export const FamilyReport = v.strictObject({
  inviteId: Uuid,
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  done: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
  total: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
  finished: v.boolean()
})
export const RevokeRequest = v.strictObject({ inviteId: Uuid })
