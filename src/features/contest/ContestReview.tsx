import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MyContest } from '../../../contract/contest'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { AnsweredOptions, RightOrder } from '@/shared/quiz/AnsweredOptions'
import { ClueNotes } from '@/shared/quiz/ClueNotes'
import { MessageStage } from '@/shared/quiz/MessageStage'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { Icon } from '@/shared/ui/Icon'
import { Numbered } from '@/shared/ui/Numbered'
import { Page } from '@/shared/ui/Page'
import { Phrased } from '@/shared/ui/Phrased'
import { Tool } from '@/shared/ui/Tool'

interface ContestReviewProps {
  items: NonNullable<MyContest['review']>
  onBack: () => void
}

/** My papers once the contest is over, a question a page: what I answered, what is right, and why. */
export function ContestReview({ items, onBack }: ContestReviewProps) {
  const [at, setAt] = useState(0)
  const item = items[at]
  if (!item) return null
  const { correct, optionIds, question } = item
  const isLast = at === items.length - 1
  const turn = (to: number) => {
    setAt(to)
    scrollToTop()
    focusHeading()
  }
  return (
    <Page
      title="我的答卷"
      label={`第${at + 1}题，共${items.length}题`}
      onBack={onBack}
      dock={<Button onPress={() => (isLast ? onBack() : turn(at + 1))}>{isLast ? '看完了' : '下一题'}</Button>}
    >
      <Heading level={1}>
        <Phrased>{question.stem}</Phrased>
      </Heading>
      <View className="contest-finding">
        <Icon name={correct ? 'check-circle-fill' : 'arrow-counter-clockwise'} />
        <Text className="strong">{correct ? '您答对了' : optionIds[0] === 'unsure' ? '您选了拿不准，先核实也好' : '再看一看'}</Text>
      </View>
      {question.type === 'judge' && <MessageStage material={question.material} verdict={question.verdict} />}
      {question.type === 'judge' && <ClueNotes question={question} optionIds={optionIds} tapped={[]} />}
      {(question.type === 'single' || question.type === 'multiple') && <AnsweredOptions question={question} optionIds={optionIds} />}
      {question.type === 'order' && <RightOrder question={question} optionIds={optionIds} />}
      <View className="section section-near">
        <Heading level={2}>为什么</Heading>
        <View>{question.explanation}</View>
      </View>
      <View className="section section-near">
        <Heading level={2}>接下来怎么做</Heading>
        <Numbered lines={question.advice} />
      </View>
      <View className="tools">
        {at > 0 && <Tool onPress={() => turn(at - 1)}>上一题</Tool>}
        <Tool onPress={onBack}>回到竞答</Tool>
      </View>
    </Page>
  )
}
