import { View } from '@tarojs/components'
import { keyOf, optionsOf, type Question } from '../../../contract/question'
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

/** The steps in their right order, below the person's own where that was another. */
export function RightOrder({ question, optionIds }: { question: Question; optionIds: readonly string[] }) {
  const key = keyOf(question)
  const textsOf = (ids: readonly string[]) => ids.flatMap(id => optionsOf(question).find(option => option.id === id)?.text ?? [])
  return (
    <>
      {optionIds.join() !== key.join() && (
        <View className="section section-near">
          <Heading level={2}>您排的</Heading>
          <Numbered lines={textsOf(optionIds)} />
        </View>
      )}
      <View className="section section-near">
        <Heading level={2}>先后是这样</Heading>
        <Numbered lines={textsOf(key)} />
      </View>
    </>
  )
}
