import { chinaDay } from '../../../contract/chinaDay'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Visit, type VisitKind, visitKindNames } from '../../../contract/fieldwork'
import { randomId } from '@/shared/randomId'
import { Button } from '@/shared/ui/Button'
import { Chips } from '@/shared/ui/Chips'
import { Notice } from '@/shared/ui/Notice'
import { Tool } from '@/shared/ui/Tool'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { DayField } from './DayField'
import { FormField } from './FormField'
import { DeskFrame } from './frame/DeskFrame'
import { useOwnAreas } from './useAreas'
import { useForm, whole } from './useForm'
import { unitOf } from './visitState'

interface PlaceStepProps {
  kind: VisitKind
  /** The place to change; none to add one. */
  visit?: Visit
  now: Date
  onSaved: (visit: Visit) => void
  onBack: () => void
}

const examples: Record<VisitKind, string> = { point: '例如“3栋1单元”', line: '例如“实验小学”', group: '例如“独居老人”' }

/** A place to visit: a label and a count, no names. It needs the network, since colleagues see it too. */
export function PlaceStep({ kind: given, visit, now, onSaved, onBack }: PlaceStepProps) {
  const [visitId] = useState(visit?.visitId ?? randomId())
  const [kind, setKind] = useState(given)
  const [dueOn, setDueOn] = useState(visit?.dueOn ?? '')
  const { typed, problems, setProblems, busy, field, send } = useForm({
    label: visit?.label ?? '',
    communityId: visit?.communityId ?? '',
    count: visit ? String(visit.count) : '',
    dueOn: ''
  })
  const areas = useOwnAreas()
  const today = chinaDay(now)
  const save = () => {
    const label = typed.label.trim()
    const communityId = typed.communityId.trim().toLowerCase()
    if (label.length < 2) return setProblems({ label: '请写地方的名字，至少两个字，不要写人名。' })
    if (!/^[a-z0-9-]{1,40}$/.test(communityId)) return setProblems({ communityId: '请选一个社区，或者填它的编号：小写字母、数字和横线。' })
    if (!/^\d{1,6}$/.test(typed.count) || Number(typed.count) < 1 || Number(typed.count) > 100_000) return setProblems({ count: '请填1到100000之间的数。' })
    const place = { visitId, kind, label, communityId, count: Number(typed.count), ...(dueOn ? { dueOn } : {}) }
    return void send(() => callFieldwork('visits.save', place), onSaved)
  }
  const chooseArea = (id: string | undefined) => field('communityId').onChange(id ?? '')
  return (
    <DeskFrame
      title={visit ? '改这一处' : '要去哪里？'}
      at="visits"
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={save}>
          {busy ? '正在保存…' : '保存'}
        </Button>
      }
    >
      <View className="panel desk-form">
        <View className="note">只写地方和数目，不写姓名、电话、身份证号。</View>
        {problems[whole] && (
          <View className="section-near">
            <Notice icon="warning" tone="care" live>
              {problems[whole]}
            </Notice>
          </View>
        )}
        <View className="section-near">
          <Chips label="是哪一类" choices={(Object.keys(visitKindNames) as VisitKind[]).map(id => ({ id, text: visitKindNames[id] }))} chosen={kind} onChoose={to => setKind(to ?? kind)} />
        </View>
        <FormField label="地方" most={30} hint={examples[kind]} {...field('label')} />
        <FormField label="社区编号" most={40} {...field('communityId')} />
        {Object.keys(areas).length > 0 && (
          <Chips label="选一个社区" choices={Object.entries(areas).map(([id, text]) => ({ id, text }))} chosen={typed.communityId} onChoose={chooseArea} />
        )}
        <FormField label={`共有几${unitOf(kind)}`} kind="digits" most={6} {...field('count')} />
        <DayField label="哪天以前去（可以不填）" value={dueOn} first={today} last={chinaDay(new Date(now.getTime() + 366 * 86_400_000))} problem={problems.dueOn} onChange={setDueOn} />
        <View className="form-tool">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            回到清单
          </Tool>
        </View>
      </View>
    </DeskFrame>
  )
}
