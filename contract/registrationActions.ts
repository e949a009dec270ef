/** What residents send while they follow a guide, with its answers. */
import {
  FamilyReport,
  FollowRequest,
  InviteAnswer,
  InviteRequest,
  JoinRequest,
  LeaveRequest,
  RegistrationRequest,
  RemindRequest,
  RevokeRequest
} from './registration'
import { registrationReplies } from './registrationReplies'
import { Empty } from './session'

export const registrationActions = {
  'guides.current': { ...registrationReplies['guides.current'], input: Empty },
  'registration.record': { ...registrationReplies['registration.record'], input: RegistrationRequest },
  'registration.remind': { ...registrationReplies['registration.remind'], input: RemindRequest },
  'assist.join': { ...registrationReplies['assist.join'], input: JoinRequest },
  'assist.follow': { ...registrationReplies['assist.follow'], input: FollowRequest },
  'assist.leave': { ...registrationReplies['assist.leave'], input: LeaveRequest },
  'family.invite': { ...registrationReplies['family.invite'], input: InviteRequest },
  'family.answer': { ...registrationReplies['family.answer'], input: InviteAnswer },
  'family.report': { ...registrationReplies['family.report'], input: FamilyReport },
  'family.list': { ...registrationReplies['family.list'], input: Empty },
  'family.revoke': { ...registrationReplies['family.revoke'], input: RevokeRequest }
} as const
