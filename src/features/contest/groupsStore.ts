import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Group } from '../../../contract/group'
import { packageKeys } from '@/features/session/packageKeys'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ groups: v.array(Group), heardAt: v.nullable(v.string()) })
type Stored = v.InferOutput<typeof Stored>

/** The groups as last heard: they can be looked at without network, and the code shown. */
export const useGroupsStore = create<Stored>()(
  persist((): Stored => ({ groups: [], heardAt: null }), persisted(packageKeys.groups, Stored, 1, ({ groups, heardAt }: Stored): Stored => ({ groups, heardAt })))
)

/** What was cleared in 我的 is gone from memory too. To be asked when a page opens. */
export function noticeErasedGroups(): void {
  if (readStored(packageKeys.groups) === undefined) useGroupsStore.setState({ groups: [], heardAt: null })
}
