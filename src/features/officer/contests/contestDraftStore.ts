import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { persisted } from '@/shared/state/persisted'
import type { ContestDraft } from './contestDraft'

const text = v.string()
const Draft: v.GenericSchema<unknown, ContestDraft> = v.object({
  ...{ contestId: text, title: text, opensOn: text, opensAt: text, closesOn: text, closesAt: text, rules: text, questions: text, passMark: text, what: text, on: text },
  communityIds: v.array(text),
  prizes: v.array(v.object({ name: text, count: text })),
  number: v.picklist(['with', 'without'])
})

/** `station`: communities are of a station, another one begins with nothing. */
const Stored = v.object({ kept: v.nullable(v.object({ station: text, draft: Draft })) })
type Stored = v.InferOutput<typeof Stored>

/** The new contest that is being written: it stays on this phone until it is made or thrown away. */
export const useContestDraftStore = create<Stored>()(persist((): Stored => ({ kept: null }), persisted('contest-draft', Stored, 1, ({ kept }: Stored): Stored => ({ kept }))))
