import type { Flaw } from '../../contract/wording/flaw'
import { falseStatementsIn, loudWordsIn } from '../../contract/wording/forbiddenWording'
import { allQuestions, type ContentRule } from './content'
import { type Field, type QuestionText, questionTexts } from './questionTexts'

const name = '不能这样写'

function falseHits({ text, voice, field }: QuestionText): Flaw[] {
  if (voice === 'wrong' || voice === 'belief' || voice === 'scammer' || field === 'clueTitle') return []
  return falseStatementsIn(text)
}

const mayBeLoud = new Set<Field>(['material', 'sender', 'clueTitle'])

const loudHits = ({ text, field, voice }: QuestionText): Flaw[] =>
  mayBeLoud.has(field) || voice === 'wrong' ? [] : loudWordsIn(text)

/** Nothing false, nothing loud, outside of what a scammer says and what a wrong option believes. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item).flatMap(text =>
        [...falseHits(text), ...loudHits(text)].map(({ problem, mend }) => ({
          file,
          id: item.id,
          rule: name,
          problem: text.where + problem,
          mend
        }))
      )
    )
}
