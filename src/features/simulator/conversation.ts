import type { Deed, Move, Scenario, ScenarioEnd, ScenarioNode } from '../../../contract/scenario'
import { firstSituation, movesOffered, type Situation, situationAfter } from '../../../contract/scenarioMoves'

/** A move that was chosen: where, with what already done, and what it added to that. */
export interface LoggedMove {
  nodeId: string
  deeds: readonly Deed[]
  move: Move
}

/** What there is to know of a conversation at one moment; the rest stands in the scenario. */
export interface Conversation extends Situation {
  log: readonly LoggedMove[]
}

export const begin = (scenario: Scenario): Conversation => ({ ...firstSituation(scenario), log: [] })

/** The node a conversation has come to; a scenario that is sound has it. */
export const nodeNow = (scenario: Scenario, { nodeId }: Situation): ScenarioNode | undefined => scenario.nodes[nodeId]

/** What can be said or done now; nothing once it has ended. */
export function offeredNow(scenario: Scenario, conversation: Situation): Move[] {
  const node = nodeNow(scenario, conversation)
  return node ? movesOffered(node, conversation.deeds) : []
}

/** What could be said or done at the last moment, which an end leaves nothing of. */
export function offeredLast(scenario: Scenario, conversation: Conversation): Move[] {
  const last = endNow(scenario, conversation) && conversation.log[conversation.log.length - 1]
  return offeredNow(scenario, last || conversation)
}

export const endNow = (scenario: Scenario, conversation: Situation): ScenarioEnd | undefined => nodeNow(scenario, conversation)?.end

/** @returns null for a move that is not offered, or that leads to nowhere */
export function step(scenario: Scenario, { deeds, log, nodeId }: Conversation, moveId: string): Conversation | null {
  const move = offeredNow(scenario, { deeds, nodeId }).find(({ id }) => id === moveId)
  const after = move && situationAfter(move, deeds)
  if (!move || !after || !scenario.nodes[after.nodeId]) return null
  return { ...after, log: [...log, { nodeId, deeds, move }] }
}

/**
 * Goes through a conversation anew from what was kept of it. A scenario that has changed since then may not know a move any
 * more: then it goes as far as it can.
 */
export function replay(scenario: Scenario, moveIds: readonly string[]): Conversation {
  let conversation = begin(scenario)
  for (const moveId of moveIds) {
    const next = step(scenario, conversation, moveId)
    if (!next) return conversation
    conversation = next
  }
  return conversation
}

export const moveIdsOf = ({ log }: Conversation): string[] => log.map(({ move }) => move.id)

/** One exchange: what the resident chose, if anything, and what was said then. */
export interface Turn {
  chosen: Move | undefined
  node: ScenarioNode
}

/** What has been said so far, in order: the first turn has no choice before it. */
export function turnsOf(scenario: Scenario, { log, nodeId }: Conversation): Turn[] {
  const ids = [...log.map(entry => entry.nodeId), nodeId]
  return ids.flatMap((id, i) => {
    const node = scenario.nodes[id]
    return node ? [{ node, chosen: log[i - 1]?.move }] : []
  })
}
