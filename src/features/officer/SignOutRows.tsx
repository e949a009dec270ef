import { View } from '@tarojs/components'
import { friendlyTime } from '@/shared/day'
import { Heading } from '@/shared/ui/Heading'
import { ListRow } from '@/shared/ui/ListRow'

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

/** 退出登录, here or everywhere. */
export function SignOutRows({ expiresAt, now, onLeave }: SignOutRowsProps) {
  return (
    <View className="section">
      <Heading level={2}>登录</Heading>
      <View className="rows">
        <ListRow icon="user" title="退出登录" note={expiresAt ? until(expiresAt, now) : '只退出这部手机'} onPress={() => onLeave('here')} />
        <ListRow icon="monitor" title="在所有手机上退出" note="手机丢了，或者借别人的手机登录过" onPress={() => onLeave('everywhere')} />
      </View>
    </View>
  )
}
