import type { ColumnType, Generated } from 'kysely'
import type { RegistrationOutcome, RegistrationRequest } from '../../contract/registration'
import type { GuidePlace, Tick } from '../../contract/registrationReplies'
import type { Json } from './tables'

type Steps = RegistrationRequest['steps']

/** Of assistance, registrations and their review; part of `Tables`. */
export interface RegistrationTables {
  assists: {
    officer_id: string
    id: string
    resident_id: string | null
    opened_by: string
    officer_name: string
    station: string
    guide_id: string
    place_id: string | null
    community_id: string | null
    opened_at: Date
    code_expires_at: Date
    joined_at: Date | null
    ended_at: Date | null
    place_seq: Generated<number>
    place: Json<GuidePlace> | null
    heard_at: Date | null
    tick_seq: Generated<number>
    ticks: ColumnType<Tick[], string | undefined, string>
    stuck: Json<{ stepId: string; why: string }> | null
  }
  assist_codes: { code: string; officer_id: string; assist_id: string; expires_at: Date }
  assist_guesses: { who_hash: string; since: Date; misses: number }
  registrations: {
    resident_id: string
    id: string
    guide_id: string
    outcome: RegistrationOutcome
    stuck_at: string | null
    steps: Json<Steps>
    helper: RegistrationRequest['helper'] | null
    hand_over: boolean
    assist_id: string | null
    officer_id: string | null
    officer_name: string
    station: string
    place_id: string | null
    community_id: string | null
    seconds: number | null
    counts_alone: boolean
    counted_once: Generated<boolean>
    done_at: Date
    received_at: Date
    rejected_at: Date | null
  }
  registration_counted: { resident_id: string; guide_id: string; record_id: string }
  registration_counters: {
    day: string
    slot: number
    guide_id: string
    station: string
    community_id: string
    counted: number
    handed_over: number
    stuck: number
    declined: number
    rejected: number
  }
  registration_stuck_counters: { day: string; slot: number; guide_id: string; step_id: string; station: string; community_id: string; stuck: number }
  registration_reviews: {
    resident_id: string
    record_id: string
    id: string
    officer_id: string
    drawn_at: Date
    verdict: 'accept' | 'reject' | null
    reason: string | null
    note: string | null
    reviewed_by: string | null
    reviewed_at: Date | null
  }
  review_counters: { officer_id: string; day: string; guide_id: string; station: string; officer_name: string; accepted: number; rejected: number }
}
