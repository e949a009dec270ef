import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Audience } from '../../../contract/vocabulary'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({
  audience: v.nullable(Audience),
  saved: v.boolean(),
  /** Null for none and for one that the city has not named; `community` is what was chosen, to be read. */
  communityId: v.optional(v.nullable(v.string()), null),
  community: v.optional(v.string(), '')
})
type Stored = v.InferOutput<typeof Stored>
type Told = Pick<Stored, 'audience' | 'communityId'>

interface ProfileState extends Stored {
  choose(audience: Audience | null): void
  liveIn(communityId: string | null, community: string): void
  markSaved(told: Told): void
  forget(): void
}

const nobody: Stored = { audience: null, saved: true, communityId: null, community: '' }

/** Who I am and where: chosen once, changeable, and never needed. The phone decides; the server hears of it when it can. */
export const useProfileStore = create<ProfileState>()(
  persist(
    set => ({
      ...nobody,
      choose: audience => set({ audience, saved: false }),
      liveIn: (communityId, community) => set({ communityId, community, saved: false }),
      markSaved: told => set(state => (state.audience === told.audience && state.communityId === told.communityId ? { saved: true } : {})),
      forget: () => set(nobody)
    }),
    persisted('profile', Stored, 1, ({ audience, saved, communityId, community }) => ({ audience, saved, communityId, community }))
  )
)
