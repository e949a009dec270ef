import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/Button'

/** 上一步, as large as any other way on. */
export function BackRow({ onBack }: { onBack: () => void }) {
  return (
    <View className="walk-back">
      <Button kind="quiet" icon="caret-left-bold" onPress={onBack}>
        上一步
      </Button>
    </View>
  )
}
