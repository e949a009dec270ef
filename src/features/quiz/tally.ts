import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import type { KindTally, Learnt } from './learningStore'

export const emptyTally: KindTally = { scamSeen: 0, hits: 0, genuineSeen: 0, falseAlarms: 0, answered: 0, right: 0 }

/** Adds one answer. A hit is 诈骗 said of a scam, a false alarm 诈骗 said of a genuine message; 拿不准 is neither. */
export function addToTally(tally: KindTally, question: Question, optionIds: readonly string[]): KindTally {
  const judged = question.type === 'judge' ? question.verdict : undefined
  const saidScam = optionIds[0] === 'scam'
  return {
    scamSeen: tally.scamSeen + Number(judged === 'scam'),
    hits: tally.hits + Number(judged === 'scam' && saidScam),
    genuineSeen: tally.genuineSeen + Number(judged === 'genuine'),
    falseAlarms: tally.falseAlarms + Number(judged === 'genuine' && saidScam),
    answered: tally.answered + 1,
    right: tally.right + Number(gradeAnswer(question, optionIds) === 'right')
  }
}

/**
 * The tallies of first answers, with these. What a phone knew before it told first answers apart is taken as it stands,
 * until the server tells them.
 */
export function firstTallies(
  { byKind, cards, firsts = byKind, onPapers = [] }: Learnt,
  answered: readonly { question: Question; optionIds: readonly string[] }[]
): Record<string, KindTally> {
  const tallies = { ...firsts }
  for (const { question, optionIds } of answered) {
    if (cards[question.id] || onPapers.includes(question.id)) continue
    tallies[question.kind] = addToTally(tallies[question.kind] ?? emptyTally, question, optionIds)
  }
  return tallies
}
