import type { GroupKind, GroupShare } from '../../contract/group'
import type { ScamKind } from '../../contract/vocabulary'
import type { Json } from './tables'

/** A share of right answers, already unsure and in steps, and the Monday from which it stands. */
export interface KeptShare {
  of: ScamKind | 'all'
  share: GroupShare
  asOf: string
}

/** What a week shows is made of it. */
export interface KeptNumbers {
  members: number
  practised: number | null
  shares: KeptShare[]
}

/** The tables of migrations/groups.ts. */
export interface GroupsTables {
  groups: { resident_id: string; group_id: string; name: string; kind: GroupKind; code_version: number; opened_at: Date }
  group_codes: { code_hash: string; owner_id: string; group_id: string }
  group_members: { resident_id: string; group_id: string; owner_id: string; joined_at: Date }
  group_weeks: { owner_id: string; group_id: string; week: string; numbers: Json<KeptNumbers> }
}
