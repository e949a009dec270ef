import type { JudgeQuestion } from '../contract/question'
import type { Audience } from '../contract/vocabulary'
import { shuffle } from './shuffle'

/** Questions of a whole checkup, and of a short one some weeks later. */
export const checkupLength = 10
export const shortCheckupLength = 6

interface Resident {
  audience: Audience | null
  /** When each question was last on a paper, in milliseconds; a question that is missing was never seen. */
  lastSeen: ReadonlyMap<string, number>
  /** From 0 up to 1. */
  random: () => number
}

/**
 * Picks the questions of one checkup: half scams, half genuine messages, in random order.
 * Unseen ones come first, then those seen longest ago; among equals the resident's audience, then a kind not used yet.
 *
 * @param length an even number
 * @returns fewer when the pool has too few of either verdict
 */
export function pickCheckup(pool: readonly JudgeQuestion[], resident: Resident, length: number): JudgeQuestion[] {
  const kindsUsed = new Map<string, number>()
  const pickHalf = (verdict: JudgeQuestion['verdict']) => {
    const left = shuffle(pool.filter(question => question.verdict === verdict), resident.random)
    const picked: JudgeQuestion[] = []
    while (picked.length < length / 2 && left.length > 0) {
      const best = left.reduce((a, b) => (isBetter(rank(b, resident, kindsUsed), rank(a, resident, kindsUsed)) ? b : a))
      picked.push(best)
      left.splice(left.indexOf(best), 1)
      kindsUsed.set(best.kind, (kindsUsed.get(best.kind) ?? 0) + 1)
    }
    return picked
  }
  return shuffle([...pickHalf('scam'), ...pickHalf('genuine')], resident.random)
}

/** The smaller the better, compared from the left. A third question of one kind is worse than one for another audience. */
function rank(question: JudgeQuestion, resident: Resident, kindsUsed: ReadonlyMap<string, number>): number[] {
  const used = kindsUsed.get(question.kind) ?? 0
  const forOthers = resident.audience !== null && !question.audiences.includes(resident.audience)
  return [resident.lastSeen.get(question.id) ?? 0, used >= 2 ? 1 : 0, forOthers ? 1 : 0, used]
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
