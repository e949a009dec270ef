/** The actions of officers and editors: in no package that a resident loads. */
import * as v from 'valibot'
import { AlertText } from './alertText'
import { CaseText } from './case'
import {
  AccuracyReply, AssistOpened, AssistRequest, Coverage, CoverageRequest, EndRequest, PeriodRequest, RemoveVisitRequest, ReviewDecided, ReviewDecision,
  Reviews, ReviewsRequest, TallyReply, TickRequest, UnmarkRequest, Visit, VisitMark, VisitRequest, Visits, VisitsRequest, Watched, WatchRequest
} from './fieldwork'
import { EnrolRequest, Me, OfficerSession, Officers, RevokeOfficerRequest, SignInRequest, SignOutRequest } from './officer'
import { Empty } from './session'
import { AlertStepRequest, CaseStepRequest, Publication, PublicationState } from './publishing'
import { Clusters, ClustersRequest, Decided, DecideRequest, NoteRequest, OpenedReport, OpenRequest, Queue, QueueRequest } from './reportDesk'

const officers = ['officer', 'reviewer', 'admin'] as const
const editors = ['editor', 'admin'] as const

/** Everybody who works at people's sides. */
const staff = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
const admins = ['admin'] as const

const DeskRequest = v.strictObject({
  state: v.optional(PublicationState),
  cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)))
})

/** Versions, the latest step first, with their texts. */
const deskOf = <T extends v.GenericSchema>(text: T) =>
  v.strictObject({
    versions: v.array(v.strictObject({ ...Publication.entries, text })),
    nextCursor: v.nullable(v.string())
  })

export const officerActions = {
  'cases.publish': { input: CaseStepRequest, output: Publication, access: editors },
  'cases.desk': { input: DeskRequest, output: deskOf(CaseText), access: editors },
  'alerts.publish': { input: AlertStepRequest, output: Publication, access: editors },
  'reports.queue': { input: QueueRequest, output: Queue, access: officers },
  'reports.open': { input: OpenRequest, output: OpenedReport, access: officers },
  'reports.decide': { input: DecideRequest, output: Decided, access: officers },
  'reports.note': { input: NoteRequest, output: Decided, access: officers },
  'clusters.list': { input: ClustersRequest, output: Clusters, access: officers },
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
  'visits.coverage': { input: CoverageRequest, output: Coverage, access: staff },
  'alerts.desk': { input: DeskRequest, output: deskOf(AlertText), access: editors }
} as const
