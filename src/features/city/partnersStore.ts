import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Partner } from '../../../contract/place'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ partners: v.array(Partner), fetchedAt: v.nullable(v.string()) })
type Stored = v.InferOutput<typeof Stored>

interface PartnersState extends Stored {
  put(partners: Partner[], fetchedAt: string): void
}

/** The points as last read, so that the list opens with no network. */
export const usePartnersStore = create<PartnersState>()(
  persist(
    set => ({ partners: [], fetchedAt: null, put: (partners, fetchedAt) => set({ partners, fetchedAt }) }),
    persisted('partners', Stored, 1, ({ partners, fetchedAt }: PartnersState): Stored => ({ partners, fetchedAt }))
  )
)
