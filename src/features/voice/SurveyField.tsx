import { View } from '@tarojs/components'
import { longestAnswer, scaleSteps, type SurveyAnswer, type SurveyQuestion } from '../../../contract/survey'
import { Choice } from '@/shared/ui/Choice'
import { withoutMarks } from '@/shared/ui/phrasesOf'
import { TypedField } from './TypedField'

type Given = Omit<SurveyAnswer, 'questionId'>

interface SurveyFieldProps {
  question: SurveyQuestion
  given: Given | undefined
  onAnswer: (given: Given | undefined) => void
}

/** What answers one question: choices, a scale of five, or words. */
export function SurveyField({ question, given, onAnswer }: SurveyFieldProps) {
  const asked = withoutMarks(question.text)
  if (question.type === 'text') {
    return <TypedField label={asked} value={given?.text ?? ''} most={longestAnswer} onChange={text => onAnswer(text.trim() ? { text } : undefined)} />
  }
  if (question.type === 'scale') {
    return (
      <>
        <View className="scale-ends" aria-hidden="true">
          <View className="note">{`1　${question.low}`}</View>
          <View className="note">{`${question.high}　5`}</View>
        </View>
        <View className="scale" role="radiogroup" aria-label={`${asked}，1是${question.low}，5是${question.high}`}>
          {scaleSteps.map(step => (
            <Choice key={step} text={String(step)} state={given?.step === step ? 'chosen' : 'open'} onPress={() => onAnswer({ step })} />
          ))}
        </View>
      </>
    )
  }
  const chosen = given?.optionIds ?? []
  const multiple = question.type === 'multiple'
  const most = multiple ? (question.max ?? question.options.length) : 1
  const choose = (id: string) => {
    if (!multiple) return onAnswer({ optionIds: [id] })
    const next = chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id]
    return next.length > most ? undefined : onAnswer(next.length ? { optionIds: next } : undefined)
  }
  return (
    <View className="choices section-near" role={multiple ? 'group' : 'radiogroup'} aria-label={asked}>
      {question.options.map(({ id, text }, i) => (
        <Choice
          key={i}
          text={text}
          multiple={multiple}
          state={chosen.includes(id) ? 'chosen' : multiple && chosen.length >= most ? 'disabled' : 'open'}
          onPress={() => choose(id)}
        />
      ))}
    </View>
  )
}
