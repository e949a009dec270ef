import { Text } from '@tarojs/components'
import { Pressable } from '@/shared/ui/Pressable'
import { DeskIcon } from '../frame/DeskIcon'
import type { DeskIconName } from '../frame/deskIcons'

interface DeskToolProps {
  icon?: DeskIconName
  children: string
  onPress: () => void
  /** Spoken, where the word alone does not say what it is for. */
  label?: string
  disabled?: boolean
}

/** Icon and word, as Tool is, with an icon of the officers' own set. */
export function DeskTool({ icon, children, onPress, label, disabled = false }: DeskToolProps) {
  return (
    <Pressable className="tool" onPress={onPress} disabled={disabled} {...(label ? { label } : {})}>
      {icon && <DeskIcon name={icon} />}
      <Text className={icon ? 'tool-label' : 'tool-word insight-link'}>{children}</Text>
    </Pressable>
  )
}
