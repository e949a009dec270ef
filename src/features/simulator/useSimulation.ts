import { useState } from 'react'
import type { Scenario } from '../../../contract/scenario'
import { begin, type Conversation, endNow, moveIdsOf, replay, step } from './conversation'
import { noticeErased, useSimulatorStore } from './simulatorStore'

/** What is drawn when somebody comes back: the last exchanges; those before on demand. */
const drawnAgain = 10
/** Back at a moment, the page is open already and in WeChat all that is drawn crosses with the tap. */
const drawnBack = 1

interface Simulation {
  conversation: Conversation
  /** Whether the first message has been opened. */
  begun: boolean
  /** The first exchange that is drawn. */
  from: number
  /** How many exchanges came without waiting: those from before this page was opened or begun anew, and where it was skipped. */
  known: number
  looksBack: boolean
  /** How many stretches of the way are in sight of who looks back. */
  seen: number
  /** Counts up where a conversation is taken up or begun anew: what was said before it is no part of this one. */
  round: number
}

/** One person's way through a scenario, kept on this phone after every move. */
export function useSimulation(scenario: Scenario) {
  const [state, setState] = useState<Simulation>(() => {
    noticeErased()
    const kept = useSimulatorStore.getState().runs[scenario.id] ?? []
    return { ...resumed(replay(scenario, kept), kept.length > 0, drawnAgain, scenario), round: 0 }
  })
  const { keep, finish } = useSimulatorStore.getState()
  const go = (conversation: Conversation, more: Partial<Simulation>) => {
    keep(scenario.id, moveIdsOf(conversation))
    setState(before => ({ ...before, ...more, conversation }))
  }
  const goAnew = (next: Omit<Simulation, 'round'>) => go(next.conversation, { ...next, round: state.round + 1 })
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
    showMore: () => setState(before => ({ ...before, seen: before.seen + 1 })),
    skip: () => setState(before => ({ ...before, known: before.conversation.log.length + 1 })),
    showAll: () => setState(before => ({ ...before, from: 0 })),
    /** Goes back to a moment, with so many moves before it. */
    backTo(at: number) {
      goAnew(resumed(replay(scenario, moveIdsOf(state.conversation).slice(0, at)), true, drawnBack, scenario))
    },
    restart: () => goAnew(resumed(begin(scenario), false, drawnAgain, scenario))
  }
}

function resumed(conversation: Conversation, begun: boolean, drawn: number, scenario: Scenario): Omit<Simulation, 'round'> {
  const turns = conversation.log.length + 1
  return { conversation, begun, from: Math.max(0, turns - drawn), known: begun ? turns : 0, looksBack: begun && endNow(scenario, conversation) !== undefined, seen: 0 }
}
