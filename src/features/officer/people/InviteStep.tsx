import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import type { Invited, StaffRole } from '../../../../contract/desk'
import { OfficerName, Station } from '../../../../contract/officer'
import { callDesk } from '@/shared/api/callDesk'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'
import { InvitedPanel } from './InvitedPanel'
import { RoleChoices } from './RoleChoices'
import { StationField } from './StationField'

interface InviteStepProps {
  stations: readonly string[]
  now: Date
  onBack: () => void
}

/** 邀请: what somebody may do, and who it is; then the code, once. */
export function InviteStep({ stations, now, onBack }: InviteStepProps) {
  const [role, setRole] = useState<StaffRole>()
  const [invited, setInvited] = useState<Invited>()
  const { typed, problems, setProblems, busy, field, send } = useForm({ role: '', name: '', station: '' })
  const invite = () => {
    const [name, station] = [typed.name.trim(), typed.station.trim()]
    if (!role) return setProblems({ role: '请先选权限。' })
    if (name && !v.is(OfficerName, name)) return setProblems({ name: '请用2到20个汉字、字母或数字，也可以不填。' })
    if (station && !v.is(Station, station)) return setProblems({ station: '请写2到30个字，也可以不填。' })
    return void send(() => callDesk('officers.invite', { role, ...(name ? { name } : {}), ...(station ? { station } : {}) }), setInvited)
  }
  if (invited && role) {
    return <InvitedPanel code={invited.code} expiresAt={invited.expiresAt} role={role} name={typed.name.trim()} now={now} onDone={onBack} />
  }
  return (
    <DeskFrame
      title="邀请一位"
      at="people"
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={invite}>
          {busy ? '正在生成…' : '生成邀请码'}
        </Button>
      }
    >
      <Panel title="请谁来，能做什么" className="desk-form">
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <RoleChoices chosen={role} onChoose={to => (setRole(to), field('role').onChange(to))} problem={problems.role} />
        <FormField label="姓名（可以不填，由本人填）" most={20} {...field('name')} />
        <StationField label="单位（可以不填，由本人填）" stations={stations} {...field('station')} />
        <View className="tools">
          <Button kind="quiet" onPress={onBack}>
            不邀请，回到名单
          </Button>
        </View>
      </Panel>
    </DeskFrame>
  )
}
