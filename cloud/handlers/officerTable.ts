import { officerActions } from '../../contract/officerActions'
import type { OfficerHandlers } from '../handler'
import { writeDownAction } from '../officers/writeDown'
import { readAlertDesk } from './alerts/desk'
import { publishAlert } from './alerts/publish'
import { endAssist } from './assist/end'
import { openAssist } from './assist/open'
import { tickAssist } from './assist/tick'
import { watchAssist } from './assist/watch'
import { readCaseDesk } from './cases/desk'
import { publishCase } from './cases/publish'
import { listClusters } from './clusters/list'
import { enrolOfficer } from './officer/enrol'
import { readMe } from './officer/me'
import { signInOfficer } from './officer/signIn'
import { signOutOfficer } from './officer/signOut'
import { listOfficers } from './officers/list'
import { revokeOfficer } from './officers/revoke'
import { tallyRegistrations } from './registration/tally'
import { decideReport } from './reports/decide'
import { writeReportNote } from './reports/note'
import { openReport } from './reports/open'
import { readReportQueue } from './reports/queue'
import { readAccuracy } from './reviews/accuracy'
import { decideReview } from './reviews/decide'
import { readReviewQueue } from './reviews/queue'
import { readCoverage } from './visits/coverage'
import { listVisits } from './visits/list'
import { markVisit } from './visits/mark'
import { removeVisit } from './visits/remove'
import { saveVisit } from './visits/save'
import { unmarkVisit } from './visits/unmark'
import { statisticsHandlers } from './statisticsTable'
import { placeDeskHandlers } from './placeDeskTable'
import { loopHandlers } from './loopTable'
import { activityHandlers } from './activityTable'
import { voiceDeskHandlers } from './voiceDeskTable'
import { contestDeskHandlers } from './contestDeskTable'
import { deskHandlers } from './deskTable'
import { learningHandlers } from './learningTable'

/** The handler of each officers' action; leaving one out does not compile. */
const handlers: OfficerHandlers = {
  'cases.desk': readCaseDesk,
  'cases.publish': publishCase,
  'alerts.publish': publishAlert,
  'alerts.desk': readAlertDesk,
  'reports.queue': readReportQueue,
  'reports.open': openReport,
  'reports.decide': decideReport,
  'reports.note': writeReportNote,
  'clusters.list': listClusters,
  'officer.enrol': enrolOfficer,
  'officer.signIn': signInOfficer,
  'officer.me': readMe,
  'officer.signOut': signOutOfficer,
  'officers.list': listOfficers,
  'officers.revoke': revokeOfficer,
  'assist.open': openAssist,
  'assist.watch': watchAssist,
  'assist.tick': tickAssist,
  'assist.end': endAssist,
  'registration.tally': tallyRegistrations,
  'reviews.queue': readReviewQueue,
  'reviews.decide': decideReview,
  'reviews.accuracy': readAccuracy,
  'visits.save': saveVisit,
  'visits.remove': removeVisit,
  'visits.list': listVisits,
  'visits.mark': markVisit,
  'visits.unmark': unmarkVisit,
  'visits.coverage': readCoverage,
  ...statisticsHandlers,
  ...placeDeskHandlers,
  ...loopHandlers,
  ...activityHandlers,
  ...voiceDeskHandlers,
  ...deskHandlers,
  ...contestDeskHandlers,
  ...learningHandlers
}

/** All that officers' actions need: loaded with the first of them, for nothing a resident asks needs it. */
export const officersSide = { actions: officerActions, handlers, writeDown: writeDownAction }
