import { View } from '@tarojs/components'
import { useState } from 'react'
import { friendlyTime } from '@/shared/day'
import { ListRow } from '@/shared/ui/ListRow'
import { Panel } from './frame/Panel'
import { PassphraseForm } from './PassphraseForm'

interface SignOutRowsProps {
  expiresAt: string | null
  now: Date
  onLeave: (where: 'here' | 'everywhere') => void
}

const until = (expiresAt: string, now: Date): string =>
  Date.parse(expiresAt) > now.getTime() ? `这次登录到${untilWords(expiresAt, now)}为止` : '登录快到时间了'

/** friendlyTime knows the past only. */
function untilWords(expiresAt: string, now: Date): string {
  const end = new Date(expiresAt)
  const clock = `${end.getHours()}:${String(end.getMinutes()).padStart(2, '0')}`
  if (end.toDateString() === now.toDateString()) return `今天${clock}`
  const tomorrow = new Date(now)
  tomorrow.setDate(now.getDate() + 1)
  return end.toDateString() === tomorrow.toDateString() ? `明天${clock}` : friendlyTime(expiresAt, now)
}

/** 我的账号: one's own passphrase, and 退出登录 here or everywhere. */
export function SignOutRows({ expiresAt, now, onLeave }: SignOutRowsProps) {
  const [changing, setChanging] = useState(false)
  const [said, setSaid] = useState('')
  const done = () => {
    setChanging(false)
    setSaid('新口令存好了，别的手机上都退出了。')
  }
  const begin = () => {
    setChanging(!changing)
    setSaid('')
  }
  return (
    <Panel title="我的账号">
      <View role="status" aria-live="polite">
        {said && <View className="strong">{said}</View>}
      </View>
      <View className="rows">
        <ListRow icon="user" title="退出登录" note={expiresAt ? until(expiresAt, now) : '只退出这部手机'} onPress={() => onLeave('here')} />
        <ListRow icon="monitor" title="在所有手机上退出" note="手机丢了，或者借别人的手机登录过" onPress={() => onLeave('everywhere')} />
        {expiresAt && <ListRow icon="pencil-simple-line" title="改口令" note="怕别人知道了，就换一个" onPress={begin} />}
      </View>
      {changing && <PassphraseForm onDone={done} onBack={() => setChanging(false)} />}
    </Panel>
  )
}
