import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

interface NoticeProps {
  icon?: IconName
  tone?: 'act' | 'care'
  /** Spoken at once when it appears. */
  live?: boolean
  children: ReactNode
}

/** Icon and text on a tint. At most one a screenful. */
export function Notice({ icon = 'info', tone = 'act', live = false, children }: NoticeProps) {
  return (
    <View className={`notice notice-${tone}`} {...(live ? { role: 'status', 'aria-live': 'polite' } : {})}>
      <Icon name={icon} tone={tone} />
      <View className="notice-words">{children}</View>
    </View>
  )
}
