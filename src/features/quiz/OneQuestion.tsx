import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { gradeAnswer } from '../../../contract/gradeAnswer'
import { optionsOf, type Question } from '../../../contract/question'
import { Button } from '@/shared/ui/Button'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { AnswerChoices } from '@/shared/quiz/AnswerChoices'
import { AnsweredOptions, RightOrder } from '@/shared/quiz/AnsweredOptions'
import { questionById } from './bank'
import { ClueNotes } from '@/shared/quiz/ClueNotes'
import { MessageStage } from '@/shared/quiz/MessageStage'
import { QuestionProblem } from './QuestionProblem'
import { submitAlone } from './recordAnswer'
import { toggled } from './toggled'
import { gradeWords, verdictHeading } from './verdictWords'
import './quiz.scss'

interface OneQuestionProps {
  questionId: string
  onAnswered?: () => void
}

/** One practice question in the middle of a page, graded on the spot. Nothing where an update has taken it out. */
export function OneQuestion({ questionId, onAnswered }: OneQuestionProps) {
  const question = questionById(questionId)
  return question ? <Asked key={questionId} question={question} {...(onAnswered ? { onAnswered } : {})} /> : null
}

function Asked({ question, onAnswered }: { question: Question; onAnswered?: () => void }) {
  const [chosen, setChosen] = useState<string[]>([])
  const [shownAt] = useState(() => new Date().toISOString())
  const [given, setGiven] = useState<readonly string[]>()
  const judge = question.type === 'judge' ? question : undefined
  const atOnce = question.type === 'judge' || question.type === 'single'
  const ready = question.type === 'order' ? chosen.length === question.options.length : chosen.length > 0

  const answer = (optionIds: readonly string[]) => {
    setGiven(optionIds)
    submitAlone(question, optionIds, shownAt, new Date())
    onAnswered?.()
  }
  return (
    <View className="one-question">
      <View className="strong">
        <Phrased>{question.stem}</Phrased>
      </View>
      {judge && <MessageStage material={judge.material} {...(given ? { verdict: judge.verdict } : {})} />}
      <View className={given ? 'answers-given' : 'one-answers'}>
        {!atOnce && <View className="note hint">{question.type === 'order' ? '按先后一个一个点，点错了再点一下取消' : '可以选几个'}</View>}
        <AnswerChoices type={question.type} options={optionsOf(question)} chosen={chosen} onChoose={id => (atOnce ? answer([id]) : setChosen(toggled(chosen, id)))} />
        {!atOnce && (
          <View className="one-ready">
            <Button kind="secondary" disabled={!ready} onPress={() => answer(chosen)}>
              {ready ? '看答案' : question.type === 'order' ? '先排好再看答案' : '先选一个再看答案'}
            </Button>
          </View>
        )}
      </View>
      <View className="slot" role="status" aria-live="polite">
        {given && <Told question={question} optionIds={given} />}
      </View>
      <QuestionProblem questionId={question.id} />
    </View>
  )
}

function Told({ question, optionIds }: { question: Question; optionIds: readonly string[] }) {
  const grade = gradeAnswer(question, optionIds)
  return (
    <>
      <View className="grade">
        <Icon name={grade === 'right' ? 'check-circle-fill' : grade === 'unsure' ? 'question-fill' : 'arrow-counter-clockwise'} />
        <Text>{gradeWords(question, grade)}</Text>
      </View>
      {question.type === 'judge' && (
        <>
          <View className="strong">{verdictHeading(question)}</View>
          <ClueNotes question={question} optionIds={optionIds} tapped={[]} />
          {grade === 'unsure' && <View className="para">{question.check}</View>}
        </>
      )}
      {(question.type === 'single' || question.type === 'multiple') && <AnsweredOptions question={question} optionIds={optionIds} />}
      {question.type === 'order' && <RightOrder question={question} optionIds={optionIds} />}
      <View className="para">{question.explanation}</View>
    </>
  )
}
