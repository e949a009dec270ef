import { Text } from '@tarojs/components'
import { Icon, type IconTone } from './Icon'
import type { IconName } from './icons'
import { Pressable } from './Pressable'

interface ButtonProps {
  onPress: () => void
  children: string
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  icon?: IconName
  /** The reason stands as the label: 没有网，暂时不能用. */
  disabled?: boolean
}

const toneOf: Record<NonNullable<ButtonProps['kind']>, IconTone> = { primary: 'onAct', secondary: 'act', danger: 'onAct', quiet: 'act' }

/** One primary a page. `danger` only for dialling 110. */
export function Button({ onPress, children, kind = 'primary', icon, disabled = false }: ButtonProps) {
  return (
    <Pressable className={`button button-${disabled ? 'disabled' : kind}`} disabled={disabled} onPress={onPress}>
      {icon && <Icon name={icon} tone={disabled ? 'ink2' : toneOf[kind]} />}
      <Text className="button-label">{children}</Text>
    </Pressable>
  )
}
