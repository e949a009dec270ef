import { Text, View } from '@tarojs/components'
import type { Grade } from '../../../contract/gradeAnswer'
import { type Question, type Source, optionsOf } from '../../../contract/question'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Phrased } from '@/shared/ui/Phrased'
import { AnswerChoices } from '@/shared/quiz/AnswerChoices'
import { Explanation } from './Explanation'
import { MessageStage } from '@/shared/quiz/MessageStage'
import { QuestionProblem } from './QuestionProblem'
import { gradeWords, verdictHeading } from './verdictWords'

interface QuestionBodyProps {
  question: Question
  chosen: readonly string[]
  tapped: readonly number[]
  onChoose: (id: string) => void
  onTap: (clue: number) => void
  answered?: { optionIds: readonly string[]; tapped: readonly number[]; grade: Grade }
  sources: readonly Source[]
  onSources: () => void
}

const hints: Record<Question['type'], string> = {
  judge: '点一点让您起疑的话',
  single: '选一个',
  multiple: '可以选几个',
  order: '按先后一个一个点，点错了再点一下取消'
}

function hintFor(question: Question, chosen: readonly string[], tapped: readonly number[]): string {
  if (question.type !== 'judge') return hints[question.type]
  const hint = chosen[0] === 'genuine' ? '点一点让您放心的话' : hints.judge
  return tapped.length ? `${hint}，已点${tapped.length}处` : hint
}

/**
 * One practice question, open or explained. The slots and the choices stay in place between questions, hidden while
 * there is nothing to choose, so that WeChat is sent only what changes inside them.
 */
export function QuestionBody({ question, chosen, tapped, onChoose, onTap, answered, sources, onSources }: QuestionBodyProps) {
  const judge = question.type === 'judge' ? question : undefined
  return (
    <>
      <View className="slot">
        {answered && (
          <View className="grade" role="status" aria-live="polite">
            <Icon name={answered.grade === 'right' ? 'check-circle-fill' : answered.grade === 'unsure' ? 'question-fill' : 'arrow-counter-clockwise'} />
            <Text>{gradeWords(question, answered.grade)}</Text>
          </View>
        )}
      </View>
      <Heading level={1} className={answered ? 'question-told' : 'question-asked'}>
        <Phrased>{answered ? verdictHeading(question) : question.stem}</Phrased>
      </Heading>
      <View className="slot">
        {judge && (
          <MessageStage
            material={judge.material}
            {...(answered ? { verdict: judge.verdict } : { tap: { tapped, onTap } })}
          />
        )}
      </View>
      <View className={answered ? 'answers answers-given' : 'answers'}>
        <View className="note hint">
          <Phrased>{hintFor(question, chosen, tapped)}</Phrased>
        </View>
        <AnswerChoices type={question.type} options={optionsOf(question)} chosen={chosen} onChoose={onChoose} />
      </View>
      <View className="slot">
        {answered && <Explanation question={question} sources={sources} onSources={onSources} {...answered} />}
      </View>
      <QuestionProblem questionId={question.id} />
    </>
  )
}
