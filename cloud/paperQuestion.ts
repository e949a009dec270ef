import { optionsOf, type Question } from '../contract/question'
import type { PaperQuestion } from '../contract/quiz'

/**
 * A question without its key. Names each field that may be seen, so that a field added to questions later stays hidden until somebody
 * decides.
 */
export function paperQuestion(question: Question): PaperQuestion {
  const { id, kind, stem, type } = question
  const options = optionsOf(question)
  if (type !== 'judge') return { id, type, kind, stem, options }
  const { channel, from, text } = question.material
  return { id, type, kind, stem, material: { channel, from, text: text.replace(/\[\[|\]\]/g, '') }, options }
}
