import { scenarioFiles } from '../../content/scenarios'
import type { Move, Scenario } from '../../contract/scenario'
import { movesOffered, situationAfter } from '../../contract/scenarioMoves'
import { reachableStates, type State, wayTo } from '../../tools/content-rules/scenarioSearch'
import type { Phone } from './harness/phone'

export const scenarios = scenarioFiles as readonly Scenario[]

export function scenarioCalled(id: string): Scenario {
  const scenario = scenarios.find(each => each.id === id)
  if (!scenario) throw new Error(`no scenario is called ${id}`)
  return scenario
}

export const addressOf = ({ id }: Scenario) => `/subpackages/simulator/run/index?scenarioId=${id}`

/** As if the person had come so far before. */
export function leaveAt(phone: Phone, { id }: Scenario, moveIds: readonly string[]): void {
  phone.store('simulator', JSON.stringify({ state: { runs: { [id]: moveIds }, results: {} }, version: 1 }))
}

interface Step {
  /** The moves before it. */
  before: string[]
  move: Move
}

/** The words that a step brings: what is said then, and what can be said to it. */
function wordsAfter(scenario: Scenario, move: Move, state: State): number {
  const after = situationAfter(move, state.deeds)
  const node = after && scenario.nodes[after.nodeId]
  if (!after || !node) return 0
  return [...node.lines, ...movesOffered(node, after.deeds)].reduce((sum, { text }) => sum + text.length, move.text.length)
}

/** Of all steps that anybody can take in a scenario the one that brings the most words. */
export function heaviestStep(scenario: Scenario): Step {
  const steps = reachableStates(scenario).flatMap(state => state.offered.map(move => ({ state, move, words: wordsAfter(scenario, move, state) })))
  const [heaviest] = steps.sort((a, b) => b.words - a.words)
  if (!heaviest) throw new Error(`${scenario.id} has no step`)
  return { before: wayTo(heaviest.state).map(({ id }) => id), move: heaviest.move }
}

/** Moves that lead from a state back to itself, in any of the scenarios, and the moves to get there. */
export function anyRound(): { scenario: Scenario; way: string[]; moves: Move[] } {
  for (const scenario of scenarios) {
    for (const state of reachableStates(scenario)) {
      const moves = roundFrom(state)
      if (moves) return { scenario, way: wayTo(state).map(({ id }) => id), moves }
    }
  }
  throw new Error('no scenario ever goes round')
}

/** The shortest way from a state back to itself. */
function roundFrom(start: State): Move[] | null {
  const ways: { at: State; moves: Move[] }[] = [{ at: start, moves: [] }]
  const seen = new Set<State>()
  for (const { at, moves } of ways) {
    for (const [i, next] of at.after.entries()) {
      const move = at.offered[i]
      if (!move) continue
      if (next === start) return [...moves, move]
      if (!seen.has(next)) ways.push({ at: next, moves: [...moves, move] })
      seen.add(next)
    }
  }
  return null
}
