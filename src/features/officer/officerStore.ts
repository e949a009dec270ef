import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Me } from '../../../contract/officer'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ me: v.nullable(Me), heardAt: v.nullable(v.string()) })
type Stored = v.InferOutput<typeof Stored>

interface OfficerState extends Stored {
  hear(me: Me): void
  forget(): void
}

/** Who is signed in here, as the server last said it. The passphrase is never kept. */
export const useOfficerStore = create<OfficerState>()(
  persist(
    set => ({
      me: null,
      heardAt: null,
      hear: ({ name, station, role, expiresAt }) => set({ me: { name, station, role, expiresAt }, heardAt: new Date().toISOString() }),
      forget: () => set({ me: null, heardAt: null })
    }),
    persisted('officer', Stored, 1, ({ me, heardAt }) => ({ me, heardAt }))
  )
)
