import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { TypedAlert, TypedCase } from '../../../../contract/loopDraft'
import { persisted } from '@/shared/state/persisted'
import type { Draft, TextType } from './textTypes'

const BasedOn = v.nullable(v.number())
const Stored = v.object({
  alert: v.nullable(v.object({ text: TypedAlert, basedOn: BasedOn })),
  case: v.nullable(v.object({ text: TypedCase, basedOn: BasedOn }))
})
type Stored = v.InferOutput<typeof Stored>

interface DraftsState extends Stored {
  keep(draft: Draft): void
  drop(type: TextType): void
}

/** What is being written, one alert and one case: it stays on this phone until it is saved or thrown away. */
export const useDraftsStore = create<DraftsState>()(
  persist(
    set => ({
      alert: null,
      case: null,
      keep: draft => set(draft.type === 'alert' ? { alert: { text: draft.text, basedOn: draft.basedOn } } : { case: { text: draft.text, basedOn: draft.basedOn } }),
      drop: type => set(type === 'alert' ? { alert: null } : { case: null })
    }),
    persisted('publishing-drafts', Stored, 1, ({ alert, case: one }: DraftsState): Stored => ({ alert, case: one }))
  )
)

/** The draft of a type, as it was left. */
export function draftOf({ alert, case: one }: Stored, type: TextType): Draft | undefined {
  if (type === 'alert') return alert ? { type, ...alert } : undefined
  return one ? { type, ...one } : undefined
}
