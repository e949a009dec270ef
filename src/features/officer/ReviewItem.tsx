import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { guideNameOf } from './guideNames'
import { stepTitleOf } from './guideSteps'
import { type Review, reviewLines } from './reviewWords'

interface ReviewItemProps {
  review: Review
  areas: Record<string, string>
  now: Date
  busy: boolean
  onAccept: () => void
  onReject: () => void
}

/** One record with what a reviewer weighs. */
export function ReviewItem({ review, areas, now, busy, onAccept, onReject }: ReviewItemProps) {
  const left = review.steps.filter(({ done }) => !done).map(({ stepId }) => stepTitleOf(review.guideId, stepId))
  return (
    <View className="item" role="listitem">
      <View className="item-words">
        <Heading level={3}>{guideNameOf(review.guideId)}</Heading>
        {reviewLines(review, areas, now).map(line => (
          <View key={line} className="note">
            {line}
          </View>
        ))}
        {left.length > 0 && <View className="note">{`没做的：${left.join('；')}`}</View>}
      </View>
      <View className="pair">
        <Button kind="secondary" icon="check-circle" disabled={busy} onPress={onAccept}>
          {busy ? '正在记…' : '通过'}
        </Button>
        <Button kind="secondary" icon="arrow-u-up-left" disabled={busy} onPress={onReject}>
          退回
        </Button>
      </View>
    </View>
  )
}
