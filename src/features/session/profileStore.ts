import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Audience } from '../../../contract/vocabulary'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ audience: v.nullable(Audience), saved: v.boolean() })
type Stored = v.InferOutput<typeof Stored>

interface ProfileState extends Stored {
  choose(audience: Audience | null): void
  markSaved(audience: Audience | null): void
  forget(): void
}

/** Who I am: chosen once, changeable, and never needed. The phone decides; the server hears of it when it can. */
export const useProfileStore = create<ProfileState>()(
  persist(
    set => ({
      audience: null,
      saved: true,
      choose: audience => set({ audience, saved: false }),
      markSaved: audience => set(state => (state.audience === audience ? { saved: true } : {})),
      forget: () => set({ audience: null, saved: true })
    }),
    persisted('profile', Stored, 1, ({ audience, saved }) => ({ audience, saved }))
  )
)
