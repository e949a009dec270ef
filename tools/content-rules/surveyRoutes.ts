import type { Survey, SurveyQuestion } from '../../contract/survey'
import type { ContentRule, Finding } from './content'

const name = '问卷的走法'

type Problem = Pick<Finding, 'problem' | 'mend'>

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
const optionIds = (question: SurveyQuestion) => ('options' in question ? question.options.map(({ id }) => id) : [])

const idProblems = ({ questions }: Survey): Problem[] => [
  ...repeated(questions.map(({ id }) => id)).map(id => ({ problem: `问题编号${id}用了两次。`, mend: '每个问题一个编号。' })),
  ...questions.flatMap(question =>
    repeated(optionIds(question)).map(id => ({ problem: `问题${question.id}里，选项编号${id}用了两次。`, mend: '每个选项一个编号。' }))
  )
]

/** A question waits for an option of a question before it, or nobody would ever be asked. */
function branchProblems(questions: readonly SurveyQuestion[]): Problem[] {
  return questions.flatMap(({ id, showIf }, i): Problem[] => {
    if (!showIf) return []
    const before = questions.slice(0, i).find(question => question.id === showIf.questionId)
    if (!before) return [{ problem: `问题${id}要看${showIf.questionId}的回答，可是它前面没有这个问题。`, mend: '只能看前面的问题；改编号，或者换次序。' }]
    const unknown = showIf.optionIds.filter(option => !optionIds(before).includes(option))
    if (unknown.length === 0) return []
    return [{ problem: `问题${id}在等${before.id}里没有的选项：${unknown.join('、')}。`, mend: '写那个问题里真有的选项编号。' }]
  })
}

function lengthProblems({ from, questions, to }: Survey): Problem[] {
  const [first] = questions
  return [
    ...(first?.showIf ? [{ problem: '第一个问题要看别的回答才问，问卷就开不了头。', mend: '第一个问题不写showIf。' }] : []),
    ...(from > to ? [{ problem: `开始（${from}）在结束（${to}）之后。`, mend: '开始写在前，结束写在后。' }] : []),
    ...questions.flatMap(question =>
      question.type === 'multiple' && question.max !== undefined && question.max > question.options.length
        ? [{ problem: `问题${question.id}最多选${question.max}个，可是只有${question.options.length}个选项。`, mend: '改小，或者不写max。' }]
        : []
    )
  ]
}

/** Everybody gets from the first question to the end, and every question is asked of somebody. */
export const rule: ContentRule = {
  name,
  check: ({ surveys }) =>
    surveys.flatMap(({ file, item }) =>
      [...idProblems(item), ...branchProblems(item.questions), ...lengthProblems(item)].map(problem => ({ file, id: item.id, rule: name, ...problem }))
    )
}
