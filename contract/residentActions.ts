/** The actions of residents: the only part of the table that is in the main package of the app. */
import { AlertList, AlertRequest, SubscribeRequest, Subscription } from './alert'
import { AreaList } from './area'
import { CaseList, CaseListRequest, CaseReply, CaseRequest } from './case'
import { PartnerList, PlaceReply, PlaceRequest } from './place'
import { Paper, PaperRequest, Progress, ProgressRequest, Submission, SubmissionReply } from './quiz'
import { Empty, Profile, ProfileExport, Session, SessionRequest } from './session'

export const residentActions = {
  'session.open': { input: SessionRequest, output: Session, access: 'anyone' },
  'profile.save': { input: Profile, output: Empty, access: 'resident' },
  'profile.export': { input: Empty, output: ProfileExport, access: 'resident' },
  'profile.erase': { input: Empty, output: Empty, access: 'resident' },
  'quiz.paper': { input: PaperRequest, output: Paper, access: 'resident' },
  'quiz.submit': { input: Submission, output: SubmissionReply, access: 'resident' },
  'quiz.progress': { input: ProgressRequest, output: Progress, access: 'resident' },
  'cases.list': { input: CaseListRequest, output: CaseList, access: 'anyone' },
  'cases.read': { input: CaseRequest, output: CaseReply, access: 'anyone' },
  'alerts.current': { input: AlertRequest, output: AlertList, access: 'anyone', cacheSeconds: 60 },
  'alerts.subscribe': { input: SubscribeRequest, output: Subscription, access: 'resident' },
  'places.open': { input: PlaceRequest, output: PlaceReply, access: 'anyone' },
  'partners.list': { input: Empty, output: PartnerList, access: 'anyone', cacheSeconds: 60 },
  'areas.list': { input: Empty, output: AreaList, access: 'anyone', cacheSeconds: 60 }
} as const
