import { realNumbersIn } from '../../contract/wording/realNumbers'
import { allQuestions, type ContentRule } from './content'
import { questionTexts } from './questionTexts'
import { spelledOutIn } from './spelledOut'

const name = '不留真号码'

/** No number that could be someone's and no address that could be opened, in figures or spelled out. */
export const rule: ContentRule = {
  name,
  check: content =>
    allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item).flatMap(({ where, text }) =>
        [...realNumbersIn(text), ...spelledOutIn(text)].map(({ problem, mend }) => ({ file, id: item.id, rule: name, problem: where + problem, mend }))
      )
    )
}
