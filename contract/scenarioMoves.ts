import type { Deed, Move, Scenario, ScenarioNode } from './scenario'

/** Where a conversation is: what was said before no longer matters, but for what has been done. */
export interface Situation {
  nodeId: string
  deeds: readonly Deed[]
}

interface Condition {
  if?: readonly Deed[] | undefined
  unless?: readonly Deed[] | undefined
}

/** True when all of `if` and none of `unless` have happened. */
export const holds = ({ if: wanted = [], unless = [] }: Condition, deeds: readonly Deed[]): boolean =>
  wanted.every(deed => deeds.includes(deed)) && !unless.some(deed => deeds.includes(deed))

/** The moves that can be chosen now. */
export const movesOffered = ({ moves = [] }: ScenarioNode, deeds: readonly Deed[]): Move[] => moves.filter(move => holds(move, deeds))

export const firstSituation = ({ start }: Scenario): Situation => ({ nodeId: start, deeds: [] })

/**
 * What has happened once a move is chosen, and where it leads: its deeds count before its ways are looked at.
 *
 * @returns null when no way is open
 */
export function situationAfter(move: Move, before: readonly Deed[]): Situation | null {
  const done = [...before, ...(move.deeds ?? []).filter(deed => !before.includes(deed))]
  const deeds = done.filter(deed => deed !== move.ends)
  const nodeId = typeof move.to === 'string' ? move.to : move.to.find(way => holds(way, deeds))?.to
  return nodeId === undefined ? null : { nodeId, deeds }
}
