import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as v from 'valibot'
import type { ActionInput } from '../../../contract/actions'
import { type ReviewReason, reviewReasonNames } from '../../../contract/fieldwork'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from './FieldProblem'
import { FormField } from './FormField'
import { DeskFrame } from './frame/DeskFrame'
import { guideNameOf } from './guideNames'
import type { Review } from './reviewWords'

type Reason = v.InferOutput<typeof ReviewReason>

interface RejectStepProps {
  review: Review
  busy: boolean
  problem: string | undefined
  onReject: (decision: ActionInput<'reviews.decide'>) => void
  onBack: () => void
}

const reasons = Object.keys(reviewReasonNames) as Reason[]

/** Why a record is rejected: it leaves the tally, and this stays written beside it. */
export function RejectStep({ review, busy, problem, onReject, onBack }: RejectStepProps) {
  const [reason, setReason] = useState<Reason>()
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState<{ reason?: string; note?: string }>({})
  const reject = () => {
    const words = note.trim()
    if (!reason) return setMissing({ reason: '请先选一个理由。' })
    if (reason === 'other' && words.length < 2) return setMissing({ note: '选了“其他”，请写两句是怎么回事。' })
    if (words.length === 1) return setMissing({ note: '说明太短了，至少两个字，也可以不写。' })
    return onReject({ reviewId: review.reviewId, verdict: 'reject', reason, ...(words ? { note: words } : {}) })
  }
  return (
    <DeskFrame
      title="为什么退回？"
      at="reviews"
      note={[guideNameOf(review.guideId), review.station, review.officerName].filter(Boolean).join('　')}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={reject}>
          {busy ? '正在记…' : '退回这一条'}
        </Button>
      }
    >
      <View className="panel desk-form">
        <View className="note">退回后从登记数里减去，理由和您的名字会留下记录。</View>
        {problem && (
          <View className="section-near">
            <Notice icon="warning" tone="care" live>
              {problem}
            </Notice>
          </View>
        )}
        <View className="choices form-choices" role="radiogroup" aria-label="为什么退回">
          {reasons.map(each => (
            <Choice key={each} text={reviewReasonNames[each]} state={each === reason ? 'chosen' : 'open'} onPress={() => (setReason(each), setMissing({}))} />
          ))}
        </View>
        <FieldProblem>{missing.reason}</FieldProblem>
        <FormField
          label={reason === 'other' ? '怎么回事' : '说明（可以不写）'}
          kind="long"
          most={100}
          value={note}
          hint="不写居民的姓名、电话、身份证号。"
          problem={missing.note}
          onChange={text => (setNote(text), setMissing({}))}
        />
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不退回，回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
