import { View } from '@tarojs/components'
import type { BriefNumber } from '../../../../contract/activityBrief'
import { numberText } from '../../../../contract/activitySlots'
import { Pressable } from '@/shared/ui/Pressable'
import { Sheet } from '@/shared/ui/Sheet'

interface NumberSheetProps {
  numbers: readonly BriefNumber[]
  /** None where they are only looked at. */
  onChoose?: ((name: string) => void) | undefined
  onClose: () => void
}

/** The numbers of a brief with how each is counted; pressed, one goes into the text. */
export function NumberSheet({ numbers, onChoose, onClose }: NumberSheetProps) {
  return (
    <Sheet title={onChoose ? '放哪个数字' : '数字怎么算的'} onClose={onClose}>
      {numbers.map(number => {
        const { meaning, name, unit } = number
        const words = (
          <View className="row-words">
            <View className="strong">{`${name}　${numberText(number)}${unit === '%' || number.value === null ? '' : unit}`}</View>
            <View className="note">{meaning}</View>
          </View>
        )
        return onChoose ? (
          <Pressable key={name} className="row" label={`放进${name}`} onPress={() => onChoose(name)}>
            {words}
          </Pressable>
        ) : (
          <View key={name} className="row">
            {words}
          </View>
        )
      })}
    </Sheet>
  )
}
