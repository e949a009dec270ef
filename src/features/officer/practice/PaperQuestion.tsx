import { View } from '@tarojs/components'
import type { OfficerPaper } from '../../../../contract/officerPractice'
import { AnswerChoices } from '@/shared/quiz/AnswerChoices'
import { Heading } from '@/shared/ui/Heading'
import { Notice } from '@/shared/ui/Notice'
import { Steps } from '@/shared/ui/Steps'
import { Tool } from '@/shared/ui/Tool'
import { typeHints } from './practiceWords'

interface PaperQuestionProps {
  question: OfficerPaper['questions'][number]
  /** From 0. */
  at: number
  of: number
  chosen: readonly string[]
  problem: string
  onChoose: (optionId: string) => void
  onBack: () => void
  onLeave: () => void
}

/** One question a page; its key is not on this phone. */
export function PaperQuestion({ question, at, of, chosen, problem, onChoose, onBack, onLeave }: PaperQuestionProps) {
  return (
    <View className="panel">
      <Steps at={at + 1} of={of} />
      <View className="practice-asked">
        <Heading level={2}>{question.stem}</Heading>
        <View className="note hint">{typeHints[question.type]}</View>
      </View>
      <AnswerChoices type={question.type} options={question.options} chosen={chosen} onChoose={onChoose} />
      <View className="slot">
        {problem && (
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        )}
      </View>
      <View className="practice-tools">
        <View className="slot">{at > 0 && <Tool onPress={onBack}>上一题</Tool>}</View>
        <Tool onPress={onLeave}>不做了</Tool>
      </View>
    </View>
  )
}
