import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Me } from '../../../contract/officer'
import { Role } from '../../../contract/session'
import { persisted } from '@/shared/state/persisted'

const Area = v.object({ communityId: v.string(), name: v.string() })
export type Area = v.InferOutput<typeof Area>

const Stored = v.object({
  me: v.nullable(v.object({ name: v.string(), station: v.string(), role: Role, expiresAt: v.nullable(v.string()) })),
  heardAt: v.nullable(v.string()),
  /** Where the officer works today: records are counted there. */
  area: v.optional(v.nullable(Area))
})
type Stored = v.InferOutput<typeof Stored>

interface OfficerState extends Stored {
  hear(me: Me): void
  workIn(area: Area | null): void
  forget(): void
}

/**
 * Who is signed in here, as the server last said it. The passphrase is never kept. It stands with the session, in the main package:
 * a store that only sub-packages share would be there twice in WeChat.
 */
export const useOfficerStore = create<OfficerState>()(
  persist(
    set => ({
      me: null,
      heardAt: null,
      area: null,
      hear: ({ name, station, role, expiresAt }) => set({ me: { name, station, role, expiresAt }, heardAt: new Date().toISOString() }),
      workIn: area => set({ area }),
      forget: () => set({ me: null, heardAt: null, area: null })
    }),
    persisted('officer', Stored, 1, ({ me, heardAt, area }: OfficerState): Stored => ({ me, heardAt, area }))
  )
)
