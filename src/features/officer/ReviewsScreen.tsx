import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { ActionInput } from '../../../contract/actions'
import { focusHeading } from '@/platform/keyboard'
import { scrollToTop } from '@/platform/navigation'
import { friendlyTime } from '@/shared/day'
import { Button } from '@/shared/ui/Button'
import { Empty } from '@/shared/ui/Empty'
import { Notice } from '@/shared/ui/Notice'
import { Skeleton } from '@/shared/ui/Skeleton'
import { AccuracyRows } from './AccuracyRows'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DeskFrame } from './frame/DeskFrame'
import { Panel } from './frame/Panel'
import { Refused } from './Refused'
import { RejectStep } from './RejectStep'
import { ReviewItem } from './ReviewItem'
import { decisionWords, type Review } from './reviewWords'
import { useAreas } from './useAreas'
import { useAsked } from './useAsked'
import './officer.scss'

type Decision = ActionInput<'reviews.decide'>

const askQueue = () => callFieldwork('reviews.queue', { limit: 20 })

/** 复核: records drawn by lot, seen by somebody else than the one who made them. What was decided stays in sight. */
export function ReviewsScreen({ now }: { now: Date }) {
  const { value, failed, again } = useAsked(useCallback(askQueue, []))
  const areas = useAreas()
  const [decided, setDecided] = useState<readonly { reviewId: string; words: string }[]>([])
  const [rejecting, setRejecting] = useState<Review>()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const turn = (review: Review | undefined) => {
    setRejecting(review)
    setProblem(undefined)
    scrollToTop()
    focusHeading()
  }

  async function decide(review: Review, decision: Decision): Promise<void> {
    if (busy) return
    setBusy(review.reviewId)
    setProblem(undefined)
    const answer = await callFieldwork('reviews.decide', decision)
    setBusy(undefined)
    if (!answer.ok) {
      setProblem(answer.message)
      // Somebody else was quicker: what is still there is read anew.
      if (answer.code === 'CONFLICT' || answer.code === 'NOT_FOUND') void again()
      return
    }
    setDecided(before => [...before, { reviewId: review.reviewId, words: decisionWords(review, decision) }])
    if (rejecting) turn(undefined)
  }

  if (rejecting) {
    return <RejectStep review={rejecting} busy={busy !== undefined} problem={problem} onReject={decision => void decide(rejecting, decision)} onBack={() => turn(undefined)} />
  }
  const open = value?.reviews.filter(({ reviewId }) => !decided.some(each => each.reviewId === reviewId)) ?? []
  const left = value ? Math.max(0, value.waiting - decided.length) : 0
  const more = async () => {
    await again()
    setDecided([])
    scrollToTop()
  }
  return (
    <DeskFrame title="复核" at="reviews" {...(value ? { note: `还有${left}条，截至${friendlyTime(value.asOf, now)}` } : {})}>
      <View className="note">抽签抽到的登记，由没经手的人再看一遍。您自己的不会出现在这里。</View>
      {problem && (
        <View className="section-near">
          <Notice icon="warning" tone="care" live>
            {problem}
          </Notice>
        </View>
      )}
      {value && failed && (
        <View className="section-near">
          <Notice icon="cloud-slash" live>{`没能读到新的，这是${friendlyTime(value.asOf, now)}的。`}</Notice>
        </View>
      )}
      <View role="status" aria-live="polite">
        {decided.map(({ reviewId, words }) => (
          <View key={reviewId} className="para">
            {words}
          </View>
        ))}
      </View>
      {!value && (failed ? <Refused failure={failed} onAgain={() => void again()} /> : <Skeleton label="正在读取等着复核的" />)}
      {value && (
        <>
          {open.length ? (
            <Panel title="等着复核的">
              <View className="rows" role="list">
                {open.map(review => (
                  <ReviewItem
                    key={review.reviewId}
                    review={review}
                    areas={areas}
                    now={now}
                    busy={busy === review.reviewId}
                    onAccept={() => void decide(review, { reviewId: review.reviewId, verdict: 'accept' })}
                    onReject={() => turn(review)}
                  />
                ))}
              </View>
            </Panel>
          ) : left ? (
            <Button kind="secondary" onPress={() => void more()}>
              {`看下面的${left}条`}
            </Button>
          ) : (
            <View className="panel">
              <Empty icon="list-checks" text="没有等着复核的。" />
            </View>
          )}
        </>
      )}
      {value && <AccuracyRows now={now} />}
    </DeskFrame>
  )
}
