import { View } from '@tarojs/components'
import type { Officer } from '../../../../contract/officer'
import type { Result } from '../../../../contract/result'
import { callDesk } from '@/shared/api/callDesk'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { Button } from '@/shared/ui/Button'
import { Notice } from '@/shared/ui/Notice'
import { FormField } from '../FormField'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { useForm, whole } from '../useForm'

/** What an admin does to somebody's account for a reason. */
export type Doing = 'revoke' | 'signOut'

interface ReasonStepProps {
  doing: Doing
  officer: Officer
  onDone: (said: string) => void
  onBack: () => void
}

const words = {
  revoke: { title: '停用账号', what: '停用后马上不能用，所有手机都会退出。做过的事还留在记录里。', button: '停用', busy: '正在停用…', back: '不停用，回到名单' },
  signOut: { title: '全部退出', what: '所有手机和电脑上的登录马上结束，账号还能用，再登录要输口令。', button: '全部退出', busy: '正在退出…', back: '不退出，回到名单' }
} as const

async function carryOut(doing: Doing, { officerId, name }: Officer, reason: string): Promise<Result<string>> {
  if (doing === 'revoke') {
    const gone = await callFieldwork('officers.revoke', { officerId, reason })
    return gone.ok ? { ok: true, value: `${name}的账号停用了。` } : gone
  }
  const out = await callDesk('officers.signOut', { officerId, reason })
  return out.ok ? { ok: true, value: out.value.ended ? `${name}在${out.value.ended}处的登录都结束了。` : `${name}现在没有在哪里登录着。` } : out
}

/** Says what will happen and asks why; why is written down. */
export function ReasonStep({ doing, officer, onDone, onBack }: ReasonStepProps) {
  const { typed, problems, setProblems, busy, field, send } = useForm({ reason: '' })
  const say = words[doing]
  const go = () => {
    const reason = typed.reason.trim()
    if (reason.length < 2) return setProblems({ reason: '请写为什么，至少两个字。' })
    return void send(() => carryOut(doing, officer, reason), onDone)
  }
  return (
    <DeskFrame
      title={say.title}
      at="people"
      onBack={onBack}
      dock={
        <Button disabled={busy} onPress={go}>
          {busy ? say.busy : say.button}
        </Button>
      }
    >
      <Panel title={officer.name} note={officer.station} className="desk-form">
        <View>{say.what}</View>
        {problems[whole] && (
          <Notice icon="warning" tone="care" live>
            {problems[whole]}
          </Notice>
        )}
        <FormField label="为什么" kind="long" most={100} hint="会写进操作记录。" {...field('reason')} />
        <Button kind="quiet" onPress={onBack}>
          {say.back}
        </Button>
      </Panel>
    </DeskFrame>
  )
}
