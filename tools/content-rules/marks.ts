import type { JudgeQuestion } from '../../contract/question'
import { allQuestions, type ContentRule, type Finding, isJudgeEntry } from './content'
import { questionTexts } from './questionTexts'

const name = '线索标记'
const shortest = 2
const longest = 14

type Problem = Pick<Finding, 'problem' | 'mend'>

/** A mark is `[[` and `]]` around words without square brackets. What is left of them afterwards is broken. */
const wholeMarks = /\[\[([^[\]]*)\]\]/g

export const withoutMarks = (text: string) => text.replace(wholeMarks, '$1')

function problemsOf({ material, clues }: JudgeQuestion): Problem[] {
  if (/\[\[|\]\]/.test(withoutMarks(material.text)))
    return [{ problem: '材料里的[[和]]没有成对，或者一个套着一个。', mend: '每个词前面写[[，后面写]]，不要重叠。' }]

  const marked = [...material.text.matchAll(wholeMarks)].map(match => match[1] ?? '')
  const lengths = marked
    .filter(phrase => phrase.length < shortest || phrase.length > longest)
    .map(phrase => ({
      problem: `标出的“${phrase}”有${phrase.length}个字，应当在${shortest}到${longest}个字之间。`,
      mend: '只标最要紧的那几个字。'
    }))
  if (marked.length === clues.length) return lengths
  return [
    ...lengths,
    {
      problem: `材料里标了${marked.length}处，线索却有${clues.length}条。`,
      mend: '一处标记配一条线索，按先后顺序写。'
    }
  ]
}

/** Marks pair with clues in order; no other text has marks. */
export const rule: ContentRule = {
  name,
  check: content => [
    ...allQuestions(content)
      .filter(isJudgeEntry)
      .flatMap(({ file, item }) => problemsOf(item).map(problem => ({ file, id: item.id, rule: name, ...problem }))),
    ...allQuestions(content).flatMap(({ file, item }) =>
      questionTexts(item)
        .filter(({ where, text }) => where !== '材料' && /\[\[|\]\]/.test(text))
        .map(({ where }) => ({ file, id: item.id, rule: name, problem: `${where}里有[[或]]。`, mend: '标记只用在材料的文字里。' }))
    )
  ]
}
