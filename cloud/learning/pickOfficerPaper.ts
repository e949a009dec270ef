import type { OfficerQuestion } from '../../contract/officerPractice'
import type { OfficerAnswer } from '../store/learningTables'

export const officerPaperLength = 10

/**
 * Ten questions: those never seen first, then those missed the last time, then those answered longest ago; by chance among equals.
 *
 * @param answered oldest first
 */
export function pickOfficerPaper(bank: readonly OfficerQuestion[], answered: readonly OfficerAnswer[], random: () => number): OfficerQuestion[] {
  const last = new Map(answered.map(({ correct, questionId }, at) => [questionId, { at, correct }]))
  const rank = ({ id }: OfficerQuestion): number => {
    const before = last.get(id)
    if (!before) return 0
    return before.correct ? 2 + before.at : 1
  }
  const picked = bank.map(question => ({ question, rank: rank(question), chance: random() })).sort((a, b) => a.rank - b.rank || a.chance - b.chance).slice(0, officerPaperLength)
  // Not in the order of how well they are known.
  return picked.sort((a, b) => a.chance - b.chance).map(({ question }) => question)
}
