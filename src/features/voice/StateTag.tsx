import { Text, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/Icon'
import type { IconName } from '@/shared/ui/icons'

/** Where something stands: icon and word. */
export function StateTag({ icon, tone = 'act', children }: { icon: IconName; tone?: 'act' | 'care'; children: string }) {
  return (
    <View className={`tag tag-${tone}`}>
      <Icon name={icon} tone={tone} size="s" />
      <Text>{children}</Text>
    </View>
  )
}
