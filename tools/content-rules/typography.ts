import type { Flaw } from '../../contract/wording/flaw'
import { typographyFlawsIn } from '../../contract/wording/typography'
import { allQuestions, type ContentRule } from './content'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '标点和称呼'

/** Where the words are not ours to polish. */
const spokenFields = new Set<Field>(['material', 'sender', 'option', 'stem'])

function flaws({ field, text }: QuestionText): Flaw[] {
  // A sender may be two names: the group, then who speaks in it.
  if (field === 'sender') return typographyFlawsIn(text, ['blanks', 'address'])
  return typographyFlawsIn(text, spokenFields.has(field) ? ['address'] : [])
}

/** Full-width punctuation, no blanks between Han and Latin (the page adds them), and 您. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item).flatMap(text =>
        flaws(text).map(({ problem, mend }) => ({ file, id: item.id, rule: name, problem: text.where + problem, mend }))
      )
    )
}
