import type { Question } from './question'

/** What somebody who picks blindly gets right; 拿不准 is no blind pick. */
export function blindChance(question: Question): number {
  if (question.type === 'judge') return 1 / 2
  const count = question.options.length
  if (question.type === 'single') return 1 / count
  if (question.type === 'multiple') return 1 / (2 ** count - 1)
  return 1 / Array.from({ length: count }, (_, i) => i + 1).reduce((product, each) => product * each, 1)
}
