import type { ColumnType, Generated } from 'kysely'
import type { Outcome } from '../../contract/case'
import type { ContactType } from '../../contract/contactTypes'
import type { VisitKind, VisitResult } from '../../contract/fieldwork'
import type { Grade } from '../../contract/gradeAnswer'
import type { PublicationState } from '../../contract/publishing'
import type { QuizMode } from '../../contract/quiz'
import type { familyStates } from '../../contract/registrationReplies'
import type { ReportRequest } from '../../contract/report'
import type { ReportStatus } from '../../contract/reportReplies'
import type { Role } from '../../contract/session'
import type { Audience, ScamKind } from '../../contract/vocabulary'
import type { ActivitiesTables } from './activitiesTables'
import type { ContestsTables } from './contestsTables'
import type { GroupsTables } from './groupsTables'
import type { LearningTables } from './learningTables'
import type { LoopsTables } from './loopsTables'
import type { RegistrationTables } from './registrationTables'
import type { StatisticsTables } from './statisticsTables'
import type { VoicesTables } from './voicesTables'

/** One answer as it is kept: with what it was graded by, so that progress outlives a change of the question. */
export interface KeptAnswer {
  questionId: string
  kind: ScamKind
  /** Only for judging items. */
  verdict?: 'scam' | 'genuine'
  optionIds: string[]
  grade: Grade
  ms: number
}

/** A jsonb column: parsed when read, written as text so that pg does not turn arrays into PostgreSQL arrays. */
export type Json<T> = ColumnType<T, string, string>

/** What is published without a release. */
export type PublicationType = 'case' | 'alert' | 'partner' | 'place' | 'area'

