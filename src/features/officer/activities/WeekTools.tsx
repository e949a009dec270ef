import { Text, View } from '@tarojs/components'
import { Pressable } from '@/shared/ui/Pressable'
import { Icon } from '@/shared/ui/Icon'

interface WeekToolsProps {
  /** 11月16日至22日 */
  words: string
  before: { label: string; onPress: () => void }
  /** None for the current one. */
  after: { label: string; onPress: () => void } | undefined
}

/** A period with the ones before and after it. */
export function WeekTools({ after, before, words }: WeekToolsProps) {
  return (
    <View className="week-tools">
      <Pressable className="week-step" label={before.label} onPress={before.onPress}>
        <Icon name="caret-left-bold" />
      </Pressable>
      <Text className="strong week-words" role="status" aria-live="polite">
        {words}
      </Text>
      <Pressable className="week-step" label={after?.label ?? '已经是最近的'} disabled={!after} onPress={() => after?.onPress()}>
        <Icon name="caret-right-bold" tone={after ? 'act' : 'line'} />
      </Pressable>
    </View>
  )
}
