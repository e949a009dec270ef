import { keyOf, type Question } from '../../contract/question'

/**
 * `right` and `wrong` are options; `belief` is what leads people to the wrong verdict. Wrong options, beliefs and
 * scammers may state what is false; a genuine sender may not.
 */
export type Voice = 'ours' | 'scammer' | 'right' | 'wrong' | 'belief'

export type Field =
  | 'title'
  | 'stem'
  | 'material'
  | 'sender'
  | 'explanation'
  | 'advice'
  | 'mistake'
  | 'check'
  | 'clueTitle'
  | 'note'
  | 'option'
  | 'why'

export interface QuestionText {
  /** In Chinese, for findings: `第2条线索的说明`. */
  where: string
  field: Field
  voice: Voice
  text: string
}

function judgeTexts(question: Question): QuestionText[] {
  if (question.type !== 'judge') return []
  const sender = question.verdict === 'scam' ? 'scammer' : 'ours'
  return [
    { where: '材料', field: 'material', voice: sender, text: question.material.text },
    { where: '发送方', field: 'sender', voice: sender, text: question.material.from },
    { where: '常见误判', field: 'mistake', voice: 'belief', text: question.mistake },
    { where: '怎么核实', field: 'check', voice: 'ours', text: question.check },
    ...question.clues.flatMap((clue, i): QuestionText[] => [
      { where: `第${i + 1}条线索的名称`, field: 'clueTitle', voice: 'ours', text: clue.title },
      { where: `第${i + 1}条线索的说明`, field: 'note', voice: 'ours', text: clue.note }
    ])
  ]
}

function optionTexts(question: Question): QuestionText[] {
  if (question.type === 'judge') return []
  const key = keyOf(question)
  return question.options.flatMap(({ id, text, why }): QuestionText[] => [
    { where: `选项${id}`, field: 'option', voice: key.includes(id) ? 'right' : 'wrong', text },
    ...(why ? [{ where: `选项${id}为什么不对`, field: 'why' as const, voice: 'ours' as const, text: why }] : [])
  ])
}

/** Every text of a question that a person reads, with whose voice it is. */
export function questionTexts(question: Question): QuestionText[] {
  return [
    { where: '名称', field: 'title', voice: 'ours', text: question.title },
    { where: '题目', field: 'stem', voice: 'ours', text: question.stem },
    { where: '解释', field: 'explanation', voice: 'ours', text: question.explanation },
    ...question.advice.map((text, i): QuestionText => ({ where: `第${i + 1}条怎么办`, field: 'advice', voice: 'ours', text })),
    ...judgeTexts(question),
    ...optionTexts(question)
  ]
}
