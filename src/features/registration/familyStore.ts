import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { persisted } from '@/shared/state/persisted'

/** Whom a guide was sent to: known on this phone only. */
export const familyNames = { father: '爸爸', mother: '妈妈', other: '其他家里人' } as const
const FamilyMember = v.picklist(Object.keys(familyNames) as (keyof typeof familyNames)[])
export type FamilyMember = v.InferOutput<typeof FamilyMember>

const Stored = v.object({
  /** Guides I sent, by the id in the link. */
  sent: v.record(v.string(), v.object({ guideId: v.string(), to: FamilyMember, sentAt: v.string() })),
  /** What I answered to those who sent me one: may they see how far I am. */
  asked: v.record(v.string(), v.picklist(['agreed', 'declined']))
})
type Stored = v.InferOutput<typeof Stored>

interface FamilyState extends Stored {
  send(inviteId: string, guideId: string, to: FamilyMember, now: Date): void
  unsend(inviteId: string): void
  answer(inviteId: string, agree: boolean): void
  forget(): void
}

/** Who in the family a guide went to, and what was answered to theirs. */
export const useFamilyStore = create<FamilyState>()(
  persist(
    set => ({
      sent: {},
      asked: {},
      send: (inviteId, guideId, to, now) => set(({ sent }) => ({ sent: { ...sent, [inviteId]: { guideId, to, sentAt: now.toISOString() } } })),
      unsend: inviteId => set(({ sent }) => ({ sent: Object.fromEntries(Object.entries(sent).filter(([id]) => id !== inviteId)) })),
      answer: (inviteId, agree) => set(({ asked }) => ({ asked: { ...asked, [inviteId]: agree ? 'agreed' : 'declined' } })),
      forget: () => set({ sent: {}, asked: {} })
    }),
    persisted('family', Stored, 1, ({ sent, asked }: FamilyState): Stored => ({ sent, asked }))
  )
)
