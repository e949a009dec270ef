import { View } from '@tarojs/components'
import { Icon } from '@/shared/ui/Icon'

/** What stands against going on, spoken when it appears. */
export function Problem({ children }: { children: string | undefined }) {
  return (
    <View className="field-help" role="status" aria-live="polite">
      {children && (
        <>
          <Icon name="warning" tone="care" />
          <View className="note">{children}</View>
        </>
      )}
    </View>
  )
}
