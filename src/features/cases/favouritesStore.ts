import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Case } from '../../../contract/case'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ cases: v.array(Case) })
type Stored = v.InferOutput<typeof Stored>

interface FavouritesState extends Stored {
  /** Keeps a case, the newest first, or lets it go. */
  toggle(one: Case): void
  /** Takes the new version of a kept case. */
  renew(one: Case): void
  drop(id: string): void
  forget(): void
}

/** 收藏: whole cases, kept on this phone only. */
export const useFavouritesStore = create<FavouritesState>()(
  persist(
    set => ({
      cases: [],
      toggle: one =>
        set(({ cases }) => ({
          cases: cases.some(({ id }) => id === one.id) ? cases.filter(({ id }) => id !== one.id) : [one, ...cases]
        })),
      renew: one => set(({ cases }) => ({ cases: cases.map(kept => (kept.id === one.id ? one : kept)) })),
      drop: id => set(({ cases }) => ({ cases: cases.filter(kept => kept.id !== id) })),
      forget: () => set({ cases: [] })
    }),
    persisted('favourites', Stored, 1, ({ cases }: FavouritesState): Stored => ({ cases }))
  )
)
