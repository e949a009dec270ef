import { type Failure, failure } from '../../contract/result'
import { breaking, hasUnseen, heaped, turning } from './unseenSigns'

/** What is wrong with a line that everybody reads, the plainer sentence first. */
const flaws: readonly (readonly [found: (text: string) => boolean, message: string])[] = [
  [text => turning.test(text), '文字里有看不见的符号，会让字倒着显示。请整段删掉，重新打一遍。'],
  [text => breaking.test(text), '文字里有换行或者制表符。请删掉，写成一行。'],
  [hasUnseen, '文字里有看不见，或者显示不出来的符号。请整段删掉，重新打一遍。'],
  [text => heaped.test(text), '有的字上叠了太多符号，会盖住上下两行。请删掉，重新打一遍。']
]

/**
 * For names and single lines that others read: what is kept is what is seen, on one line, and in its order.
 *
 * @returns undefined where every text is drawn as it was written
 */
export function refuseUnseen(texts: readonly { field: string; text: string }[]): Failure | undefined {
  const found = texts.flatMap(({ field, text }) => {
    const flaw = flaws.find(([isIn]) => isIn(text))
    return flaw ? [{ field, message: flaw[1] }] : []
  })
  return found[0] && failure('INVALID_INPUT', found[0].message, found.map(({ field }) => field))
}
