import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskPlace } from '../../../../contract/placeDesk'
import { callPlaceDesk } from '@/shared/api/callPlaceDesk'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from '../FieldProblem'
import { DeskFrame } from '../frame/DeskFrame'
import { useForm, whole } from '../useForm'

interface PlaceWithdrawalProps {
  place: DeskPlace
  onGone: (said: string) => void
  onBack: () => void
}

const reasons = ['场所拆了或停业了', '海报取下来了', '发现码被人盖过', '名字或社区写错了']

/** Why a place is taken down: its code opens the letter all the same, but counts no more. */
export function PlaceWithdrawal({ place, onGone, onBack }: PlaceWithdrawalProps) {
  const [reason, setReason] = useState<string>()
  const { problems, setProblems, busy, send } = useForm({ reason: '' })
  const withdraw = () => {
    if (!reason) return setProblems({ reason: '请先选一个理由。' })
    return void send(() => callPlaceDesk('places.withdraw', { id: place.id, version: place.version, reason }), () => onGone(`已撤下：${place.name}。`))
  }
  return (
    <DeskFrame
      at="placeDesk"
      title="撤下这处场所"
      note={place.name}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={withdraw}>
          {busy ? '正在撤下…' : '撤下'}
        </Button>
      }
    >
      <View className="panel">
        <View>撤下后，扫这个码还能看到提醒，但不再计数。理由会留下记录。</View>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <View className="choices form-choices" role="radiogroup" aria-label="为什么撤下">
          {reasons.map(each => (
            <Choice key={each} text={each} state={each === reason ? 'chosen' : 'open'} onPress={() => (setReason(each), setProblems({}))} />
          ))}
        </View>
        <FieldProblem>{problems.reason}</FieldProblem>
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不撤下，回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
