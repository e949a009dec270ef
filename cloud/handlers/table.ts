import type { ResidentHandlers } from '../handler'
import { listAreas } from './areas/list'
import { currentAlerts } from './alerts/current'
import { subscribeToAlerts } from './alerts/subscribe'
import { followAssist } from './assist/follow'
import { joinAssist } from './assist/join'
import { leaveAssist } from './assist/leave'
import { listCases } from './cases/list'
import { readCase } from './cases/read'
import { keepEvidence } from './evidence/keep'
import { answerFamily } from './family/answer'
import { inviteFamily } from './family/invite'
import { listFamily } from './family/list'
import { reportToFamily } from './family/report'
import { revokeFamily } from './family/revoke'
import { readCityGuides } from './guides/current'
import { listPartners } from './partners/list'
import { openPlace } from './places/open'
import { eraseProfile } from './profile/erase'
import { exportProfile } from './profile/export'
import { saveProfile } from './profile/save'
import { drawPaper } from './quiz/paper'
import { readProgress } from './quiz/progress'
import { submitQuiz } from './quiz/submit'
import { recordRegistration } from './registration/record'
import { remindToRecheck } from './registration/remind'
import { listMyReports } from './report/mine'
import { readReportStatus } from './report/status'
import { submitReport } from './report/submit'
import { supplementReport } from './report/supplement'
import { withdrawReport } from './report/withdraw'
import { openSession } from './session/open'

/** The handler of each action that is not the officers'; leaving one out does not compile. */
export const handlers: ResidentHandlers = {
  'session.open': openSession,
  'profile.save': saveProfile,
  'profile.export': exportProfile,
  'profile.erase': eraseProfile,
  'quiz.paper': drawPaper,
  'quiz.submit': submitQuiz,
  'quiz.progress': readProgress,
  'cases.list': listCases,
  'cases.read': readCase,
  'alerts.current': currentAlerts,
  'alerts.subscribe': subscribeToAlerts,
  'places.open': openPlace,
  'partners.list': listPartners,
  'areas.list': listAreas,
  'report.submit': submitReport,
  'report.status': readReportStatus,
  'report.mine': listMyReports,
  'report.withdraw': withdrawReport,
  'report.supplement': supplementReport,
  'evidence.keep': keepEvidence,
  'guides.current': readCityGuides,
  'registration.record': recordRegistration,
  'registration.remind': remindToRecheck,
  'assist.join': joinAssist,
  'assist.follow': followAssist,
  'assist.leave': leaveAssist,
  'family.invite': inviteFamily,
  'family.answer': answerFamily,
  'family.report': reportToFamily,
  'family.list': listFamily,
  'family.revoke': revokeFamily
}
