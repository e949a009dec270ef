import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ScenarioEnd } from '../../../contract/scenario'
import { packageKeys } from '@/features/session/packageKeys'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'
import { betterEnd } from './endWords'

/** Nobody goes on for so long; what is longer is not kept. */
const mostMoves = 500

const Result = v.object({ best: v.picklist(['safe', 'close', 'lost', 'missed']), times: v.number() })
type Result = v.InferOutput<typeof Result>

const Stored = v.object({
  /** The ids of the moves of each scenario as it was last gone through, to its end or not. */
  runs: v.record(v.string(), v.array(v.string())),
  /** Those that were gone through to an end. */
  results: v.record(v.string(), Result)
})
type Stored = v.InferOutput<typeof Stored>

interface SimulatorState extends Stored {
  keep(scenarioId: string, moveIds: readonly string[]): void
  finish(scenarioId: string, end: ScenarioEnd): void
}

const nothing: Stored = { runs: {}, results: {} }

/** How far the person has come in 骗局模拟器, on this phone only. */
export const useSimulatorStore = create<SimulatorState>()(
  persist(
    set => ({
      ...nothing,
      keep: (scenarioId, moveIds) => set(({ runs }) => ({ runs: { ...runs, [scenarioId]: moveIds.slice(0, mostMoves) } })),
      finish: (scenarioId, end) =>
        set(({ results }) => {
          const before = results[scenarioId]
          return { results: { ...results, [scenarioId]: { best: betterEnd(end, before?.best), times: (before?.times ?? 0) + 1 } } }
        })
    }),
    persisted(packageKeys.simulator, Stored, 1, ({ results, runs }: SimulatorState): Stored => ({ runs, results }))
  )
)

/** What was cleared in 我的 is gone from memory too. To be asked when a page opens. */
export function noticeErased(): void {
  if (readStored(packageKeys.simulator) === undefined) useSimulatorStore.setState(nothing)
}
