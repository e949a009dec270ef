import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Group } from '../../../contract/group'
import { packageKeys } from '@/features/session/packageKeys'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ groups: v.array(Group), heardAt: v.nullable(v.string()), ended: v.optional(v.array(v.string()), []) })
type Stored = v.InferOutput<typeof Stored>

const none: Stored = { groups: [], heardAt: null, ended: [] }

/** The groups as last heard: they can be looked at without network, and the code shown. `ended`: names of groups that are gone, until it was read. */
export const useGroupsStore = create<Stored>()(
  persist((): Stored => none, persisted(packageKeys.groups, Stored, 1, ({ ended, groups, heardAt }: Stored): Stored => ({ groups, heardAt, ended })))
)

/** What was cleared in 我的 is gone from memory too. To be asked when a page opens. */
export function noticeErasedGroups(): void {
  if (readStored(packageKeys.groups) === undefined) useGroupsStore.setState(none)
}
