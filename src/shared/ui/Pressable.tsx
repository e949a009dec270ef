import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { createDoubleTapGuard } from '@/platform/doubleTap'
import { keyboardPress } from '@/platform/keyboard'

export interface PressableProps {
  onPress: () => void
  children: ReactNode
  className?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab'
  /** Spoken name, where the text inside is not enough. */
  label?: string
  checked?: boolean
  pressed?: boolean
  current?: boolean
  disabled?: boolean
}

/** Everything that can be pressed: role, focus, Enter and Space in browsers, aria in WeChat. */
export function Pressable(props: PressableProps) {
  const { onPress, children, className = '', role = 'button', label, checked, pressed, current, disabled = false } = props
  const [isDoubleTap] = useState(createDoubleTapGuard)
  const said: Record<string, string> = {}
  if (label !== undefined) said['aria-label'] = label
  if (checked !== undefined) said['aria-checked'] = String(checked)
  if (pressed !== undefined) said['aria-pressed'] = String(pressed)
  if (current) said['aria-current'] = 'page'
  if (disabled) said['aria-disabled'] = 'true'
  return (
    <View
      className={`press ${className}`.trim()}
      role={role}
      hoverClass="pressed"
      onClick={event => !disabled && !isDoubleTap(event) && onPress()}
      {...said}
      {...keyboardPress(onPress, disabled)}
    >
      {children}
    </View>
  )
}
