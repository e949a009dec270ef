import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActionInput } from '../../../../contract/actions'
import { changeStateNames, type DeskChange } from '../../../../contract/voiceDesk'
import { useOfficerStore } from '@/features/session/officerStore'
import { callVoiceDesk } from '@/shared/api/callVoiceDesk'
import { Button } from '@/shared/ui/Button'
import { Heading } from '@/shared/ui/Heading'
import { dayAndTime } from '../dayAndTime'
import { FieldProblem } from '../FieldProblem'
import { FormField } from '../FormField'

interface ChangeItemProps {
  change: DeskChange
  now: Date
  onDone: (change: DeskChange) => void
  onEdit: () => void
}

/** One public answer, with what stands against it and what can be done. */
export function ChangeItem({ change, now, onDone, onEdit }: ChangeItemProps) {
  const name = useOfficerStore(state => state.me?.name)
  const [asking, setAsking] = useState<'reject' | 'withdraw'>()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { findings, id, state } = change
  const own = change.draftedBy === name

  async function take(input: ActionInput<'changes.publish'>): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const taken = await callVoiceDesk('changes.publish', input)
    setBusy(false)
    if (!taken.ok) return setProblem(taken.message)
    setAsking(undefined)
    setReason('')
    onDone(taken.value)
  }
  const steps = [`${change.draftedBy}写`, change.approvedBy && `${change.approvedBy}审核`, change.feedbackCount > 0 && `回应${change.feedbackCount}条意见`, dayAndTime(change.changedAt, now)]
  return (
    <View className="heard-line" role="listitem">
      <Heading level={3}>{change.title}</Heading>
      <View className="note">{[changeStateNames[state], ...steps].filter(Boolean).join('　')}</View>
      <View className="heard-quote">{`大家说：${change.whatWasSaid}`}</View>
      <View className="heard-quote">{`我们改了：${change.whatChanged}`}</View>
      {change.reason && <View className="note">{`理由：${change.reason}`}</View>}
      {state === 'draft' && findings.map((finding, i) => <FieldProblem key={i}>{finding.problem + finding.mend}</FieldProblem>)}
      {asking && <FormField label={asking === 'reject' ? '为什么退回' : '为什么撤下'} value={reason} most={200} onChange={setReason} />}
      <FieldProblem>{problem}</FieldProblem>
      {asking ? (
        <View className="heard-acts">
          <Button disabled={busy || reason.trim().length < 2} onPress={() => void take({ step: asking, id, reason: reason.trim() })}>
            {reason.trim().length < 2 ? '先写理由' : asking === 'reject' ? '退回' : '撤下'}
          </Button>
          <Button kind="secondary" onPress={() => setAsking(undefined)}>
            算了
          </Button>
        </View>
      ) : (
        <View className="heard-acts">
          {state === 'draft' && (
            <Button kind="secondary" icon="check-circle" disabled={busy || own || findings.length > 0} onPress={() => void take({ step: 'approve', id, seen: change.changedAt })}>
              {own ? '等另一位编辑审核' : findings.length > 0 ? '改好才能发布' : '审核通过，发布'}
            </Button>
          )}
          {state === 'draft' && !own && (
            <Button kind="secondary" onPress={() => setAsking('reject')}>
              退回
            </Button>
          )}
          {own && (state === 'draft' || state === 'rejected') && (
            <Button kind="secondary" onPress={onEdit}>
              改一改
            </Button>
          )}
          {state === 'published' && (
            <Button kind="secondary" onPress={() => setAsking('withdraw')}>
              撤下
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
