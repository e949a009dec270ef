import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffRole } from '../../../../contract/desk'
import { copyText } from '@/platform/phone'
import { Button } from '@/shared/ui/Button'
import { Numbered } from '@/shared/ui/Numbered'
import { DeskFrame } from '../frame/DeskFrame'
import { Panel } from '../frame/Panel'
import { dayAndTime } from '../dayAndTime'
import { roleNames } from '../roleNames'

interface InvitedPanelProps {
  code: string
  expiresAt: string
  role: StaffRole
  name: string
  now: Date
  onDone: () => void
}

const how = ['在“我的”最下面，点“民警、网格员入口”。', '点“第一次用？用邀请码”，填上这个码。', '给自己定一个口令，以后用名字和口令登录。']

/** The code, shown this once: the server has only its hash. */
export function InvitedPanel({ code, expiresAt, role, name, now, onDone }: InvitedPanelProps) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(code)) ? '邀请码已复制。' : '没能复制，请照着抄下来。')
  return (
    <DeskFrame title="邀请码" at="people" onBack={onDone} dock={<Button onPress={onDone}>记下了，回到名单</Button>}>
      <Panel title={`给${name || '新同事'}`} note={roleNames[role]} className="desk-form">
        <View className="people-code" aria-label={`邀请码${code}`}>
          {code}
        </View>
        <View>{`到${dayAndTime(expiresAt, now)}为止，只能用一次。`}</View>
        <View className="para">这个码只显示这一次。请当面交给本人，不要发到群里。</View>
        <View className="people-copy">
          <Button kind="secondary" onPress={() => void copy()}>
            复制邀请码
          </Button>
        </View>
        <View className="note" role="status" aria-live="polite">
          {said}
        </View>
      </Panel>
      <Panel title="本人这样用" className="desk-form">
        <Numbered lines={how} />
      </Panel>
    </DeskFrame>
  )
}
