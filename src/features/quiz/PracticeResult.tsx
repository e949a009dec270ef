import { gradeAnswer } from '../../../contract/gradeAnswer'
import { questionById, sourcesOf } from './bank'
import type { Practice } from './practiceStore'
import { ResultPages } from './ResultPages'
import { WaitingNotice } from './WaitingNotice'

/** After a practice. Its explanations have been read once; what was not right can be read again. */
export function PracticeResult({ title, practice, onAgain }: { title: string; practice: Practice; onAgain: () => void }) {
  const answered = practice.answers.flatMap(({ questionId, optionIds }) => {
    const question = questionById(questionId)
    return question ? [{ question, optionIds }] : []
  })
  const right = answered.filter(({ question, optionIds }) => gradeAnswer(question, optionIds) === 'right').length
  return (
    <ResultPages
      title={title}
      label={`${answered.length}题`}
      heading={`答对了${right}题`}
      answered={answered}
      sourcesOf={sourcesOf}
      onward={{ label: '再练5题', onPress: onAgain }}
    >
      <WaitingNotice attemptId={practice.attemptId} />
    </ResultPages>
  )
}
