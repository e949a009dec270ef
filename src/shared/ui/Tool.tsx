import { Text } from '@tarojs/components'
import { Icon } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

interface ToolProps {
  icon?: IconName
  children: string
  onPress: () => void
  /** For what can be on or off. */
  pressed?: boolean
  /** Spoken, where the word alone does not say what it is for. */
  label?: string
}

/** Icon and word, small: 朗读 字大小 一键举报 这道题有问题. */
export function Tool({ icon, children, onPress, pressed, label }: ToolProps) {
  return (
    <Pressable className="tool" onPress={onPress} {...(pressed === undefined ? {} : { pressed })} {...(label ? { label } : {})}>
      {icon && <Icon name={icon} />}
      <Text className={icon ? 'tool-label' : 'tool-word'}>{children}</Text>
    </Pressable>
  )
}
