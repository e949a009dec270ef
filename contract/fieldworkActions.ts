/** The actions of everybody who works at people's sides and doors, and of those who look after them. */
import {
  AccuracyReply,
  AssistOpened,
  AssistRequest,
  Coverage,
  CoverageRequest,
  EndRequest,
  PeriodRequest,
  RemoveVisitRequest,
  ReviewDecided,
  ReviewDecision,
  Reviews,
  ReviewsRequest,
  TallyReply,
  TickRequest,
  UnmarkRequest,
  Visit,
  VisitMark,
  VisitRequest,
  Visits,
  VisitsRequest,
  Watched,
  WatchRequest
} from './fieldwork'
import { EnrolRequest, Me, OfficerSession, Officers, RevokeOfficerRequest, SignInRequest, SignOutRequest } from './officer'
import { Empty } from './session'

/** Volunteers and community workers too. */
const staff = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
const officers = ['officer', 'reviewer', 'admin'] as const
const admins = ['admin'] as const

export const fieldworkActions = {
  'officer.enrol': { input: EnrolRequest, output: OfficerSession, access: 'anyone' },
  'officer.signIn': { input: SignInRequest, output: OfficerSession, access: 'anyone' },
  'officer.me': { input: Empty, output: Me, access: staff },
  'officer.signOut': { input: SignOutRequest, output: Empty, access: 'resident' },
  'officers.list': { input: Empty, output: Officers, access: admins },
  'officers.revoke': { input: RevokeOfficerRequest, output: Empty, access: admins },
  'assist.open': { input: AssistRequest, output: AssistOpened, access: staff },
  'assist.watch': { input: WatchRequest, output: Watched, access: staff },
  'assist.tick': { input: TickRequest, output: Watched, access: staff },
  'assist.end': { input: EndRequest, output: Empty, access: staff },
  'registration.tally': { input: PeriodRequest, output: TallyReply, access: officers },
  'reviews.queue': { input: ReviewsRequest, output: Reviews, access: officers },
  'reviews.decide': { input: ReviewDecision, output: ReviewDecided, access: officers },
  'reviews.accuracy': { input: PeriodRequest, output: AccuracyReply, access: officers },
  'visits.save': { input: VisitRequest, output: Visit, access: staff },
  'visits.remove': { input: RemoveVisitRequest, output: Empty, access: staff },
  'visits.list': { input: VisitsRequest, output: Visits, access: staff },
  'visits.mark': { input: VisitMark, output: Visit, access: staff },
  'visits.unmark': { input: UnmarkRequest, output: Visit, access: staff },
  'visits.coverage': { input: CoverageRequest, output: Coverage, access: staff }
} as const
