import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Case } from '../../../contract/case'
import { Audience } from '../../../contract/vocabulary'
import { persisted } from '@/shared/state/persisted'
import { allOf, type Feed } from './feed'

const Kept = v.object({
  prefer: v.nullable(Audience),
  head: v.array(Case),
  headCursor: v.nullable(v.string()),
  headEnd: v.nullable(v.object({ id: v.string(), date: v.string(), audiences: v.array(Audience) })),
  asOf: v.string(),
  /** When the server last answered, by the phone's clock. */
  fetchedAt: v.string()
})
const Stored = v.object({ kept: v.nullable(Kept), mineFirst: v.boolean() })
type Stored = v.InferOutput<typeof Stored>

interface CasesState {
  feed: (Feed & { fetchedAt: string }) | null
  /** Whether cases for my audience come first. */
  mineFirst: boolean
  put(feed: Feed, fetchedAt: string): void
  setMineFirst(mineFirst: boolean): void
  forget(): void
}

/** The feed as last read: the first cases stay on the phone, so that the tab opens with no network. */
export const useCasesStore = create<CasesState>()(
  persist(
    set => ({
      feed: null,
      mineFirst: true,
      put: (feed, fetchedAt) => set({ feed: { ...feed, fetchedAt } }),
      setMineFirst: mineFirst => set({ mineFirst }),
      forget: () => set({ feed: null, mineFirst: true })
    }),
    {
      ...persisted('cases', Stored, 1, ({ feed, mineFirst }: CasesState): Stored => {
        if (!feed) return { kept: null, mineFirst }
        const { prefer, head, headCursor, headEnd, asOf, fetchedAt } = feed
        return { kept: { prefer, head: [...head], headCursor, headEnd, asOf, fetchedAt }, mineFirst }
      }),
      merge: (stored, state) => {
        const { kept, mineFirst } = (stored as Stored | undefined) ?? { kept: null, mineFirst: true }
        return { ...state, mineFirst, feed: kept && { ...kept, tail: [], tailCursor: kept.headCursor, tailEnd: kept.headEnd } }
      }
    }
  )
)

/** A case that is on the phone. */
export function keptCase(id: string): Case | undefined {
  const { feed } = useCasesStore.getState()
  return feed ? allOf(feed).find(one => one.id === id) : undefined
}
