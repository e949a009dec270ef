import { View } from '@tarojs/components'
import type { Grade } from '../../../contract/gradeAnswer'
import type { Question, Source } from '../../../contract/question'
import { basedOn } from '@/shared/basedOn'
import { chineseDate } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Numbered } from '@/shared/ui/Numbered'
import { Pressable } from '@/shared/ui/Pressable'
import { AnsweredOptions, RightOrder } from '@/shared/quiz/AnsweredOptions'
import { ClueNotes } from '@/shared/quiz/ClueNotes'

interface ExplanationProps {
  question: Question
  optionIds: readonly string[]
  tapped: readonly number[]
  grade: Grade
  sources: readonly Source[]
  onSources: () => void
}

/** After an answer: what gave it away or proves it, why, what to do next, and where it comes from. */
export function Explanation({ question, optionIds, tapped, grade, sources, onSources }: ExplanationProps) {
  const { type } = question
  return (
    <View>
      {type === 'single' || type === 'multiple' ? <AnsweredOptions question={question} optionIds={optionIds} /> : null}
      {type === 'order' && <RightOrder question={question} optionIds={optionIds} />}
      {type === 'judge' && grade === 'wrong' && (
        <View className="section-near">
          <Notice icon="info">{question.mistake}</Notice>
        </View>
      )}
      {type === 'judge' && <ClueNotes question={question} optionIds={optionIds} tapped={tapped} />}
      {type === 'judge' && grade === 'unsure' && (
        <View className="section section-near">
          <Heading level={2}>怎么核实</Heading>
          <View>{question.check}</View>
        </View>
      )}
      <View className="section section-near">
        <Heading level={2}>为什么</Heading>
        <View>{question.explanation}</View>
      </View>
      <View className="section section-near">
        <Heading level={2}>接下来怎么做</Heading>
        <Numbered lines={question.advice} />
      </View>
      <View className="source note">
        {`${basedOn(sources)}${chineseDate(question.reviewedOn)}核对。`}
      </View>
      <Pressable className="source-link" onPress={onSources}>
        看来源
      </Pressable>
    </View>
  )
}
