import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '@/shared/ui/Heading'

interface PanelProps {
  title: string
  /** Beside the title: the unit, 截至, how many. */
  note?: string
  /** At the right: 看表格, 数字怎么算的. */
  action?: ReactNode
  children: ReactNode
  className?: string
}

/** A white panel at the desk, a section on a phone. Never a panel in a panel. */
export function Panel({ title, note, action, children, className = '' }: PanelProps) {
  return (
    <View className={`panel ${className}`.trim()}>
      <View className="panel-head">
        <View className="panel-title">
          <Heading level={2}>{title}</Heading>
          {note && <View className="note">{note}</View>}
        </View>
        {action}
      </View>
      {children}
    </View>
  )
}
