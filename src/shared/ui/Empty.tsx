import { View } from '@tarojs/components'
import { Button } from './Button'
import { Icon } from './Icon'
import type { IconName } from './icons'

interface EmptyProps {
  icon: IconName
  text: string
  action?: { label: string; onPress: () => void }
  live?: boolean
}

/** Nothing here yet, or not read: one sentence and one action. */
export function Empty({ icon, text, action, live = false }: EmptyProps) {
  return (
    <View className="empty">
      <Icon name={icon} tone="ink2" className="empty-icon" />
      <View className="empty-text" {...(live ? { role: 'status', 'aria-live': 'polite' } : {})}>
        {text}
      </View>
      {action && (
        <Button kind="secondary" onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
