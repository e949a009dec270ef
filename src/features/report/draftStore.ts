import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ContactType } from '../../../contract/contactTypes'
import { ScamKind } from '../../../contract/vocabulary'
import { randomId } from '@/shared/randomId'
import { persisted } from '@/shared/state/persisted'

/** The questions in their order. */
export const formSteps = ['type', 'contact', 'story', 'when', 'pictures', 'forWhom', 'callBack', 'check'] as const
export type FormStep = (typeof formSteps)[number]

export const Draft = v.object({
  reportId: v.string(),
  step: v.picklist(formSteps),
  moneyLost: v.picklist(['no', 'yes', 'unsure']),
  kind: v.nullable(ScamKind),
  type: v.nullable(ContactType),
  /** As typed; cleaned when it is sent. */
  contact: v.string(),
  story: v.string(),
  /** 2026-11-22, or null for 不记得. */
  metOn: v.nullable(v.string()),
  pictureIds: v.array(v.string()),
  forWhom: v.picklist(['me', 'family', 'resident']),
  mayCallBack: v.boolean(),
  replyPhone: v.string()
})
export type Draft = v.InferOutput<typeof Draft>

const Stored = v.object({ draft: v.nullable(Draft) })
type Stored = v.InferOutput<typeof Stored>

interface DraftState extends Stored {
  begin(start: Partial<Draft>): void
  change(change: Partial<Draft>): void
  drop(): void
}

const empty = (): Draft => ({
  reportId: randomId(),
  step: 'type',
  moneyLost: 'no',
  kind: null,
  type: null,
  contact: '',
  story: '',
  metOn: null,
  pictureIds: [],
  forWhom: 'me',
  mayCallBack: false,
  replyPhone: ''
})

/** The report being written, kept at every step: a call that comes in or a dead battery loses nothing. */
export const useDraftStore = create<DraftState>()(
  persist(
    set => ({
      draft: null,
      begin: start => set({ draft: { ...empty(), ...start } }),
      change: change => set(({ draft }) => ({ draft: draft && { ...draft, ...change } })),
      drop: () => set({ draft: null })
    }),
    persisted('report-draft', Stored, 1, ({ draft }: DraftState): Stored => ({ draft }))
  )
)