export interface Tables extends RegistrationTables, StatisticsTables, ActivitiesTables, VoicesTables, LoopsTables, ContestsTables, LearningTables, GroupsTables {
  residents: {
    resident_id: string
    role: Generated<Role>
    audience: Audience | null
    community_id: string | null
    created_at: Date
    seen_at: Date
  }
  papers: {
    resident_id: string
    id: string
    mode: QuizMode
    question_ids: string[]
    created_at: Date
    expires_at: Date
  }
  attempts: {
    resident_id: string
    id: string
    mode: string
    paper_id: string | null
    started_at: Date
    finished_at: Date
    received_at: Date
    right_count: number
    total: number
    answered: number
    scam_seen: number
    hits: number
    genuine_seen: number
    false_alarms: number
    answers: Json<KeptAnswer[]>
    reply: string
    audience: Audience | null
    community_id: string | null
    place_id: string | null
  }
  quiz_counters: {
    day: string
    slot: number
    mode: string
    community_id: string
    attempts: number
    answered: number
    right_count: number
    scam_seen: number
    hits: number
    genuine_seen: number
    false_alarms: number
  }
  publications: {
    type: PublicationType
    id: string
    version: number
    state: PublicationState
    content: Json<unknown>
    content_hash: string
    search: string
    happened: number
    kinds: string[]
    audiences: string[]
    outcome: Outcome | null
    drafted_by: string
    drafted_at: Date
    approved_by: Generated<string | null>
    approved_at: Generated<Date | null>
    rejected_by: Generated<string | null>
    rejected_at: Generated<Date | null>
    withdrawn_by: Generated<string | null>
    withdrawn_at: Generated<Date | null>
    reason: Generated<string | null>
    changed_at: Date
  }
  publication_clock: { type: PublicationType; at: Date }
  place_counters: { place_id: string; day: string; slot: number; opened: number }
  subscriptions: { resident_id: string; topic: 'alerts'; sealed_openid: string | null; created_at: Date }
  notices: {
    resident_id: string
    id: string
    alert_id: string
    alert_version: number
    state: NoticeState
    sealed_openid: string | null
    tries: number
    due_at: Date
    created_at: Date
    sent_at: Date | null
  }
  reports: {
    resident_id: string
    id: string
    contact_type: ContactType
    kind: ScamKind | null
    money_lost: MoneyLost
    on_behalf: boolean
    met_on: string | null
    content: string | null
    contact_hash: string | null
    key_id: string
    community_id: string | null
    status: ReportStatus
    version: number
    evidence_count: number
    may_call_back: boolean
    note: string | null
    reply: string
    received_at: Date
    updated_at: Date
  }
  report_steps: {
    resident_id: string
    report_id: string
    id: string
    seq: number
    step: ReportStep
    status: ReportStatus
    sealed: string | null
    key_id: string
    officer: string | null
    at: Date
  }
  receipts: { receipt_hash: string; resident_id: string; report_id: string }
  evidence: {
    resident_id: string
    id: string
    report_id: string | null
    told_in: string | null
    stored_as: string
    bytes: number
    width: number
    height: number
    key_id: string
    created_at: Date
  }
  evidence_removals: { stored_as: string; since: Date; removed: Generated<boolean> }
  audit_log: { officer: string; seq: number; day: string; at: Date; action: string; target: string; reason: string | null; mac: string }
  audit_log_before_chains: { day: string; id: string; officer: string; action: string; target: string; reason: string | null; at: Date }
  audit_heads: { officer: string; seq: number; mac: string; base_seq: Generated<number>; base_mac: Generated<string>; base_proof: Generated<string> }
  audit_anchors: { day: string; heads: string; previous: string; mac: string }
  officers: {
    officer_id: string
    name: string
    name_key: string
    station: string
    role: Role
    passphrase: string
    created_at: Date
    revoked_at: Generated<Date | null>
    revoked_by: Generated<string | null>
    revoke_reason: Generated<string | null>
  }
  officer_sessions: { resident_id: string; officer_id: string; started_at: Date; expires_at: Date }
  officer_invites: {
    code_hash: string
    role: Role
    name: string | null
    station: string | null
    created_at: Date
    expires_at: Date
    officer_id: Generated<string | null>
  }
  officer_tries: { what_hash: string; origin_hash: string; tries: number; last_at: Date; free_at: Date }
  family_invites: {
    invite_id: string
    resident_id: string
    guide_id: string
    state: FamilyState
    created_at: Date
    expires_at: Date
    changed_at: Date
  }
  family_answers: {
    invite_id: string
    resident_id: string
    seq: number | null
    done: number | null
    total: number | null
    finished: boolean | null
    progress_at: Date | null
    created_at: Date
  }
  reminders: {
    resident_id: string
    topic: string
    state: NoticeState
    sealed_openid: string | null
    tries: number
    due_at: Date
    created_at: Date
    sent_at: Date | null
  }
  visits: {
    id: string
    station: string
    kind: VisitKind
    label: string
    community_id: string
    count: number
    planned_on: string | null
    planned_at: Date
    created_at: Date
    removed_at: Generated<Date | null>
  }
  visit_marks: {
    visit_id: string
    id: string
    result: VisitResult
    met: number
    visited_on: string
    revisit_on: string | null
    officer: string
    officer_name: string
    at: Date
    undone_at: Generated<Date | null>
  }
  receipt_guesses: { who_hash: string; since: Date; misses: number }
}

export type MoneyLost = ReportRequest['moneyLost']
/** More was told by the resident; a status was decided, or a note written, by an officer. */
export type ReportStep = 'told' | 'decided' | 'noted' | 'memo'

/** `kept` is where there is nobody to send to: it can be looked at in the table. */
export type NoticeState = 'queued' | 'kept' | 'sent' | 'failed'

/** That an invitation nobody answered is over hangs on the time, so it is not kept. */
export type FamilyState = Exclude<(typeof familyStates)[number], 'expired'>

/** Every table that holds rows of a resident: exported and erased together. A test compares it with the database. */
export const residentTables = [
  'residents',
  'papers',
  'attempts',
  'subscriptions',
  'notices',
  'reports',
  'report_steps',
  'receipts',
  'evidence',
  'assists',
  'registrations',
  'registration_counted',
  'registration_reviews',
  'officer_sessions',
  'family_invites',
  'family_answers',
  'reminders',
  'statistics_seen',
  'statistics_people',
  'learning_people',
  'learning_weeks',
  'feedback',
  'survey_answers',
  'contest_papers',
  'contest_accounts',
  'contest_entrants',
  'stories',
  'group_members',
  'groups'
] as const satisfies readonly (keyof Tables)[]
