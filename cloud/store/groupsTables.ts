import type { GroupKind, GroupNumbers } from '../../contract/group'
import type { Json } from './tables'

/** The tables of migrations/groups.ts. */
export interface GroupsTables {
  groups: { resident_id: string; group_id: string; name: string; kind: GroupKind; code_version: number; opened_at: Date }
  group_codes: { code_hash: string; owner_id: string; group_id: string }
  group_members: { resident_id: string; group_id: string; owner_id: string; joined_at: Date }
  group_weeks: { owner_id: string; group_id: string; week: string; numbers: Json<Omit<GroupNumbers, 'asOf'> | null> }
}
