import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { persisted } from '@/shared/state/persisted'

/** Whom a guide was sent to: known on this phone only. */
export const familyNames = { father: '爸爸', mother: '妈妈', other: '其他家里人' } as const
export const familyMembers = Object.keys(familyNames) as (keyof typeof familyNames)[]
const FamilyMember = v.picklist(familyMembers)
export type FamilyMember = v.InferOutput<typeof FamilyMember>

/** What I said to somebody who sent me a guide: may they see how far I am. */
const FamilyWord = v.picklist(['agree', 'decline', 'revoke'])
export type FamilyWord = v.InferOutput<typeof FamilyWord>

const Stored = v.object({
  /** Guides I sent, by the id in the link. */
  sent: v.record(v.string(), v.object({ guideId: v.string(), to: FamilyMember, sentAt: v.string() })),
  /** Links that I took off the list. */
  hidden: v.array(v.string()),
  answers: v.record(v.string(), FamilyWord),
  /** Of the answers, those that the server does not know yet. */
  unsent: v.array(v.string())
})
type Stored = v.InferOutput<typeof Stored>

interface FamilyState extends Stored {
  send(inviteId: string, guideId: string, to: FamilyMember, now: Date): void
  hide(inviteId: string): void
  answer(inviteId: string, word: FamilyWord): void
  /** The server knows it, or will never take it; a later answer stays. */
  answered(inviteId: string, word: FamilyWord): void
  /** Refused for good: as if it had never been asked. */
  unanswer(inviteId: string): void
  forget(): void
}

const nothing: Stored = { sent: {}, hidden: [], answers: {}, unsent: [] }
const without = <T>(record: Record<string, T>, key: string): Record<string, T> => Object.fromEntries(Object.entries(record).filter(([id]) => id !== key))
const except = (list: readonly string[], one: string) => list.filter(each => each !== one)

/** Who in the family a guide went to, and what was answered to theirs. */
export const useFamilyStore = create<FamilyState>()(
  persist(
    set => ({
      ...nothing,
      send: (inviteId, guideId, to, now) => set(({ sent }) => ({ sent: { ...sent, [inviteId]: { guideId, to, sentAt: now.toISOString() } } })),
      hide: inviteId => set(({ sent, hidden }) => ({ sent: without(sent, inviteId), hidden: [...except(hidden, inviteId), inviteId] })),
      answer: (inviteId, word) =>
        set(({ answers, unsent }) => ({ answers: { ...answers, [inviteId]: word }, unsent: [...except(unsent, inviteId), inviteId] })),
      answered: (inviteId, word) => set(({ answers, unsent }) => (answers[inviteId] === word ? { unsent: except(unsent, inviteId) } : {})),
      unanswer: inviteId => set(({ answers, unsent }) => ({ answers: without(answers, inviteId), unsent: except(unsent, inviteId) })),
      forget: () => set(nothing)
    }),
    persisted('family', Stored, 1, ({ sent, hidden, answers, unsent }: FamilyState): Stored => ({ sent, hidden, answers, unsent }))
  )
)
