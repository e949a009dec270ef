import type { ChoiceQuestion } from '../../contract/question'
import { type ContentRule, type Finding, poolsWithOptions, wholePool } from './content'
import { mayBeChance } from './mayBeChance'

const name = '长短不露答案'

type Choice = Pick<ChoiceQuestion, 'id' | 'options' | 'answer'>

/** The one longest option is a right one. Where two are equally long, length tells nothing. */
function longestIsRight({ options, answer }: Choice): boolean {
  const length = Math.max(...options.map(({ text }) => text.length))
  const longest = options.filter(({ text }) => text.length === length)
  return longest.length === 1 && longest.every(({ id }) => answer.includes(id))
}

function check(questions: readonly Choice[], file: string): Finding[] {
  const telling = questions.filter(longestIsRight)
  const chances = questions.map(({ options, answer }) => answer.length / options.length)
  const expected = chances.reduce((sum, chance) => sum + chance, 0)
  if (telling.length <= expected || mayBeChance(telling.length, chances)) return []
  return [
    {
      file,
      id: wholePool,
      rule: name,
      problem: `${questions.length}道选择题里，有${telling.length}道最长的选项就是正确的，碰运气应当约${Math.round(expected)}道。`,
      mend: `把正确选项写短，或者把错误选项写得一样具体：${telling.map(({ id }) => id).join('、')}。`
    }
  ]
}

/** The right option is not the longest more often than chance. */
export const rule: ContentRule = {
  name,
  check: content =>
    poolsWithOptions(content).flatMap(({ folder, entries }) =>
      check(
        entries.flatMap(({ item }) => (item.type === 'single' || item.type === 'multiple' ? [item] : [])),
        folder
      )
    )
}
