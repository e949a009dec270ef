import { View } from '@tarojs/components'
import type { PaperQuestion } from '../../../contract/quiz'
import type { Verdict } from '../../../contract/vocabulary'
import { Choice, type ChoiceState } from '@/shared/ui/Choice'
import type { IconName } from '@/shared/ui/icons'

const verdictIcons: Record<Verdict, { open: IconName; chosen: IconName }> = {
  scam: { open: 'warning-octagon', chosen: 'warning-octagon-fill' },
  genuine: { open: 'check-circle', chosen: 'check-circle-fill' },
  unsure: { open: 'question', chosen: 'question-fill' }
}

interface AnswerChoicesProps {
  type: PaperQuestion['type']
  options: readonly { id: string; text: string }[]
  chosen: readonly string[]
  onChoose: (id: string) => void
}

/** The choices of an open question: three verdicts in a row, or a list; all neutral, the chosen one 藏青. */
export function AnswerChoices({ type, options, chosen, onChoose }: AnswerChoicesProps) {
  const state = (id: string): ChoiceState => (chosen.includes(id) ? 'chosen' : 'open')
  const grouped = type === 'judge' || type === 'single' ? { role: 'radiogroup' } : { role: 'group' }
  return (
    <View className={type === 'judge' ? 'trio' : 'choices'} aria-label={type === 'judge' ? '您的判断' : '选项'} {...grouped}>
      {options.map(({ id, text }, i) => (
        <Choice
          key={i}
          text={text}
          state={state(id)}
          multiple={type === 'multiple'}
          onPress={() => onChoose(id)}
          {...(type === 'judge' ? { icon: verdictIcons[id as Verdict] } : {})}
          {...(type === 'order' ? { place: chosen.indexOf(id) + 1 } : {})}
        />
      ))}
    </View>
  )
}
