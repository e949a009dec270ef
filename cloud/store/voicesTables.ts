import type { FeedbackKind, FeedbackState } from '../../contract/feedback'
import type { StoryState } from '../../contract/story'
import type { SurveyAnswer } from '../../contract/survey'
import type { ScamKind } from '../../contract/vocabulary'
import type { ChangeState } from '../../contract/voiceDesk'
import type { Json } from './tables'

/** Part of `Tables`. Feedback, surveys and residents' own stories. */
export interface VoicesTables {
  feedback: {
    resident_id: string
    id: string
    ref: string
    kind: FeedbackKind
    text: string
    page: string | null
    question_id: string | null
    case_id: string | null
    lesson_id: string | null
    alert_id: string | null
    community_id: string | null
    wants_reply: boolean
    state: FeedbackState
    version: number
    reply: string | null
    officer_name: string | null
    received_at: Date
    updated_at: Date
  }
  changes: {
    id: string
    state: ChangeState
    title: string
    what_was_said: string
    what_changed: string
    feedback_refs: string[]
    drafted_by: string
    drafted_name: string
    approved_name: string | null
    reason: string | null
    published_at: Date | null
    changed_at: Date
  }
  survey_takers: { survey_id: string; who_hash: string; answer_hash: string }
  survey_answers: { survey_id: string; id: string; resident_id: string | null; version: number; day: string; answers: Json<SurveyAnswer[]> }
  stories: {
    resident_id: string
    id: string
    ref: string
    kind: ScamKind | null
    title: string
    text: string
    byline: string | null
    community_id: string | null
    state: StoryState
    version: number
    reason: string | null
    officer_name: string | null
    received_at: Date
    updated_at: Date
    published_at: Date | null
  }
}
