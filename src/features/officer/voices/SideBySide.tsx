import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tool } from '@/shared/ui/Tool'
import { useWide } from '@/shared/ui/useWide'

interface SideBySideProps {
  list: ReactNode
  /** Undefined while nothing is chosen. */
  detail: ReactNode | undefined
  /** At the desk, where a detail will stand. */
  empty: string
  onBack: () => void
}

/** List and detail beside each other at the desk, one after the other on a phone. */
export function SideBySide({ detail, empty, list, onBack }: SideBySideProps) {
  const wide = useWide()
  const alone = detail !== undefined && !wide
  return (
    <View className="heard">
      {alone ? (
        <View className="heard-link">
          <Tool icon="arrow-u-up-left" onPress={onBack}>
            回到清单
          </Tool>
        </View>
      ) : (
        <View className="heard-list">{list}</View>
      )}
      {(detail !== undefined || wide) && <View className="panel heard-detail">{detail ?? <View className="note">{empty}</View>}</View>}
    </View>
  )
}
