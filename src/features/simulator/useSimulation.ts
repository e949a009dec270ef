import { useState } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { begin, type Conversation, endNow, moveIdsOf, replay, step } from './conversation'
import { noticeErased, useSimulatorStore } from './simulatorStore'

/** What is drawn when somebody comes back: the last exchanges; those before on demand. */
const drawnAgain = 10

interface Simulation {
  conversation: Conversation
  /** Whether the first message has been opened. */
  begun: boolean
  /** The first exchange that is drawn. */
  from: number
  /** How many exchanges were there before this page was opened or begun anew: they came without waiting. */
  known: number
  looksBack: boolean
}

/** One person's way through a scenario, kept on this phone after every move. */
export function useSimulation(scenario: Scenario) {
  const [state, setState] = useState<Simulation>(() => {
    noticeErased()
    const kept = useSimulatorStore.getState().runs[scenario.id] ?? []
    return resumed(replay(scenario, kept), kept.length > 0, scenario)
  })
  const { keep, finish } = useSimulatorStore.getState()
  const go = (conversation: Conversation, more: Partial<Simulation>) => {
    keep(scenario.id, moveIdsOf(conversation))
    setState(before => ({ ...before, ...more, conversation }))
  }
  return {
    ...state,
    open: () => setState(before => ({ ...before, begun: true })),
    choose(moveId: string): boolean {
      const next = step(scenario, state.conversation, moveId)
      if (!next) return false
      go(next, {})
      const end = endNow(scenario, next)
      if (end) finish(scenario.id, end)
      return true
    },
    lookBack: () => setState(before => ({ ...before, looksBack: true })),
    showAll: () => setState(before => ({ ...before, from: 0 })),
    /** Goes back to a moment, with so many moves before it. */
    backTo(at: number) {
      const conversation = replay(scenario, moveIdsOf(state.conversation).slice(0, at))
      go(conversation, resumed(conversation, true, scenario))
    },
    restart: () => go(begin(scenario), { begun: false, from: 0, known: 0, looksBack: false })
  }
}

function resumed(conversation: Conversation, begun: boolean, scenario: Scenario): Simulation {
  const turns = conversation.log.length + 1
  return { conversation, begun, from: Math.max(0, turns - drawnAgain), known: begun ? turns : 0, looksBack: begun && endNow(scenario, conversation) !== undefined }
}
