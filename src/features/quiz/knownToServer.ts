import type { Progress } from '../../../contract/quiz'
import type { KindTally, Learnt } from './learningStore'

type Tallies = Readonly<Record<string, KindTally>>

const tallied = (progress: Progress['byKind']): Record<string, KindTally> => Object.fromEntries(progress.map(({ kind, ...tally }) => [kind, tally]))
const answeredIn = (tallies: Tallies): number => Object.values(tallies).reduce((sum, { answered }) => sum + answered, 0)

/**
 * Whether first answers are to be asked for: the server knows of more answers, as on a new phone, or the phone holds more first answers
 * than it knows questions, as one that took over numbers in which repeats were counted.
 */
export function knowsLess({ byKind, cards, firsts = byKind, onPapers = [] }: Learnt, progress: Progress): boolean {
  const questions = new Set([...Object.keys(cards), ...onPapers]).size
  const [here, there] = [answeredIn(byKind), answeredIn(tallied(progress.byKind))]
  return there > here || (there === here && answeredIn(firsts) > questions)
}

/**
 * What the phone takes over. The server's first answers come with their questions, so that none is counted again when it is repeated
 * here. Answers that still wait to be sent are missing until they are known there: then the server knows of more once again.
 *
 * @returns undefined where the phone knows as much, or of answers that are not sent yet
 */
export function takenOver(learnt: Learnt, { byKind, firsts, questionIds }: Progress): Required<Pick<Learnt, 'byKind' | 'firsts' | 'onPapers'>> | undefined {
  if (!firsts || !questionIds || answeredIn(learnt.byKind) > answeredIn(tallied(byKind))) return undefined
  return { byKind: tallied(byKind), firsts: tallied(firsts), onPapers: [...new Set([...(learnt.onPapers ?? []), ...questionIds])] }
}
