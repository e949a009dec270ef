import { scenarioFiles } from '../../content/scenarios'
import type { Move, Scenario } from '../../contract/scenario'
import { movesOffered, situationAfter } from '../../contract/scenarioMoves'
import { endOf, reachableStates, type State, wayTo } from '../../tools/content-rules/scenarioSearch'
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

/** A whole way through a scenario, and the move on it that is looked at. */
export interface Walk {
  moves: Move[]
  at: Move
}

/** Of all ways through a scenario the one that leads over the sign with the most words, and the one on which the most was done. */
export function heaviestWalks(scenario: Scenario): Walk[] {
  const states = reachableStates(scenario)
  const signs = states.filter(({ nodeId }) => scenario.nodes[nodeId]?.sign)
  const overSign = heaviest(signs, ({ nodeId, offered }) => wordsAt(scenario, nodeId) + offered.reduce((sum, { text }) => sum + text.length, 0))
  const withDeeds = heaviest(states.filter(state => endOf(scenario, state)), ({ deeds }) => deeds.length)
  const move = overSign.offered.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest))
  const moves = [...wayTo(overSign), move, ...toEnd(scenario, overSign.after[overSign.offered.indexOf(move)])]
  const most = wayTo(withDeeds)
  return [{ moves, at: move }, { moves: most, at: most[most.length - 1] as Move }]
}

const wordsAt = ({ nodes }: Scenario, nodeId: string): number => [...(nodes[nodeId]?.lines ?? []), { text: Object.values(nodes[nodeId]?.sign ?? {}).join('') }].reduce((sum, { text }) => sum + text.length, 0)

function heaviest(states: readonly State[], weightOf: (state: State) => number): State {
  const [first] = [...states].sort((a, b) => weightOf(b) - weightOf(a))
  if (!first) throw new Error('no state is of this kind')
  return first
}

/** The fewest moves from a state to an end. */
function toEnd(scenario: Scenario, start: State | undefined): Move[] {
  const ways: { at: State; moves: Move[] }[] = start ? [{ at: start, moves: [] }] : []
  const seen = new Set<State>()
  for (const { at, moves } of ways) {
    if (endOf(scenario, at)) return moves
    if (seen.has(at)) continue
    seen.add(at)
    at.after.forEach((next, i) => ways.push({ at: next, moves: [...moves, at.offered[i] as Move] }))
  }
  throw new Error(`${scenario.id} does not end`)
}
