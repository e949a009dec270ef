import { Text, View } from '@tarojs/components'
import type { Grade } from '../../../contract/gradeAnswer'
import { type Question, type Source, keyOf } from '../../../contract/question'
import { chineseDate } from '@/shared/day'
import { Choice, type ChoiceState } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Pressable } from '@/shared/ui/Pressable'
import { ClueNotes } from './ClueNotes'

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
      {type === 'order' && <RightOrder question={question} />}
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
        {`依据：${sources.map(({ publisher, date }) => `${publisher}，${chineseDate(date)}`).join('；')}。${chineseDate(question.reviewedOn)}核对。`}
      </View>
      <Pressable className="source-link" onPress={onSources}>
        看来源
      </Pressable>
    </View>
  )
}

export function Numbered({ lines }: { lines: readonly string[] }) {
  return (
    <View role="list">
      {lines.map((line, i) => (
        <View key={line} className="numbered" role="listitem">
          <Text className="numbered-mark">{String(i + 1)}</Text>
          <Text>{line}</Text>
        </View>
      ))}
    </View>
  )
}

function AnsweredOptions({ question, optionIds }: { question: Extract<Question, { type: 'single' | 'multiple' }>; optionIds: readonly string[] }) {
  const state = (id: string): ChoiceState => {
    const right = question.answer.includes(id)
    if (optionIds.includes(id)) return right ? 'right' : 'wrong'
    return right ? (question.type === 'single' ? 'right' : 'missed') : 'disabled'
  }
  return (
    <View className="choices section-near">
      {question.options.map(({ id, text, why }) => (
        <Choice key={id} text={text} state={state(id)} multiple={question.type === 'multiple'} onPress={() => undefined} {...(why ? { reason: why } : {})} />
      ))}
    </View>
  )
}

function RightOrder({ question }: { question: Question }) {
  const words = new Map(question.type === 'order' ? question.options.map(({ id, text }) => [id, text] as const) : [])
  return (
    <View className="section section-near">
      <Heading level={2}>先后是这样</Heading>
      <Numbered lines={keyOf(question).map(id => words.get(id) ?? '')} />
    </View>
  )
}
