import { View } from '@tarojs/components'
import { Icon } from '@/shared/ui/Icon'

/** What is wrong with what stands above, spoken when it appears. */
export function FieldProblem({ children }: { children: string | undefined }) {
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
