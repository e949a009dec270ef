import type { ChoiceQuestion } from '../../contract/question'
import { type ContentRule, type Finding, poolsWithOptions, wholePool } from './content'
import { mayBeChance } from './mayBeChance'

const name = '答案位置'
const letters = 'ABCDEF'

type Choice = Pick<ChoiceQuestion, 'id' | 'options' | 'answer'>

function unbalanced(questions: readonly Choice[], folder: string, what: string): Finding[] {
  return [...letters].flatMap((letter, position) => {
    // Questions with fewer options have no such position.
    const candidates = questions.filter(({ options }) => options.length > position)
    const hits = candidates.filter(({ options, answer }) => answer.includes(options[position]?.id ?? ''))
    const chances = candidates.map(({ options, answer }) => answer.length / options.length)
    if (mayBeChance(hits.length, chances)) return []
    const expected = Math.round(chances.reduce((sum, chance) => sum + chance, 0))
    const [problem, mend] =
      hits.length > expected
        ? [`正确答案放在${letter}位的有${hits.length}道，均匀应当约${expected}道，太多。`, `把其中几道的选项换个先后：${ids(hits)}。`]
        : [`正确答案放在${letter}位的只有${hits.length}道，均匀应当约${expected}道。`, `把别的位置的正确选项挪几个到${letter}位。`]
    return [{ file: folder, id: wholePool, rule: name, problem: `${what}：${problem}`, mend }]
  })
}

const ids = (questions: readonly Choice[]) => questions.slice(0, 8).map(({ id }) => id).join('、')

const ofType = (entries: ReturnType<typeof poolsWithOptions>[number]['entries'], type: ChoiceQuestion['type']): Choice[] =>
  entries.flatMap(({ item }) => (item.type !== 'judge' && item.type === type ? [item] : []))

/** No position of the right answer pays more than chance (published banks have it at B). */
export const rule: ContentRule = {
  name,
  check: content =>
    poolsWithOptions(content).flatMap(({ folder, entries }) => [
      ...unbalanced(ofType(entries, 'single'), folder, '单选题'),
      ...unbalanced(ofType(entries, 'multiple'), folder, '多选题')
    ])
}
