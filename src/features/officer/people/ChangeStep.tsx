import { useState } from 'react'
import * as v from 'valibot'
import { StaffRole } from '../../../../contract/desk'
import { type Officer, Station } from '../../../../contract/officer'
import { callDesk } from '@/shared/api/callDesk'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { roleNames } from '../roleNames'
import { useForm, whole } from '../useForm'
import { RoleChoices } from './RoleChoices'
import { StationField } from './StationField'

interface ChangeStepProps {
  officer: Officer
  stations: readonly string[]
  onDone: (said: string) => void
  onBack: () => void
}

/** 改权限或单位: at once on every phone. Why is written down. */
export function ChangeStep({ officer, stations, onDone, onBack }: ChangeStepProps) {
  const [role, setRole] = useState(v.is(StaffRole, officer.role) ? officer.role : undefined)
  const { typed, problems, setProblems, busy, field, send } = useForm({ role: '', station: officer.station, reason: '' })
  const change = () => {
    const [station, reason] = [typed.station.trim(), typed.reason.trim()]
    if (!v.is(Station, station)) return setProblems({ station: '请写2到30个字。' })
    if (role === officer.role && station === officer.station) return setProblems({ [whole]: '权限和单位都没有变，没有要保存的。' })
    if (reason.length < 2) return setProblems({ reason: '请写为什么改，至少两个字。' })
    const to = { ...(role && role !== officer.role ? { role } : {}), ...(station === officer.station ? {} : { station }) }
    return void send(
      () => callDesk('officers.change', { officerId: officer.officerId, ...to, reason }),
      changed => onDone(`改好了：${changed.name}，${changed.station}，${roleNames[changed.role]}。`)
    )
  }
  return (
    <DeskFrame
      title={`改${officer.name}的权限或单位`}
      at="people"
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={change}>
          {busy ? '正在保存…' : '保存'}
        </Button>
      }
    >
      <Panel title="以后能做什么，在哪里" note="保存后马上生效" className="desk-form">
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <RoleChoices chosen={role} onChoose={to => (setRole(to), field('role').onChange(to))} problem={problems.role} />
        <StationField label="单位" stations={stations} {...field('station')} />
        <FormField label="为什么改" kind="long" most={100} hint="会写进操作记录。" {...field('reason')} />
        <Button kind="quiet" onPress={onBack}>
          不改，回到名单
        </Button>
      </Panel>
    </DeskFrame>
  )
}
