/** Walks every way through a scenario: a state is a node together with what has been done on the way there. */
import type { Move, Scenario, ScenarioEnd } from '../../contract/scenario'
import { firstSituation, movesOffered, type Situation, situationAfter } from '../../contract/scenarioMoves'

export interface State extends Situation {
  /** Of a shortest way here; null at the start. */
  before: { state: State; move: Move } | null
  offered: Move[]
  /** Where each offered move leads; a move into nowhere leads to none. */
  after: State[]
}

const keyOf = ({ deeds, nodeId }: Situation) => `${nodeId} ${[...deeds].sort().join(' ')}`

/** Every state that somebody can get into, nearest first. Moves to nodes that do not exist are left out. */
export function reachableStates(scenario: Scenario): State[] {
  const states = new Map<string, State>()
  const visit = (situation: Situation, before: State['before']): State | null => {
    const node = scenario.nodes[situation.nodeId]
    if (!node) return null
    const known = states.get(keyOf(situation))
    if (known) return known
    const state = { ...situation, before, offered: movesOffered(node, situation.deeds), after: [] }
    states.set(keyOf(situation), state)
    return state
  }
  visit(firstSituation(scenario), null)
  // A Map goes on to what is added while it is walked, in order: breadth first.
  for (const state of states.values()) {
    for (const move of state.offered) {
      const situation = situationAfter(move, state.deeds)
      const next = situation && visit(situation, { state, move })
      if (next) state.after.push(next)
    }
  }
  return [...states.values()]
}

export const endOf = (scenario: Scenario, { nodeId }: Situation): ScenarioEnd | undefined => scenario.nodes[nodeId]?.end

/** States from which no choice ever leads to an end: dead ends and loops without a way out. */
export function statesWithoutEnd(scenario: Scenario, states: readonly State[]): State[] {
  const before = new Map<State, State[]>()
  for (const state of states) for (const next of state.after) before.set(next, [...(before.get(next) ?? []), state])
  const ending = new Set(states.filter(state => endOf(scenario, state) !== undefined))
  for (const state of ending) for (const earlier of before.get(state) ?? []) ending.add(earlier)
  return states.filter(state => !ending.has(state))
}

/** The moves that led to a state, from the start. */
export const wayTo = ({ before }: State): Move[] => (before ? [...wayTo(before.state), before.move] : [])

/** @returns the fewest moves to a safe end, or null when there is none */
export function shortestSafePath(scenario: Scenario): Move[] | null {
  const end = reachableStates(scenario).find(state => endOf(scenario, state) === 'safe')
  return end ? wayTo(end) : null
}
