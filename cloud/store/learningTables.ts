import type { Generated } from 'kysely'
import type { Json } from './tables'

/** What a row of groups is about. */
export type LearningWhat = 'unseen' | 'repeats' | 'came' | 'age' | 'audience' | 'first' | 'firstRest' | 'latest' | 'latestRest'

/** One answer of an officer as it was graded. */
export interface OfficerAnswer {
  questionId: string
  topic: string
  correct: boolean
}

/** Part of `Tables`: the tables of migrations/learning.ts. */
export interface LearningTables {
  learning_generations: {
    generation: number
    state: 'current' | 'building' | 'old'
    upto: Date | null
    made_at: Date | null
    made_key: string | null
    people: Generated<number>
  }
  learning_lease: { id: number; holder: string; until: Date }
  learning_people: {
    resident_id: string
    generation: number
    first_on: string
    latest_at: Date
    community_id: string
    audience: string
  }
  learning_weeks: {
    resident_id: string
    generation: number
    week: number
    scam_seen: number
    hits: number
    genuine_seen: number
    false_alarms: number
    again_scam_seen: number
    again_hits: number
    again_genuine_seen: number
    again_false_alarms: number
  }
  learning_groups: {
    generation: number
    what: LearningWhat
    community_id: string
    item: string
    people: number
    scam_seen: number
    hits: number
    genuine_seen: number
    false_alarms: number
    seen_seen: number
    hits_seen: number
    hits_hits: number
    genuine_genuine: number
    alarms_genuine: number
    alarms_alarms: number
    seen_genuine: number
    seen_alarms: number
    hits_genuine: number
    hits_alarms: number
  }
  learning_items: {
    generation: number
    question_id: string
    pool: string
    people: number
    right_count: number
    with_rest: number
    right_with_rest: number
    rest: number
    rest_squares: number
    rest_of_right: number
  }
  learning_options: {
    generation: number
    question_id: string
    pool: string
    option_id: string
    place: number
    people: number
    with_rest: number
    rest: number
    rest_squares: number
  }
  officer_papers: {
    officer_id: string
    paper_id: string
    station: string
    question_ids: string[]
    drawn_at: Date
    handed_in_at: Date | null
    answers: Json<OfficerAnswer[]> | null
    reply: string | null
  }
}
