import type { OfficerQuestion } from '../../contract/officerPractice'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { PlacedText } from '../../contract/wording/placedText'
import type { ContentRule } from './content'
import { longishSentencesIn } from './plainLanguage'

const name = '宣防练习的写法'
/** What one reads under the answer before going on, as for residents. */
const longestExplanation = 110

/** Every text that an officer reads. A wrong option may say what is false, as a colleague might. */
const practiceTexts = ({ answer, explanation, options, stem, title }: OfficerQuestion): PlacedText[] => [
  { field: 'title', where: '名称', voice: 'name', text: title },
  { field: 'stem', where: '题目', voice: 'told', text: stem },
  ...options.flatMap(({ id, text, why }): PlacedText[] => [
    { field: `options.${id}`, where: `选项${id}`, voice: answer.includes(id) ? 'ours' : 'scam', text },
    ...(why === undefined ? [] : [{ field: `options.${id}.why`, where: `选项${id}为什么不对`, voice: 'ours' as const, text: why }])
  ]),
  { field: 'explanation', where: '解释', voice: 'ours', text: explanation }
]

const tooLong = ({ explanation }: OfficerQuestion) =>
  explanation.length > longestExplanation
    ? [{ problem: `解释有${explanation.length}个字，最多${longestExplanation}个。`, mend: '留下为什么和下一步，别的删去。' }]
    : []

/** Plain and calm as with residents: what is said here will be said at doors and counters. */
export const rule: ContentRule = {
  name,
  check: ({ officerPractice }) =>
    officerPractice.flatMap(({ file, item }) => {
      const texts = practiceTexts(item)
      return [
        ...checkTexts(texts).map(({ mend, problem, rule: ruleName }) => ({ file, id: item.id, rule: ruleName, problem, mend })),
        ...tooLong(item).map(problem => ({ file, id: item.id, rule: name, ...problem })),
        ...texts
          .filter(({ voice }) => voice === 'ours' || voice === 'told')
          .flatMap(({ text, where }) => longishSentencesIn(text).map(flaw => ({ ...flaw, file, id: item.id, rule: name, problem: where + flaw.problem })))
      ]
    })
}
