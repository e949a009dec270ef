import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface HeadingProps {
  level: 1 | 2 | 3
  children: ReactNode
  className?: string
}

/** A heading for screen readers too. Exactly one of level 1 a page; focus can be put there when the page changes. */
export function Heading({ level, children, className = '' }: HeadingProps) {
  const focus = level === 1 ? { tabIndex: -1, 'data-heading': 'true' } : {}
  return (
    <View className={`h${level} ${className}`.trim()} role="heading" aria-level={level} {...focus}>
      {children}
    </View>
  )
}
