import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ActionOutput } from '../../../../contract/actions'
import type { DeskContest } from '../../../../contract/contestDesk'
import { canScan, scanCode } from '@/platform/scan'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { shortId } from '@/shared/contest/contestWords'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'
import { codeLength, typedPrizeCode } from './prizeCodeTyped'

interface RedeemStepProps {
  contest: DeskContest
  onBack: () => void
}

type Redeemed = ActionOutput<'contests.redeem'>

/** 兑奖: the code of a winner, typed or scanned, and the prize it stands for. */
export function RedeemStep({ contest, onBack }: RedeemStepProps) {
  const { contestId, title } = contest
  const { busy, field, problems, send, setProblems, typed } = useForm({ code: '' }, { NOT_FOUND: 'code', CONFLICT: 'code', TOO_MANY: 'code' })
  const [redeemed, setRedeemed] = useState<{ prize: Redeemed; heardAt: number }>()
  const [said, setSaid] = useState('')
  const code = typedPrizeCode(typed.code)
  const missing = codeLength - code.length
  const redeem = (given: string) => {
    if (given.length < codeLength) return setProblems({ code: `兑奖码有${codeLength}位，现在是${given.length}位。` })
    setSaid('')
    return void send(() => callContestDesk('contests.redeem', { contestId, code: given }), prize => setRedeemed({ prize, heardAt: Date.now() }))
  }
  const scan = async () => {
    const text = await scanCode()
    if (text === undefined) return
    field('code').onChange(typedPrizeCode(text))
    redeem(typedPrizeCode(text))
  }
  const next = (words: string) => {
    setRedeemed(undefined)
    setSaid(words)
    field('code').onChange('')
  }

  if (redeemed) return <Handed key={redeemed.prize.redeemedAt} {...redeemed} title={title} onNext={next} />
  return (
    <DeskFrame
      at="contestDesk"
      title="兑奖"
      note={title}
      onBack={onBack}
      dock={
        <Button disabled={busy || missing > 0} onPress={() => redeem(code)}>
          {busy ? '正在兑…' : missing > 0 ? `还差${missing}位` : '兑奖'}
        </Button>
      }
    >
      {said && (
        <View className="contests-said">
          <Notice icon="info" live>
            {said}
          </Notice>
        </View>
      )}
      <Panel title="请中奖的人打开这场竞答，看他的兑奖码" className="desk-form">
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <FormField label="10位兑奖码" most={30} hint="大小写都行，中间的横线不用输。没有0、1和字母O、I。" {...field('code')} onEnter={() => redeem(code)} />
        {canScan && (
          <View className="tools">
            <Tool icon="qr-code" onPress={() => void scan()}>
              扫一扫
            </Tool>
          </View>
        )}
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            兑完了，返回
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}

interface HandedProps {
  prize: Redeemed
  /** By this phone's clock: the server's may be another. */
  heardAt: number
  title: string
  onNext: (said: string) => void
}

/** What was handed out just now. A mistake can be taken back for a minute. */
function Handed({ heardAt, onNext, prize: { contestId, entryId, prize, redeemedAt, undoUntil }, title }: HandedProps) {
  const span = Date.parse(undoUntil) - Date.parse(redeemedAt)
  const leftNow = () => Math.max(0, Math.ceil((span - (Date.now() - heardAt)) / 1000))
  const [left, setLeft] = useState(leftNow)
  const { busy, problems, send } = useForm({})
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftNow()), 1000)
    return () => clearInterval(timer)
  })
  const undo = () => void send(() => callContestDesk('contests.undoRedeem', { contestId, entryId }), () => onNext('撤销了，这个码又能兑了。'))
  return (
    <DeskFrame at="contestDesk" title="兑好了" note={title} dock={<Button onPress={() => onNext('')}>兑下一个</Button>}>
      <Panel title={prize} className="desk-form">
        <View>{`请把奖品当面交给中奖的人。编号${shortId(entryId)}，已记下。`}</View>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <View className="para note">{left > 0 ? `兑错了可以撤销，还剩${left}秒。` : '过了一分钟，不能再撤销。'}</View>
        {left > 0 && (
          <View className="contests-undo">
            <Button kind="secondary" disabled={busy} onPress={undo}>
              {busy ? '正在撤销…' : '撤销'}
            </Button>
          </View>
        )}
      </Panel>
    </DeskFrame>
  )
}
