import type { FeedbackAbout, MyFeedback } from '../../contract/feedback'
import type { InboxItem } from '../../contract/voiceDesk'
import type { FeedbackRow } from '../store/voicesFeedback'

/** Feedback as the person sees it who wrote it. */
export const myFeedbackOf = (row: FeedbackRow): MyFeedback => ({ feedbackId: row.id, ...common(row) })

/** Feedback as officers see it: not whose it is. */
export const inboxItemOf = (row: FeedbackRow): InboxItem => ({ id: row.ref, version: row.version, by: row.officer_name, ...common(row) })

const common = (row: FeedbackRow) => ({
  kind: row.kind,
  text: row.text,
  about: aboutOf(row),
  wantsReply: row.wants_reply,
  state: row.state,
  reply: row.reply,
  receivedAt: row.received_at.toISOString(),
  updatedAt: row.updated_at.toISOString()
})

const aboutOf = ({ alert_id, case_id, lesson_id, page, question_id }: FeedbackRow): FeedbackAbout => ({
  ...(page ? { page } : {}),
  ...(question_id ? { questionId: question_id } : {}),
  ...(case_id ? { caseId: case_id } : {}),
  ...(lesson_id ? { lessonId: lesson_id } : {}),
  ...(alert_id ? { alertId: alert_id } : {})
})
