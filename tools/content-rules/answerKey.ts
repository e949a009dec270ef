import type { OfficerQuestion } from '../../contract/officerPractice'
import type { Question } from '../../contract/question'
import { type ContentRule, type Finding, poolsWithOptions } from './content'

const name = '答案与选项'

type Problem = Pick<Finding, 'problem' | 'mend'>
type Keyed = Pick<OfficerQuestion, 'type' | 'options' | 'answer'>

function choiceProblems({ type, options, answer }: Keyed): Problem[] {
  const wrong = options.filter(({ id }) => !answer.includes(id))
  return [
    ...wrong
      .filter(({ why }) => !why)
      .map(({ id }) => ({ problem: `选项${id}是错的，却没有写为什么。`, mend: '加一项why，对选了它的人说一句。' })),
    ...(type === 'single' && answer.length !== 1 ? [{ problem: '单选题要有一个正确答案。', mend: '只留一个，或者改成多选题。' }] : []),
    ...(type === 'multiple' && (answer.length < 2 || !wrong.length)
      ? [{ problem: '多选题要有两个以上正确答案，还要有错误选项。', mend: '补上选项，或者改成单选题。' }]
      : [])
  ]
}

function orderProblems({ options, answer }: Keyed): Problem[] {
  const stored = options.map(({ id }) => id)
  if (answer.length !== stored.length) return [{ problem: '排序题的答案要列出每一步。', mend: '按正确顺序写全。' }]
  return answer.every((id, i) => id === stored[i])
    ? [{ problem: '选项已经按正确顺序放好了，等于写出了答案。', mend: '把选项的先后打乱，答案不动。' }]
    : []
}

function problemsOf(question: Question | OfficerQuestion): Problem[] {
  if (question.type === 'judge') return []
  const ids = question.options.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) return [{ problem: '两个选项用了同一个编号。', mend: '依次写a、b、c、d。' }]
  const unknown = question.answer.filter(id => !ids.includes(id))
  if (unknown.length || new Set(question.answer).size !== question.answer.length)
    return [{ problem: `答案${question.answer.join('、')}与选项的编号对不上。`, mend: '答案只写选项里有的编号，每个写一次。' }]
  return question.type === 'order' ? orderProblems(question) : choiceProblems(question)
}

/** The key fits the options, and every wrong option says why. */
export const rule: ContentRule = {
  name,
  check: content =>
    poolsWithOptions(content)
      .flatMap(({ entries }) => entries)
      .flatMap(({ file, item }) => problemsOf(item).map(problem => ({ file, id: item.id, rule: name, ...problem })))
}
