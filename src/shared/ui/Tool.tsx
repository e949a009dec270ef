import { Text } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

/** Icon and word, small: 朗读 字大小 一键举报 这道题有问题. */
export function Tool({ icon, children, onPress }: { icon: IconName; children: string; onPress: () => void }) {
  return (
    <Pressable className="tool" onPress={onPress}>
      <Icon name={icon} />
      <Text className="tool-label">{children}</Text>
    </Pressable>
  )
}
