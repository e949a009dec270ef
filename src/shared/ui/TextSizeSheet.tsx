import { View } from '@tarojs/components'
import { Choice } from './Choice'
import { Sheet } from './Sheet'
import { textSizeNames, textSizes, useTextSizeStore } from './textSizeStore'

/** 字大小: the sheet itself is the live sample. */
export function TextSizeSheet({ onClose }: { onClose: () => void }) {
  const { size, choose } = useTextSizeStore()
  return (
    <Sheet title="字大小" onClose={onClose}>
      <View className="choices" role="radiogroup" aria-label="字大小">
        {textSizes.map(each => (
          <Choice key={each} text={textSizeNames[each]} state={each === size ? 'chosen' : 'open'} onPress={() => choose(each)} />
        ))}
      </View>
    </Sheet>
  )
}
