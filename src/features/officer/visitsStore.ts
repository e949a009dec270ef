import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Visit } from '../../../contract/fieldwork'
import { persisted } from '@/shared/state/persisted'

const Stored = v.object({ visits: v.array(Visit), asOf: v.nullable(v.string()) })
type Stored = v.InferOutput<typeof Stored>

interface VisitsState extends Stored {
  hear(visits: Visit[], asOf: string): void
  put(visit: Visit): void
  remove(visitId: string): void
  forget(): void
}

/** The station's places to visit as last heard, so that they can be marked where there is no network. */
export const useVisitsStore = create<VisitsState>()(
  persist(
    set => ({
      visits: [],
      asOf: null,
      hear: (visits, asOf) => set({ visits, asOf }),
      put: visit =>
        set(({ visits }) => ({
          visits: visits.some(({ visitId }) => visitId === visit.visitId) ? visits.map(each => (each.visitId === visit.visitId ? visit : each)) : [...visits, visit]
        })),
      remove: visitId => set(({ visits }) => ({ visits: visits.filter(each => each.visitId !== visitId) })),
      forget: () => set({ visits: [], asOf: null })
    }),
    persisted('visits', Stored, 1, ({ visits, asOf }) => ({ visits, asOf }))
  )
)
