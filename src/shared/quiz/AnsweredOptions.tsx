import { View } from '@tarojs/components'
import { keyOf, type Question } from '../../../contract/question'
import { Choice, type ChoiceState } from '@/shared/ui/Choice'
import { Heading } from '@/shared/ui/Heading'
import { Numbered } from '@/shared/ui/Numbered'

/** The options after the answer: which were right, and why each wrong one is. */
export function AnsweredOptions({ question, optionIds }: { question: Extract<Question, { type: 'single' | 'multiple' }>; optionIds: readonly string[] }) {
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

/** The steps in their right order. */
export function RightOrder({ question }: { question: Question }) {
  const words = new Map(question.type === 'order' ? question.options.map(({ id, text }) => [id, text] as const) : [])
  return (
    <View className="section section-near">
      <Heading level={2}>先后是这样</Heading>
      <Numbered lines={keyOf(question).map(id => words.get(id) ?? '')} />
    </View>
  )
}
