import type { Generated } from 'kysely'
import type { Answers } from '../../contract/statistics'
import type { ScamKind } from '../../contract/vocabulary'
import type { Json } from './tables'

/** What a row of numbers is about. */
export type Dimension = 'total' | 'mode' | 'kind' | 'audience' | 'place'

interface Sums {
  attempts: number
  answered: number
  right_count: number
  scam_seen: number
  hits: number
  genuine_seen: number
  false_alarms: number
  /** By part of the people: see statisticsParts.ts. */
  scam_seen_parts: Generated<string>
  hits_parts: Generated<string>
  genuine_seen_parts: Generated<string>
  false_alarms_parts: Generated<string>
}

interface Group {
  generation: number
  dimension: Dimension
  community_id: string
  item: string
}

/** Part of `Tables`. Daily figures made from attempts, and how often texts were opened. */
export interface StatisticsTables {
  statistics_generations: {
    generation: number
    state: 'current' | 'building' | 'old'
    done_on: string | null
    open_on: string | null
    staged_to: Date | null
    staged: Generated<number>
    opened_on: string | null
    made_at: Date | null
  }
  statistics_lease: { id: number; holder: string; until: Date }
  statistics_stage: Group & Sums
  statistics_sums: Group & Sums & { grain: 'day' | 'month'; day: string }
  statistics_people_counts: Group & {
    day: string
    people_1: number
    people_7: number
    people_28: number
    people_91: number
    people_365: number
    people_week: number
    people_month: number
  }
  statistics_seen: {
    resident_id: string
    generation: number
    at: Date
    community_id: string
    audience: string
    modes: string[]
    kinds: string[]
    places: string[]
  }
  statistics_people: {
    resident_id: string
    generation: number
    seen_on: string
    at: Date
    community_id: string
    audience: string
    what: string[]
    what_on: string[]
  }
  reach_counters: { type: 'case' | 'alert' | 'lesson'; id: string; day: string; slot: number; opened: number }
  reach_batches: { batch_id: string; received_at: Date }
  pushes: {
    push_id: string
    station: string
    kind: ScamKind
    community_id: string
    what: 'hits' | 'falseAlarms'
    lesson_id: string | null
    question_ids: string[]
    share_text: string
    officer: string
    officer_name: string
    sent_on: string
    sent_at: Date
    measured_before: Json<Measured>
    measured_after: Json<Measured> | null
  }
}

export interface Measured {
  from: string
  to: string
  answers: Answers | null
}
