/** The practice questions that the app ships, in its quiz sub-package. The checkup pool is the server's alone. */
import { practiceFiles } from '../../../content/questions'
import { sourceFiles } from '../../../content/sources'
import type { Question, Source } from '../../../contract/question'
import type { ScamKind } from '../../../contract/vocabulary'

// JSON imports have widened types; `npm run content:check` parses every file with the Question schema before a build.
export const practiceQuestions = practiceFiles.flatMap(file => file.questions as unknown as Question[])

const byId = new Map(practiceQuestions.map(question => [question.id, question]))
const sourceById = new Map((sourceFiles.flat() as unknown as Source[]).map(source => [source.id, source]))

export function questionById(id: string): Question | undefined {
  return byId.get(id)
}

export function questionsOfKind(kind: ScamKind): Question[] {
  return practiceQuestions.filter(question => question.kind === kind)
}

/** The sources of a question, in its order; an unknown id is left out. */
export function sourcesOf(question: Question): Source[] {
  return question.sources.flatMap(id => sourceById.get(id) ?? [])
}
