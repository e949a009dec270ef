import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Audience } from '../../../contract/vocabulary'
import { call } from '@/shared/api/call'
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

/** Tells the server a choice it has not heard of. Quiet when there is no network: the next start tries again. */
export async function saveProfile(): Promise<void> {
  const { audience, saved, markSaved } = useProfileStore.getState()
  if (saved) return
  const done = await call('profile.save', { audience })
  if (done.ok) markSaved(audience)
}
