import { View } from '@tarojs/components'
import type { DeskContest } from '../../../../contract/contestDesk'
import { goToPart } from '@/platform/goToPart'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'

interface CancelStepProps {
  contest: DeskContest
  onDone: (said: string, contest: DeskContest) => void
  onBack: () => void
}

/** Calls a contest off, with a reason that residents read. */
export function CancelStep({ contest, onBack, onDone }: CancelStepProps) {
  const { busy, field, problems, send, setProblems, typed } = useForm({ reason: '' })
  // With the largest text the field is taller than what is in sight of it.
  const show = () => void setTimeout(() => goToPart('cancel-reason'), 0)
  const go = async () => {
    const reason = typed.reason.trim()
    if (reason.length < 2) {
      setProblems({ reason: '请写为什么取消，至少两个字。' })
      return show()
    }
    const refused = await send(() => callContestDesk('contests.cancel', { contestId: contest.contestId, reason }), cancelled => onDone(`取消了：${contest.title}。`, cancelled))
    if (refused === 'reason') show()
  }
  return (
    <DeskFrame
      at="contestDesk"
      title="取消这场竞答"
      note={contest.title}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={() => void go()}>
          {busy ? '正在取消…' : '取消这场竞答'}
        </Button>
      }
    >
      <Panel title="取消后不能恢复" className="desk-form">
        <View>不开奖，参加过的人会看到原因。</View>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <View id="cancel-reason">
          <FormField label="为什么取消" kind="long" most={100} hint="居民都看得到，也写进操作记录。" {...field('reason')} />
        </View>
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            不取消，返回
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
