import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { HeldEntry } from '../../../../contract/contestDesk'
import { callContestDesk } from '@/shared/api/callContestDesk'
import { shortId } from '@/shared/contest/contestWords'
import { Button } from '@/shared/ui/Button'
import { Choice } from '@/shared/ui/Choice'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'

interface DecideStepProps {
  contestId: string
  entry: HeldEntry
  /** How one can know, in sentences. */
  how: string
  onDecided: (entry: HeldEntry) => void
  onBack: () => void
}

type Decision = 'accept' | 'refuse'

/** One held entry: in or out, and why. The reason stays with us; the person is told what was decided. */
export function DecideStep({ contestId, entry, how, onBack, onDecided }: DecideStepProps) {
  const { entryId } = entry
  const [decision, setDecision] = useState<Decision>()
  const { busy, field, problems, send, setProblems, typed } = useForm({ decision: '', reason: '' })
  const decide = () => {
    const reason = typed.reason.trim()
    if (!decision) return setProblems({ decision: '请先选算不算进名单。' })
    if (reason.length < 2) return setProblems({ reason: '请写为什么，至少两个字。不写姓名和号码。' })
    return void send(() => callContestDesk('contests.decideHeld', { contestId, entryId, decision, reason }), onDecided)
  }
  const choose = (to: Decision) => {
    setDecision(to)
    setProblems({})
  }
  return (
    <DeskFrame
      at="contestDesk"
      title="核这条记录"
      note={`编号${shortId(entryId)}`}
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={decide}>
          {busy ? '正在保存…' : '就这样定'}
        </Button>
      }
    >
      <Panel title={entry.communityName ?? '没有社区'} className="desk-form">
        <View>{entry.why === 'phone' ? `这部手机上有${entry.accountsOnPhone}个账号参加了这一场。` : '这个网络下有很多账号参加了这一场。'}</View>
        <View className="para">{how}</View>
        <View className="contest-fact">
          <Text className="note">整个编号，和他手机上的比一比</Text>
          <Text className="contest-code">{entryId}</Text>
        </View>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <View className="choices form-choices" role="radiogroup" aria-label="算不算进名单">
          <Choice text="算进名单，是本人参加的" state={decision === 'accept' ? 'chosen' : 'open'} onPress={() => choose('accept')} />
          <Choice text="不算进名单" state={decision === 'refuse' ? 'chosen' : 'open'} onPress={() => choose('refuse')} />
        </View>
        <FieldProblem>{problems.decision}</FieldProblem>
        <FormField label="为什么" kind="long" most={100} hint="写进操作记录。不写姓名和号码。" {...field('reason')} />
        <View className="form-tool tools">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            先不定，返回
          </Tool>
        </View>
      </Panel>
    </DeskFrame>
  )
}
