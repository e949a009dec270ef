/** The actions of officers and editors: in no package that a resident loads. */
import * as v from 'valibot'
import { AlertText } from './alertText'
import { CaseText } from './case'
import { fieldworkActions } from './fieldworkActions'
import { statisticsActions } from './statisticsActions'
import { placeDeskActions } from './placeDeskActions'
import { loopActions } from './loopActions'
import { activityActions } from './activityActions'
import { voiceDeskActions } from './voiceDeskActions'
import { contestDeskActions } from './contestDeskActions'
import { deskActions } from './deskActions'
import { learningActions } from './learningActions'
import { AlertStepRequest, CaseStepRequest, Publication, PublicationState } from './publishing'
import { Clusters, ClustersRequest, Decided, DecideRequest, NoteRequest, OpenedReport, OpenRequest, Queue, QueueRequest } from './reportDesk'

const officers = ['officer', 'reviewer', 'admin'] as const
const editors = ['editor', 'admin'] as const

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
  'alerts.desk': { input: DeskRequest, output: deskOf(AlertText), access: editors },
  ...fieldworkActions,
  ...statisticsActions,
  ...placeDeskActions,
  ...loopActions,
  ...activityActions,
  ...voiceDeskActions,
  ...deskActions,
  ...contestDeskActions,
  ...learningActions
} as const
