import type { Handlers } from '../handler'
import { currentAlerts } from './alerts/current'
import { readAlertDesk } from './alerts/desk'
import { publishAlert } from './alerts/publish'
import { subscribeToAlerts } from './alerts/subscribe'
import { readCaseDesk } from './cases/desk'
import { listCases } from './cases/list'
import { publishCase } from './cases/publish'
import { readCase } from './cases/read'
import { listClusters } from './clusters/list'
import { keepEvidence } from './evidence/keep'
import { listPartners } from './partners/list'
import { openPlace } from './places/open'
import { eraseProfile } from './profile/erase'
import { exportProfile } from './profile/export'
import { saveProfile } from './profile/save'
import { drawPaper } from './quiz/paper'
import { readProgress } from './quiz/progress'
import { submitQuiz } from './quiz/submit'
import { listMyReports } from './report/mine'
import { readReportStatus } from './report/status'
import { submitReport } from './report/submit'
import { supplementReport } from './report/supplement'
import { withdrawReport } from './report/withdraw'
import { decideReport } from './reports/decide'
import { writeReportNote } from './reports/note'
import { openReport } from './reports/open'
import { readReportQueue } from './reports/queue'
import { openSession } from './session/open'

/** The handler of each action; leaving one out does not compile. */
export const handlers: Handlers = {
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
  'report.submit': submitReport,
  'report.status': readReportStatus,
  'report.mine': listMyReports,
  'report.withdraw': withdrawReport,
  'report.supplement': supplementReport,
  'evidence.keep': keepEvidence,
  'reports.queue': readReportQueue,
  'reports.open': openReport,
  'reports.decide': decideReport,
  'reports.note': writeReportNote,
  'clusters.list': listClusters,
  'cases.publish': publishCase,
  'cases.desk': readCaseDesk,
  'alerts.publish': publishAlert,
  'alerts.desk': readAlertDesk
}
