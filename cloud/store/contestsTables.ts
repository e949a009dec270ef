import type { ColumnType, Generated } from 'kysely'
import type { Prize, PublicNumberSource } from '../../contract/contest'
import type { Json } from './tables'

export interface CommunityNamed {
  communityId: string
  name: string
}

/** Why an entry is looked at first. */
export type Held = 'phone' | 'network'

/** The tables of migrations/contests.ts and migrations/contestTerms.ts. */
export interface ContestsTables {
  contests: {
    contest_id: string
    station: string
    officer: string
    title: string
    publisher: string
    opens_at: Date
    closes_at: Date
    rules: Json<string[]>
    communities: Json<CommunityNamed[]>
    questions: number
    pass_mark: number
    prizes: Json<Prize[]>
    pool: 'city'
    number_source: ColumnType<PublicNumberSource | null, string | null, string | null>
    seed_hash: string
    sealed_seed: string
    created_at: Date
    cancelled_at: Generated<Date | null>
    cancel_reason: Generated<string | null>
    closed_at: Generated<Date | null>
    entry_list_hash: Generated<string | null>
    entries: Generated<number | null>
    seed: Generated<string | null>
    public_number: Generated<string | null>
    drawn_at: Generated<Date | null>
    terms_hash: Generated<string | null>
  }
  contest_papers: {
    resident_id: string
    contest_id: string
    day: string
    id: string
    items: Json<PaperItem[]>
    phone: string
    phone_nth: number
    network_nth: number
    created_at: Date
    expires_at: Date
  }
  contest_accounts: { resident_id: string; contest_id: string; mark: string }
  contest_marks: { contest_id: string; mark: string; accounts: number }
  contest_entrants: {
    resident_id: string
    contest_id: string
    entry_id: string
    community_id: string
    papers: Generated<number>
    best_right: Generated<number | null>
    entered_at: Generated<Date | null>
    held: Generated<Held | null>
    phone: Generated<string | null>
    decision: Generated<'accept' | 'refuse' | null>
    reason: Generated<string | null>
    decided_by: Generated<string | null>
    decided_at: Generated<Date | null>
  }
  contest_counters: { contest_id: string; slot: number; community_id: string; papers: number; people: number; passed: number }
  contest_standings: { contest_id: string; community_id: string; people: number; passed: number }
  contest_lists: { contest_id: string; part: number; text: string }
  contest_files: { contest_id: string; part: number; text: string }
  contest_winners: {
    contest_id: string
    entry_id: string
    rank: number
    prize: string
    code_hash: string
    redeemed_at: Generated<Date | null>
    redeemed_station: Generated<string | null>
    redeemed_by: Generated<string | null>
  }
}

/** A question of a paper with its options in the order in which they are shown there. */
export interface PaperItem {
  id: string
  options: string[]
}
