import type { ActionName } from '../../contract/actions'
import type { Handler, ResidentHandlers } from '../handler'
import { listAreas } from './areas/list'
import { currentAlerts } from './alerts/current'
import { subscribeToAlerts } from './alerts/subscribe'
import { followAssist } from './assist/follow'
import { joinAssist } from './assist/join'
import { leaveAssist } from './assist/leave'
import { listCases } from './cases/list'
import { readCase } from './cases/read'
import { readCityGuides } from './guides/current'
import { listPartners } from './partners/list'
import { openPlace } from './places/open'
import { saveProfile } from './profile/save'
import { drawPaper } from './quiz/paper'
import { readProgress } from './quiz/progress'
import { submitQuiz } from './quiz/submit'
import { recordRegistration } from './registration/record'
import { listMyReports } from './report/mine'
import { readReportStatus } from './report/status'
import { submitReport } from './report/submit'
import { withdrawReport } from './report/withdraw'
import { openSession } from './session/open'

/** What is asked seldom is loaded when it is: a resident's usual cold start has no use for it. */
const later =
  <A extends ActionName>(load: () => Promise<Handler<A>>): Handler<A> =>
  async (...asked) =>
    (await load())(...asked)

/** The handler of each action that is not the officers'; leaving one out does not compile. */
export const handlers: ResidentHandlers = {
  'session.open': openSession,
  'profile.save': saveProfile,
  'profile.export': later<'profile.export'>(async () => (await import('./profile/export')).exportProfile),
  'profile.erase': later<'profile.erase'>(async () => (await import('./profile/erase')).eraseProfile),
  'quiz.paper': drawPaper,
  'quiz.submit': submitQuiz,
  'quiz.progress': readProgress,
  'quiz.remind': later<'quiz.remind'>(async () => (await import('./quiz/remind')).remindOfCheckup),
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
  'report.supplement': later<'report.supplement'>(async () => (await import('./report/supplement')).supplementReport),
  'evidence.keep': later<'evidence.keep'>(async () => (await import('./evidence/keep')).keepEvidence),
  'guides.current': readCityGuides,
  'registration.record': recordRegistration,
  'registration.remind': later<'registration.remind'>(async () => (await import('./registration/remind')).remindToRecheck),
  'assist.join': joinAssist,
  'assist.follow': followAssist,
  'assist.leave': leaveAssist,
  'family.invite': later<'family.invite'>(async () => (await import('./family/invite')).inviteFamily),
  'family.answer': later<'family.answer'>(async () => (await import('./family/answer')).answerFamily),
  'family.report': later<'family.report'>(async () => (await import('./family/report')).reportToFamily),
  'family.list': later<'family.list'>(async () => (await import('./family/list')).listFamily),
  'family.revoke': later<'family.revoke'>(async () => (await import('./family/revoke')).revokeFamily)
}
