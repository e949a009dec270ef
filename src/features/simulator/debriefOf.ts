import type { Deed, Intent, Move, Scenario, ScenarioEnd, ScenarioNode } from '../../../contract/scenario'
import { type Conversation, endNow, nodeNow } from './conversation'

/** What somebody did at a moment: looked into it or asked somebody else, held back, asked the caller, or went on. */
export type Reaction = 'checked' | 'stopped' | 'asked' | 'went'

const reactions: Partial<Record<Intent, Reaction>> = {
  refuse: 'stopped',
  hangUp: 'stopped',
  delay: 'stopped',
  checkSelf: 'checked',
  askFamily: 'checked',
  callPolice: 'checked',
  stopSharing: 'stopped',
  askWho: 'asked',
  askWhy: 'asked',
  askProof: 'asked',
  ask: 'asked'
}

export const reactionOf = ({ intent }: Pick<Move, 'intent'>): Reaction => reactions[intent] ?? 'went'

/** A moment of the conversation as it is looked back at. */
export interface Moment {
  /** How many moves there were before: from here one can try another. */
  at: number
  lines: ScenarioNode['lines']
  move: Move
  sign: ScenarioNode['sign']
  reaction: Reaction
}

export interface Debrief {
  end: ScenarioEnd
  moments: Moment[]
  /** How many signs there were on the way, and at how many somebody held back or asked; to hang up on a genuine caller is no check. */
  signs: { passed: number; noticed: number }
  /** Everything that was ever done, in order, also a screen that is no longer shared. */
  deeds: Deed[]
}

/** Looks back at a conversation. @returns null while it goes on */
export function debriefOf(scenario: Scenario, conversation: Conversation): Debrief | null {
  const end = endNow(scenario, conversation)
  if (!end) return null
  const moments = conversation.log.flatMap(({ move, nodeId }, at): Moment[] => {
    const node = nodeNow(scenario, { nodeId, deeds: [] })
    return node ? [{ at, lines: node.lines, move, sign: node.sign, reaction: reactionOf(move) }] : []
  })
  const marked = moments.filter(({ sign }) => sign)
  return {
    end,
    moments,
    signs: { passed: marked.length, noticed: marked.filter(({ reaction }) => reaction !== 'went' && !(scenario.genuine && reaction === 'stopped')).length },
    deeds: [...new Set(conversation.log.flatMap(({ move }) => move.deeds ?? []))]
  }
}
