import type { OfficerQuestion } from '../../contract/officerPractice'
import type { Question } from '../../contract/question'
import type { ContentRule, Entry, Finding } from './content'
import { plainText } from './plainText'

const name = '一题不出两次'

type Known = Map<string, string>

/** What one question has for itself. Whoever judges a message is asked the same each time, so of those it is the message. */
function ownWords(question: Question | OfficerQuestion): { what: string; text: string }[] {
  const own =
    question.type === 'judge'
      ? [{ what: '材料', text: plainText(question.material.text) }]
      : [
          { what: '题目', text: plainText(question.stem) },
          { what: '选项', text: question.options.map(({ text }) => plainText(text)).sort().join('\n') }
        ]
  return [...own, { what: '解释', text: plainText(question.explanation) }]
}

function repeated(entries: readonly Entry<Question | OfficerQuestion>[]): Finding[] {
  const first: Known = new Map()
  return entries.flatMap(({ file, item }): Finding[] => {
    const same = ownWords(item).flatMap(({ text, what }) => {
      const key = `${what} ${text}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, item.id)
      return earlier === undefined ? [] : [{ earlier, what }]
    })
    const [nearest] = same
    if (!nearest) return []
    const whats = same.filter(({ earlier }) => earlier === nearest.earlier).map(({ what }) => what)
    return [{ file, id: item.id, rule: name, problem: `${whats.join('、')}和${nearest.earlier}的一样。`, mend: '换一种情形；同一道题就留一道。' }]
  })
}

/** No question stands in a pool, or in the practice and the checkup, under two ids. A contest has a stricter rule: poolsApart. */
export const rule: ContentRule = {
  name,
  check: ({ checkup, contest, officerPractice, practice }) => [
    ...repeated([...practice, ...checkup]),
    ...repeated(contest),
    ...repeated(officerPractice)
  ]
}
